using System.Globalization;
using System.Text.Json.Nodes;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>The oracle against figures that others published of the ten clients, where both mean the same.</summary>
/// <remarks>F is scored by another rule there (ties, one-time buyers), and a row is a purchase: F is restated by hand.</remarks>
public sealed class TenReferenceTests
{
    static readonly int[] Frequency = [5, 3, 1, 4, 3, 1, 4, 3, 1, 3];

    [Theory]
    [InlineData("ten-dated")]
    [InlineData("ten-dated-1251")]
    [InlineData("ten-undated")]
    public void Answers_of_the_oracle_are_those_of_the_reference(string name)
    {
        var clients = JsonNode.Parse(File.ReadAllText(OracleBase.Answers(name)))!["clients"]!.AsArray();
        var dated = name != "ten-undated";
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(OracleBase.Script)!, "expected", "ten-clients.csv"));
        var header = lines[0].Split(',');

        Assert.Equal(lines.Length - 1, clients.Count);
        foreach (var (client, line) in clients.Zip(lines.Skip(1)))
        {
            string Cell(string column) => line.Split(',')[Array.IndexOf(header, column)];
            string Answer(string key) => client![key]!.ToString();
            long Kopecks(string column) => (long)decimal.Round(decimal.Parse(Cell(column), CultureInfo.InvariantCulture) * 100);
            var score = int.Parse(Answer("rfm"), CultureInfo.InvariantCulture);

            Assert.Equal((Cell("first"), Cell("last"), Cell("R_days")), (Answer("first"), Answer("last"), Answer("idle")));
            Assert.Equal(Cell("abc_client_crossing_in"), Answer("abc"));
            Assert.Equal(Kopecks("M_sum").ToString(CultureInfo.InvariantCulture), Answer("kopecks"));
            Assert.Equal(Cell("T_days").Split('.')[0], Answer("tenure"));
            Assert.Equal((Cell("r"), Cell("m")), ($"{score / 100}", $"{score % 10}"));
            Assert.Equal(Cell(dated ? "purchase_days" : "rows"), Answer("purchases"));
            if (dated)
            {
                Assert.Equal(Frequency[clients.IndexOf(client)], score / 10 % 10);
            }
        }
    }
}
