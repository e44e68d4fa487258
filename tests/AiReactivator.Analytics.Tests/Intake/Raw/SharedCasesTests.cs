using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>The twenty nasty files of ../shared/intake/cases, each with its expected outcome.</summary>
public sealed class SharedCasesTests(ITestOutputHelper output)
{
    public static TheoryData<int> Cases => new(Enumerable.Range(1, 20));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outcome_of_a_nasty_file_is_the_expected_one(int number)
    {
        if (Repository.Shared("intake", "cases") is not { } cases)
        {
            output.WriteLine("../shared is absent: nothing was checked.");
            return;
        }

        var expected = ExpectedOutcome.Of(cases, number);
        using var file = File.OpenRead(expected.File);

        var intake = AnalysisPipeline.NormalizeLocalFile(file, new AnalysisSettings { AnalysisDate = expected.AnalysisDate }, null, CancellationToken.None).Base.Intake;

        output.WriteLine($"expected {string.Join(' ', expected.Warnings)}\nfound    {string.Join(' ', intake.Warnings)}");
        expected.Check(intake);
    }
}
