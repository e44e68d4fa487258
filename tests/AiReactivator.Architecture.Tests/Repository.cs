using System.Diagnostics;

namespace AiReactivator.Architecture.Tests;

/// <summary>The sources: what git keeps, and new files that it would keep.</summary>
internal static class Repository
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);
    private static readonly Lazy<string[]> LazyFiles = new(ListFiles);

    public static string Root => LazyRoot.Value;

    /// <summary>Relative paths with forward slashes.</summary>
    public static string[] Files => LazyFiles.Value;

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiReactivator.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return folder.FullName;
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        var files = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(git.ExitCode == 0 && files.Length > 0, "These tests ask git for the files of the repository.");
        return [.. files.Distinct().Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}
