using System.Globalization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Pipeline;

/// <summary>Ten clients counted by others: ../shared/references. Without that folder there is nothing to compare, and the test says so.</summary>
public sealed class TenClientsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ten_input_date.csv")]
    [InlineData("ten_input_date_cp1251.csv")]
    [InlineData("ten_input_nodate.csv")]
    public void Facts_are_those_of_the_reference(string input)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "references");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("../shared/references is not here: nothing compared.");
            return;
        }

        var lines = File.ReadAllLines(Path.Combine(folder, "ten_expected_clients.csv"));
        var header = lines[0].Split(',');
        using var file = File.OpenRead(Path.Combine(folder, input));
        var clients = AnalysisPipeline.NormalizeLocalFile(file, new AnalysisSettings(), null, CancellationToken.None).Base.Clients!;
        var rows = AnalysisPipeline.Compute(clients, new AnalysisSettings(), null, CancellationToken.None)
            .Query(new ClientQuery { Take = 500 }).Rows.OrderBy(r => r.Client).ToArray();

        Assert.Equal(lines.Length - 1, rows.Length);
        foreach (var (row, line) in rows.Zip(lines.Skip(1)))
        {
            var cells = line.Split(',');
            string Cell(string name) => cells[Array.IndexOf(header, name)];
            decimal Figure(string name) => decimal.Parse(Cell(name), CultureInfo.InvariantCulture);

            Assert.Equal(DateOnly.ParseExact(Cell("first"), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.First);
            Assert.Equal(DateOnly.ParseExact(Cell("last"), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Last);
            Assert.Equal((int)Figure("R_days"), row.IdleDays);
            Assert.Equal(Figure("M_sum"), row.Revenue);
            Assert.Equal(Cell("abc_client_crossing_in"), row.Abc.ToString());
            if (clients.Dated)
            {
                Assert.Equal((int)Figure("purchase_days"), row.Purchases);
                Assert.Equal(Math.Round(Figure("M_sum") / Figure("purchase_days"), 2, MidpointRounding.AwayFromZero), row.AverageOrder!.Value);
            }
        }
    }
}
