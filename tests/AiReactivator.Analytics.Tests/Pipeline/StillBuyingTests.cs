using System.Text;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;

namespace AiReactivator.Analytics.Tests.Pipeline;

/// <summary>No class promises what it did not keep: whoever is called lost has to have stayed away in the check of the past.</summary>
public sealed class StillBuyingTests
{
    // At the cut, 90 days before A, both kinds have a cycle of 30: one bought 10 days before it, the other has been silent for 300. Then one of the two comes.
    static TestBase Base(int comesBack, int staysActive) => new TestBase()
        .Times(40, b => b.Bought(100, [.. Enumerable.Range(0, 10).Select(n => 100 + (30 * n)), .. Enumerable.Repeat(30, staysActive)]))
        .Times(40, b => b.Bought(100, [.. Enumerable.Range(0, 10).Select(n => 390 + (30 * n)), .. Enumerable.Repeat(30, comesBack)]));

    [Theory]
    [InlineData(1, 0, "Давно не покупал")]
    [InlineData(0, 1, "Критический отток")]
    public async Task Silent_clients_are_called_by_what_the_past_showed_on_screen_in_the_export_and_in_the_report(int comesBack, int staysActive, string name)
    {
        var settings = new AnalysisSettings();
        var result = AnalysisPipeline.Compute(Base(comesBack, staysActive).Build(), settings, null, CancellationToken.None);
        using var output = new MemoryStream();
        await result.WriteExportAsync(ExportSheet.Clients, new ClientQuery(), output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split("\r\n").Select(line => line.Split(';')).ToArray();
        var column = Array.IndexOf(lines[0], "Активность по циклу");

        Assert.Equal(comesBack == 1, result.Overview.Structure.CriticalStillBuys);
        Assert.Equal(40, result.Overview.Structure.Critical.Clients);
        Assert.Equal(40, lines.Count(cells => cells[column] == name));
        Assert.Contains(name == "Давно не покупал" ? "Давно не покупали, больше 3" : "Критический отток, больше 3", MarkdownWriter.Write(AnalysisPipeline.WriteReport(result, settings, CancellationToken.None)), StringComparison.Ordinal);
    }
}
