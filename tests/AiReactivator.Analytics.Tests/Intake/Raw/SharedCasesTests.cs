using System.Globalization;
using System.Text.Json;
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

        var folder = Directory.EnumerateDirectories(cases, $"{number:00}_*").Single();
        using var file = File.OpenRead(Path.Combine(folder, "input.csv"));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        var settings = new AnalysisSettings { AnalysisDate = DateOnly.Parse(expected.GetProperty("analysisDate").GetString()!, CultureInfo.InvariantCulture) };

        var intake = AnalysisPipeline.NormalizeLocalFile(file, settings, null, CancellationToken.None).Base.Intake;

        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), intake.Accepted);
        Assert.Equal(
            expected.GetProperty("fileErrors").EnumerateArray().Select(e => $"{Text(e, "code")} {Columns(e)}"),
            intake.FileErrors.Select(e => $"{e.Code} {string.Join(',', e.Columns)}"));
        Assert.Equal(expected.GetProperty("uniqueClients").GetInt32(), intake.UniqueClients);
        Assert.Equal(Money(expected, "totalAmount"), intake.TotalAmount);
        if (!intake.Accepted)
        {
            return;
        }

        Assert.Equal(Text(expected, "encoding"), intake.Encoding);
        Assert.Equal(Text(expected, "separator"), intake.Separator);
        Assert.Equal(expected.GetProperty("rowsTotal").GetInt32(), intake.RowsTotal);
        Assert.Equal(expected.GetProperty("rowsAccepted").GetInt32(), intake.RowsAccepted);
        Assert.Equal(expected.GetProperty("rowsRejected").GetInt32(), intake.RowsRejected);
        Assert.Equal(expected.GetProperty("emptyRowsIgnored").GetInt32(), intake.EmptyRowsIgnored);
        Assert.Equal(Money(expected, "totalPositive"), intake.TotalPositive);
        Assert.Equal(Money(expected, "totalRefunds"), intake.TotalRefunds);
        Assert.Equal(
            expected.GetProperty("rowErrors").EnumerateArray().Select(e => $"{e.GetProperty("line").GetInt32()} {Text(e, "column")} {Text(e, "code")}"),
            intake.RowErrors.Select(e => $"{e.Line} {e.Column} {e.Code}"));
        var warnings = expected.GetProperty("warnings").EnumerateObject().ToDictionary(w => w.Name, w => w.Value.GetInt32());
        output.WriteLine($"expected {string.Join(' ', warnings.OrderBy(w => w.Key))}\nfound    {string.Join(' ', intake.Warnings)}");

        // Ours may say more: days of a client that contradict each other.
        Assert.All(warnings, warning => Assert.Equal(warning.Value, intake.Warnings.GetValueOrDefault(warning.Key)));
    }

    private static string Columns(JsonElement error) =>
        error.TryGetProperty("columns", out var columns) ? string.Join(',', columns.EnumerateArray().Select(c => c.GetString()))
        : error.TryGetProperty("column", out var column) ? column.GetString()!
        : "";

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static decimal Money(JsonElement element, string property) => decimal.Parse(Text(element, property)!, CultureInfo.InvariantCulture);
}
