using System.Text;
using System.Text.Json.Nodes;
using AiReactivator.Analytics.Dashboards;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>Everything that is counted is counted twice: here by the product, in tests/oracle by a script that knows only the definitions.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Bases => [.. OracleBase.Names];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Every_figure_is_that_of_the_oracle(string name)
    {
        var differences = Difference.Between(JsonNode.Parse(File.ReadAllText(OracleBase.Answers(name))), ProductAnswers.Of(OracleBase.Run(name))).ToList();

        differences.ForEach(output.WriteLine);
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task Counted_columns_of_the_final_csv_are_those_of_the_oracle(string name)
    {
        using var written = new MemoryStream();
        await OracleBase.Run(name).Result.WriteExportAsync("clients", new ClientQuery { Take = int.MaxValue }, written, CancellationToken.None);
        var expected = Cells(File.ReadAllText(OracleBase.Sheet(name)));
        var found = Cells(Encoding.UTF8.GetString(written.ToArray()).TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal));
        var columns = expected[0].Select(title => Array.IndexOf(found[0], title)).ToArray();

        Assert.DoesNotContain(-1, columns);
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected.Zip(found), line => Assert.Equal(line.First, columns.Select(column => line.Second[column])));
    }

    /// <summary>No cell of these bases holds a separator or a quote.</summary>
    static List<string[]> Cells(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(line => line.Split(';'))];
}
