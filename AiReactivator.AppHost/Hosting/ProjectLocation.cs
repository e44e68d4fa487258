using System.Runtime.InteropServices;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Where a project and its build output lie. They were built with this one, so in folders of the same shape.</summary>
internal sealed record ProjectLocation(string Folder, string Assembly)
{
    private const string OwnProject = "AiReactivator.AppHost";

    public static ProjectLocation Of(string project)
    {
        var output = AppContext.BaseDirectory;
        var own = new DirectoryInfo(output);
        while (own is not null && !File.Exists(Path.Combine(own.FullName, $"{OwnProject}.csproj")))
        {
            own = own.Parent;
        }

        if (own?.Parent is not { } root)
        {
            throw new SettingException($"{OwnProject} runs from its build output inside the repository; {output} is elsewhere.");
        }

        var folder = Path.Combine(root.FullName, project);
        var assembly = Path.Combine(folder, Path.GetRelativePath(own.FullName, output), $"{project}.dll");
        return File.Exists(assembly)
            ? new ProjectLocation(folder, assembly)
            : throw new SettingException($"{project} is not built: run without --no-build.");
    }

    /// <summary>The <c>dotnet</c> that runs this host, so that all run on the same one.</summary>
    public static string DotNet()
    {
        var root = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent;
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return root is not null && Path.Combine(root.FullName, name) is var path && File.Exists(path) ? path : name;
    }
}
