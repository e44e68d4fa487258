using System.Text.RegularExpressions;
using AiReactivator.Analytics.Failures;

namespace AiReactivator.Analytics.Tests.Failures;

public sealed partial class FailureCatalogueTests
{
    [Fact]
    public void Every_entry_has_a_sentence_a_remedy_and_a_note()
    {
        Assert.True(FailureCatalogue.All.Count > 60);
        Assert.All(FailureCatalogue.All, failure =>
        {
            Assert.Matches("^[EW]_[A-Z_]+$", failure.Code);
            Assert.Matches("[а-я].*[.]$", failure.Sentence);
            Assert.Matches("[а-я].*[.]$", failure.Remedy);
            Assert.NotEmpty(failure.SupportNote);
        });
    }

    [Fact]
    public void Arguments_stand_in_the_sentence_and_missing_ones_are_a_dash()
    {
        Assert.StartsWith("Не хватает обязательных столбцов: Дни.", FailureCatalogue.Message("E_MISSING_COLUMN", "Дни"), StringComparison.Ordinal);
        Assert.Contains("доступно —", FailureCatalogue.Message("E_NOT_ENOUGH_BALANCE", "850"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_used_in_the_product_is_in_the_catalogue()
    {
        var root = Repository.Root;
        var used = Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !IgnoredFolder().IsMatch(file[root.Length..]))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(m => (Code: m.Groups[1].Value, File: Path.GetFileName(file))))
            .Distinct()
            .ToList();

        Assert.Contains(used, u => u.Code == "E_NO_CONTACT");
        Assert.DoesNotContain(used, u => FailureCatalogue.Find(u.Code) is null);
    }

    [GeneratedRegex("[\"'`]([EW]_[A-Z][A-Z_]+)[\"'`:]")]
    private static partial Regex Code();

    [GeneratedRegex(@"[/\\](tests|bin|obj|node_modules|wwwroot|\.git)[/\\]")]
    private static partial Regex IgnoredFolder();
}
