namespace AiReactivator.AppHost.Tests.Processes;

internal static class Repository
{
    /// <summary>The host's assembly in its own build output, built as these tests were.</summary>
    public static string AppHost()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(own.FullName, "AiReactivator.AppHost.Tests.csproj")))
        {
            own = own.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        var output = Path.GetRelativePath(own.FullName, AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, "AiReactivator.AppHost", output, "AiReactivator.AppHost.dll");
    }
}
