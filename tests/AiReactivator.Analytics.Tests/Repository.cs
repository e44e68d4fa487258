namespace AiReactivator.Analytics.Tests;

/// <summary>Where the repository lies: tests read samples and vectors from it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A path in ../shared, or null where this machine has none: tests that use it then pass with a message.</summary>
    public static string? Shared(params ReadOnlySpan<string> path)
    {
        var found = Path.Combine([Root, "..", "shared", .. path]);
        return Path.Exists(found) ? found : null;
    }

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AiReactivator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("AiReactivator.sln is not above the tests.");
    }
}
