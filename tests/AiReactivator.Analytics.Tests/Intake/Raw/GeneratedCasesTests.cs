using System.Text.Json;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Twelve variants of each of the twenty classes, their outcome declared as they are written (tests/generators/intake-cases.mjs),
/// and mutations of them, by the command line and by the tab.</summary>
public sealed class GeneratedCasesTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20_261_126;
    private const int Variants = 12;
    private const int Mutations = 260;
    private const int FilesAtOnce = 200;

    private static readonly AnalysisSettings Settings = new() { AnalysisDate = new DateOnly(2026, 6, 1) };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("intake-cases");

    [Fact]
    public async Task Every_file_ends_as_declared_and_alike_in_both_readers()
    {
        if (await TabScript.RunAsync("../../../tests/generators/intake-cases.mjs", folder.FullName, $"{Seed}", $"{Variants}", $"{Mutations}") is null)
        {
            output.WriteLine("Node or the packages of the tab's build are absent: nothing was checked.");
            return;
        }

        var (files, accepted) = (0, 0);
        foreach (var chunk in folder.GetDirectories().Select(directory => directory.FullName).Order(StringComparer.Ordinal).Chunk(FilesAtOnce))
        {
            var read = await TabReading.OfAsync(chunk.Select(directory => Path.Combine(directory, "input.csv")));
            Assert.Equal(chunk.Length, read!.Count);
            Assert.All(chunk.Zip(read), pair => accepted += Check(pair.First, pair.Second) ? 1 : 0);
            files += chunk.Length;
        }

        output.WriteLine($"{files} files, {accepted} accepted");
        Assert.Equal((20 * Variants) + Mutations, files);
        Assert.InRange(accepted, files / 3, files - 50);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static bool Check(string directory, TabReading tab)
    {
        using var file = File.OpenRead(Path.Combine(directory, "input.csv"));
        var local = AnalysisPipeline.NormalizeLocalFile(file, Settings, null, CancellationToken.None).Base;
        if (File.Exists(Path.Combine(directory, "expected.json")))
        {
            ExpectedOutcome.In(directory).Check(local.Intake);
        }

        if (tab.Stream is null)
        {
            Assert.False(local.Intake.Accepted, $"{directory}: the tab refuses it with {tab.Errors[0].Code}");
            Assert.Equal(local.Intake.FileErrors[0].Code, tab.Errors[0].Code);
            return false;
        }

        var remote = tab.Normalize(Settings);
        Assert.Equal(Text(local.Intake), Text(remote.Intake));
        Assert.Equal(JsonSerializer.Serialize(local.Clients), JsonSerializer.Serialize(remote.Clients));
        return local.Intake.Accepted;
    }

    private static string Text(IntakeReport intake) => JsonSerializer.Serialize(intake);
}
