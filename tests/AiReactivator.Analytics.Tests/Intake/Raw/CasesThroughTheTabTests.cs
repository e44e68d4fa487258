using System.Text.Json;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>The way of a user's file: the tab's own modules write the depersonalised stream, stage 1 reads it.</summary>
public sealed class CasesThroughTheTabTests(ITestOutputHelper output)
{
    [Fact]
    public async Task All_cases_end_as_expected_and_as_on_the_command_line()
    {
        if (Repository.Shared("intake", "cases") is not { } folder)
        {
            output.WriteLine("../shared is absent: nothing was checked.");
            return;
        }

        var cases = Enumerable.Range(1, 20).Select(number => ExpectedOutcome.Of(folder, number)).ToArray();
        if (await TabReading.OfAsync(cases.Select(expected => expected.File)) is not { } read)
        {
            output.WriteLine("Node or the packages of the tab's build are absent: nothing was checked.");
            return;
        }

        Assert.Equal(cases.Length, read.Count);
        Assert.All(cases.Zip(read), pair => Compare(pair.First, pair.Second));
        output.WriteLine($"{read.Count(reading => reading.Stream is not null)} streams, {read.Count(reading => reading.Stream is null)} files refused by the tab");
    }

    private static void Compare(ExpectedOutcome expected, TabReading tab)
    {
        if (tab.Stream is null)
        {
            Assert.False(expected.Accepted);
            Assert.Equal(expected.FileErrors, tab.Errors.Select(error => $"{error.Code} {string.Join(',', error.Arguments).Replace(", ", ",", StringComparison.Ordinal)}"));
            return;
        }

        using var file = File.OpenRead(expected.File);
        var settings = new AnalysisSettings { AnalysisDate = expected.AnalysisDate };
        var local = AnalysisPipeline.NormalizeLocalFile(file, settings, null, CancellationToken.None).Base;
        var remote = tab.Normalize(settings);

        expected.Check(remote.Intake);
        Assert.Equal(JsonSerializer.Serialize(local.Intake), JsonSerializer.Serialize(remote.Intake));
        Assert.Equal(JsonSerializer.Serialize(local.Clients), JsonSerializer.Serialize(remote.Clients));
    }
}
