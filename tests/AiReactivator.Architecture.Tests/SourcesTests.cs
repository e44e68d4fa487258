using System.Text.RegularExpressions;

namespace AiReactivator.Architecture.Tests;

public sealed class SourcesTests
{
    private const int MostLines = 400;

    /// <summary>Written by people. Lock files, samples and vectors are data; migrations are generated.</summary>
    private static readonly string[] Written = [".cs", ".razor", ".ts", ".mjs", ".js", ".css", ".sh", ".html", ".md", ".targets", ".props", ".csproj", ".proj"];

    /// <summary>In halves, so that this file does not accuse itself.</summary>
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "#reg" + "ion"];

    /// <summary>Places that exist on one machine, or that a restore would be sent to.</summary>
    private static readonly Regex[] Machine =
    [
        new(@"(?<![\w.)\]}~*-])/(work|root|home|Users)/\w", RegexOptions.Compiled),
        new(@"\b[A-Z]:\\(Users|work)", RegexOptions.Compiled),
        new("registry" + @"\.npmjs|api\." + @"nuget\.org|""resolved"": ""http", RegexOptions.Compiled),
    ];

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(Sources().Where(file => Repository.Lines(file).Length > MostLines).ToList());

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Assert.Empty(Find(Sources().Where(file => !file.EndsWith(".md", StringComparison.Ordinal)),
            line => Unfinished.Any(word => line.Contains(word, StringComparison.Ordinal))));

    [Fact]
    public void No_machine_and_no_package_registry_is_named() =>
        Assert.Empty(Find(Sources().Concat(Repository.Files.Where(IsSetting)), line => Machine.Any(place => place.IsMatch(line))));

    private static bool IsSetting(string file) =>
        file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".npmrc", StringComparison.Ordinal) || file.EndsWith(".config", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Sources() =>
        Repository.Files.Where(file => Written.Contains(Path.GetExtension(file)) && !file.Contains("/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<string> Find(IEnumerable<string> files, Func<string, bool> isWrong) =>
        from file in files
        from line in Repository.Lines(file).Select((text, index) => (Text: text, Number: index + 1))
        where isWrong(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";
}
