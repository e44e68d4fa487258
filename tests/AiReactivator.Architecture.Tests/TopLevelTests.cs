namespace AiReactivator.Architecture.Tests;

public sealed class TopLevelTests
{
    private static readonly string[] Expected =
    [
        "AiReactivator.AppHost", "AiReactivator.ServiceDefaults", "AiReactivator.Web", "AiReactivator.Worker", "AiReactivator.Analytics",
        "tests", "docs", "samples", "AiReactivator.sln", "README.md", "test.sh", ".ci",
        "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json", ".editorconfig", ".gitattributes", ".gitignore",
    ];

    [Fact]
    public void Top_level_is_that_of_the_architecture() =>
        Assert.Equal(Expected.Order(StringComparer.Ordinal), Repository.Files.Select(file => file.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = string.Join('\n', Repository.Lines("AiReactivator.sln")).Replace('\\', '/');
        var projects = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));
        Assert.Empty(projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));
        Assert.Empty(projects.Where(project => !Repository.Files.Contains($"{Path.GetDirectoryName(project)}/packages.lock.json")).ToList());
    }
}
