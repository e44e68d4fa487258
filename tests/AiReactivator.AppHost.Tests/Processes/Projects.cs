namespace AiReactivator.AppHost.Tests.Processes;

/// <summary>Processes of the two projects, found by what they were started with.</summary>
internal static class Projects
{
    /// <summary>The process of a project that was told to listen on a port; null where there is none.</summary>
    public static int? ProcessOf(string project, int port) =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0
                && Read(id, "cmdline")[0].EndsWith($"/{project}", StringComparison.Ordinal)
                && EnvironmentOf(id, "ASPNETCORE_URLS") is { } address
                && address.EndsWith($":{port}", StringComparison.Ordinal))
            .Max(id => (int?)id);

    public static string? EnvironmentOf(int processId, string name) =>
        Read(processId, "environ").FirstOrDefault(line => line.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static string[] Read(int processId, string what)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/{what}").Split('\0');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [""];
        }
    }
}
