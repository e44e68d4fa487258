using System.Text.Json;
using AiReactivator.Analytics.Exports;

namespace AiReactivator.Analytics.Tests.Exports;

/// <summary>tests/vectors/exports.json: the same file is run by the tab's script.</summary>
public sealed class ExportVectorsTests
{
    public static TheoryData<string, string> Phones => Vectors("phones");

    public static TheoryData<string, string> Guard => Vectors("guard");

    [Theory]
    [MemberData(nameof(Phones))]
    public void Phone_is_written_so_that_Excel_keeps_text(string raw, string written) => Assert.Equal(written, PhoneText.Format(raw));

    [Theory]
    [MemberData(nameof(Guard))]
    public void Formula_is_guarded_plain_number_is_not(string raw, string written) => Assert.Equal(written, FormulaGuard.Apply(raw));

    static TheoryData<string, string> Vectors(string name)
    {
        var data = new TheoryData<string, string>();
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "exports.json")));
        foreach (var vector in file.RootElement.GetProperty(name).EnumerateArray())
        {
            data.Add(vector.GetProperty("raw").GetString()!, vector.GetProperty("written").GetString()!);
        }

        return data;
    }
}
