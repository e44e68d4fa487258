using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace AiReactivator.Architecture.Tests;

/// <summary>Twice: by what the compiled code touches, and by what the sources import (constants leave no trace in compiled code).</summary>
public sealed partial class AnalyticsFoldersTests
{
    private static readonly Assembly Analytics = Assembly.Load(FolderRules.Analytics);

    public static TheoryData<string> Folders => [.. FolderRules.MayImport.Keys];

    [Fact]
    public void Every_folder_has_a_rule()
    {
        var folders = Sources().Select(source => source.Folder).OfType<string>().Distinct();
        Assert.Empty(folders.Except(FolderRules.MayImport.Keys));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_touches_only_what_it_may(string folder)
    {
        var forbidden = FolderRules.Forbidden(folder).Select(other => $"{FolderRules.Analytics}.{other}").ToArray();
        var result = Types.InAssembly(Analytics)
            .That().ResideInNamespace($"{FolderRules.Analytics}.{folder}")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_imports_only_what_it_may(string folder)
    {
        var forbidden = FolderRules.Forbidden(folder).ToHashSet();
        var violations =
            from source in Sources()
            where source.Folder == folder
            from line in Repository.Lines(source.File)
            let import = Import().Match(line)
            where import.Success && forbidden.Contains(import.Groups["folder"].Value)
            select $"{source.File}: {line}";

        Assert.Empty(violations);
    }

    [Fact]
    public void Namespace_of_every_file_is_its_folder()
    {
        var strays =
            from source in Sources()
            let expected = Path.GetDirectoryName(source.File)!.Replace('/', '.')
            where !Repository.Lines(source.File).Any(line => line.TrimEnd() == $"namespace {expected};")
            select source.File;

        Assert.Empty(strays);
    }

    [Fact]
    public void Csv_package_stays_in_intake()
    {
        var others = FolderRules.MayImport.Keys.Where(folder => folder != "Intake").Select(folder => $"{FolderRules.Analytics}.{folder}");
        foreach (var other in others)
        {
            var result = Types.InAssembly(Analytics).That().ResideInNamespace(other).ShouldNot().HaveDependencyOn("CsvHelper").GetResult();
            Assert.Empty(result.FailingTypeNames ?? []);
        }
    }

    private static IEnumerable<(string File, string? Folder)> Sources() =>
        from file in Repository.Files
        where file.StartsWith($"{FolderRules.Analytics}/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
        let parts = file.Split('/')
        select (file, parts.Length > 2 ? parts[1] : null);

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?AiReactivator\.Analytics\.(?<folder>\w+)")]
    private static partial Regex Import();
}
