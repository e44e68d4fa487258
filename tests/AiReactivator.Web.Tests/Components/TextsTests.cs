using System.Resources;
using System.Text.RegularExpressions;
using AiReactivator.Web.Resources;

namespace AiReactivator.Web.Tests.Components;

/// <summary>Every text a page asks for by name is there.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Folders => ["Start", "Run", "Check", "Overview", "Sales", "Report", "Account"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Text_of_a_tab_exists(string folder) => AssertAllExist(Sources($"Components/{folder}"), Local(), $"{folder}Text");

    [Fact]
    public void Text_that_tabs_share_exists() => AssertAllExist(Sources("Components"), Common(), nameof(SharedText));

    private static void AssertAllExist(IEnumerable<string> files, Regex call, string resource)
    {
        var texts = new ResourceManager($"AiReactivator.Web.Resources.{resource}", typeof(SharedText).Assembly);
        var asked = files.SelectMany(file => call.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, key => texts.GetString(key, System.Globalization.CultureInfo.InvariantCulture) is null);
    }

    private static IEnumerable<string> Sources(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AiReactivator.sln")))
        {
            root = root.Parent!;
        }

        return Directory.EnumerateFiles(Path.Combine(root.FullName, "AiReactivator.Web", folder), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));
    }

    [GeneratedRegex("""\b(?:Loc|texts)\["([A-Za-z0-9.]+)"[\],]""")]
    private static partial Regex Local();

    [GeneratedRegex("""\bCommon\["([A-Za-z0-9.]+)"[\],]""")]
    private static partial Regex Common();
}
