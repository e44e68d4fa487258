using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Pipeline;

/// <summary>The samples that the product offers give what their README says.</summary>
public sealed class SamplesTests
{
    [Theory]
    [InlineData("template.csv", 7, 5, false)]
    [InlineData("base-75.csv", 318, 75, true)]
    [InlineData("shop-850.csv", 3000, 850, true)]
    public void Sample_glues_to_its_clients_without_a_rejected_row(string name, int rows, int clients, bool dated)
    {
        var intake = Normalize(name).Intake;

        Assert.Equal((rows, rows, 0, clients), (intake.RowsTotal, intake.RowsAccepted, intake.RowsRejected, intake.UniqueClients));
        Assert.Equal(dated, intake.Dated);
        Assert.Equal(new DateOnly(2026, 5, 24), intake.AnalysisDate);
        Assert.NotEqual("Weak", intake.AnalysisDateSource);
    }

    [Fact]
    public void Base_of_75_looks_alive()
    {
        var result = AnalysisPipeline.Compute(Normalize("base-75.csv").Clients!, new AnalysisSettings(), null, CancellationToken.None);
        var structure = result.Overview.Structure;

        Assert.True(result.Overview.Counters.BaseCycleMeasured);
        Assert.NotNull(result.Overview.Health.Value);
        Assert.All(structure.Classes, c => Assert.InRange(c.Share!.Value, 0.15, 0.6));
        Assert.True(result.Sales.CallNow >= 10);
    }

    /// <summary>A sample as the product reads it.</summary>
    internal static NormalizedBase Normalize(string name)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "samples", name));
        return AnalysisPipeline.NormalizeLocalFile(file, new AnalysisSettings(), null, CancellationToken.None).Base;
    }
}
