using System.Globalization;
using System.Text.Json;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>An <c>expected.json</c> of ../shared/intake/cases, or of tests/generators/intake-cases.mjs.</summary>
internal sealed class ExpectedOutcome
{
    private readonly JsonElement expected;

    private ExpectedOutcome(string folder)
    {
        File = Path.Combine(folder, "input.csv");
        expected = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        if (expected.TryGetProperty("warnings", out var warnings))
        {
            foreach (var warning in warnings.EnumerateObject())
            {
                Warnings.Add(warning.Name, warning.Value.GetInt32());
            }
        }
    }

    public string File { get; }

    public DateOnly AnalysisDate => DateOnly.Parse(expected.GetProperty("analysisDate").GetString()!, CultureInfo.InvariantCulture);

    public bool Accepted => expected.GetProperty("accepted").GetBoolean();

    public IEnumerable<string> FileErrors => expected.GetProperty("fileErrors").EnumerateArray().Select(e => $"{Text(e, "code")} {Columns(e)}");

    public SortedDictionary<string, int> Warnings { get; } = [];

    public static ExpectedOutcome Of(string cases, int number) => new(Directory.EnumerateDirectories(cases, $"{number:00}_*").Single());

    public static ExpectedOutcome In(string folder) => new(folder);

    public void Check(IntakeReport intake)
    {
        Assert.Equal(Accepted, intake.Accepted);
        Assert.Equal(FileErrors, intake.FileErrors.Select(e => $"{e.Code} {string.Join(',', e.Columns)}"));
        Assert.Equal(Number("uniqueClients"), intake.UniqueClients);
        Assert.Equal(Money("totalAmount"), intake.TotalAmount);
        if (!intake.Accepted)
        {
            return;
        }

        Assert.Equal(Text(expected, "encoding"), intake.Encoding);
        Assert.Equal(Text(expected, "separator"), intake.Separator);
        Assert.Equal(Number("rowsTotal"), intake.RowsTotal);
        Assert.Equal(Number("rowsAccepted"), intake.RowsAccepted);
        Assert.Equal(Number("rowsRejected"), intake.RowsRejected);
        Assert.Equal(Number("emptyRowsIgnored"), intake.EmptyRowsIgnored);
        Assert.Equal(Money("totalPositive"), intake.TotalPositive);
        Assert.Equal(Money("totalRefunds"), intake.TotalRefunds);
        Assert.Equal(
            expected.GetProperty("rowErrors").EnumerateArray().Select(e => $"{e.GetProperty("line").GetInt32()} {Text(e, "column")} {Text(e, "code")}"),
            intake.RowErrors.Select(e => $"{e.Line} {e.Column} {e.Code}"));

        // Ours may say more: days of a client that contradict each other.
        Assert.All(Warnings, warning => Assert.Equal(warning, new(warning.Key, intake.Warnings.GetValueOrDefault(warning.Key))));
    }

    private static string Columns(JsonElement error) =>
        error.TryGetProperty("columns", out var columns) ? string.Join(',', columns.EnumerateArray().Select(c => c.GetString()))
        : error.TryGetProperty("column", out var column) ? column.GetString()!
        : "";

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private int Number(string property) => expected.GetProperty(property).GetInt32();

    private decimal Money(string property) => decimal.Parse(Text(expected, property)!, CultureInfo.InvariantCulture);
}
