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

    /// <summary>The catalogue of widgets names them by id; the check needs a name for each.</summary>
    [Fact]
    public void Widget_of_the_meter_has_a_name()
    {
        var texts = new ResourceManager(typeof(CheckText));
        var catalogue = File.ReadAllText(Path.Combine(Root(), "AiReactivator.Analytics", "Dashboards", "Capabilities", "WidgetCatalogue.cs"));
        var widgets = WidgetId().Matches(catalogue).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("CallTable", widgets);
        Assert.DoesNotContain(widgets, id => texts.GetString($"Widget.{id}", System.Globalization.CultureInfo.InvariantCulture) is null);
    }

    [Fact]
    public void Text_that_tabs_share_exists() => AssertAllExist(Sources("Components"), Common(), nameof(SharedText));

    private static void AssertAllExist(IEnumerable<string> files, Regex call, string resource)
    {
        var texts = new ResourceManager($"AiReactivator.Web.Resources.{resource}", typeof(SharedText).Assembly);
        var asked = files.SelectMany(file => call.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, key => texts.GetString(key, System.Globalization.CultureInfo.InvariantCulture) is null);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), "AiReactivator.Web", folder), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AiReactivator.sln")))
        {
            root = root.Parent!;
        }

        return root.FullName;
    }

    [GeneratedRegex("new\\(\"([A-Za-z0-9]+)\"")]
    private static partial Regex WidgetId();

    [GeneratedRegex("""\b(?:Loc|texts)\["([A-Za-z0-9.]+)"[\],]""")]
    private static partial Regex Local();

    [GeneratedRegex("""\bCommon\["([A-Za-z0-9.]+)"[\],]""")]
    private static partial Regex Common();
}
