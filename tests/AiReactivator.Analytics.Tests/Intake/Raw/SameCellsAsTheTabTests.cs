using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Intake.Raw;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>The tab's splitter and CsvHelper see the same cells in the same lines: docs/decisions/0002.</summary>
public sealed class SameCellsAsTheTabTests(ITestOutputHelper output)
{
    private const int Mutations = 10_000;

    [Fact]
    public async Task Ten_thousand_mutations_and_the_corpora_have_the_same_cells_in_both_readers()
    {
        var corpora = Repository.Shared("intake", "corpora");
        if (await TabScript.RunAsync("split-cells.mjs", [$"{Mutations}", .. corpora is null ? (string[])[] : [corpora]]) is not { } lines)
        {
            output.WriteLine("Node or the packages of the tab's build are absent: nothing was compared.");
            return;
        }

        var (texts, unclosed, differences) = (0, 0, new List<string>());
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = JsonSerializer.Deserialize<SplitText>(line, JsonSerializerOptions.Web)!;
            var bytes = Convert.FromBase64String(text.Text);
            var ours = Read(bytes, text.Separator[0]);
            var theirs = text.Records.Select(record => $"{record.Line}: {Show(record.Cells)}").ToList();
            texts++;
            unclosed += text.Records.Count(record => record.Cells is null);
            if (!ours.SequenceEqual(theirs))
            {
                var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
                differences.Add($"«{text.Separator}» {Brief(Encoding.UTF8.GetString(bytes))}\n  CsvHelper {At(ours, at)}\n  the tab   {At(theirs, at)}");
            }
        }

        output.WriteLine($"{texts} texts, {texts - Mutations} of them of the corpora{(corpora is null ? " (../shared is absent)" : "")}; {unclosed} unclosed quotes; {differences.Count} differences");
        Assert.True(differences.Count == 0, $"{differences.Count} texts differ\n{string.Join('\n', differences.Take(12))}");
        Assert.True(texts >= Mutations && unclosed > 100);
    }

    private static List<string> Read(byte[] bytes, char separator)
    {
        var records = new List<string>();
        using var csv = new RawCsv(new MemoryStream(bytes), separator);
        while (csv.Read())
        {
            var reader = csv.Reader;
            var cells = csv.IsUnclosed ? null : Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).Select(cell => cell.Length > 10_000 ? "" : cell).ToArray();
            records.Add($"{reader.LineNumber}: {Show(cells)}");
        }

        return records;
    }

    private static string Show(string[]? cells) => cells is null ? "unclosed" : JsonSerializer.Serialize(cells);

    private static string At(List<string> records, int index) => index < records.Count ? Brief(records[index]) : "has no more";

    private static string Brief(string text) => JsonSerializer.Serialize(text.Length > 300 ? text[..300] + "…" : text);

    private sealed record SplitText(string Separator, string Text, SplitRecord[] Records);

    private sealed record SplitRecord(int Line, string[]? Cells);
}
