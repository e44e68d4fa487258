using System.Diagnostics;
using System.Text;

namespace AiReactivator.AppHost.Hosting;

/// <summary>One life of a resource: a process whose standard input we hold, so that it ends when we do.</summary>
internal sealed class ResourceProcess : IDisposable
{
    private static readonly TimeSpan PatienceWithShutdown = TimeSpan.FromSeconds(12);

    /// <summary>Settings meant for this host alone: its children have their own.</summary>
    private static readonly string[] NotInherited = ["ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "DOTNET_URLS"];

    private readonly Process _process;

    private ResourceProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public static ResourceProcess Start(ProjectResource resource, bool colours, Action<string> onLine)
    {
        var process = new Process { StartInfo = Describe(resource, colours) };
        process.OutputDataReceived += (_, line) => Forward(line.Data);
        process.ErrorDataReceived += (_, line) => Forward(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ResourceProcess(process);

        void Forward(string? line)
        {
            if (line is not null)
            {
                onLine(line);
            }
        }
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks the process to end by closing its input; ends it by force when it does not.</summary>
    public async Task StopAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(PatienceWithShutdown);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _process.Dispose();

    private static ProcessStartInfo Describe(ProjectResource resource, bool colours)
    {
        var location = ProjectLocation.Of(resource.Project);
        var start = new ProcessStartInfo(ProjectLocation.DotNet(), [location.Assembly])
        {
            WorkingDirectory = location.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        foreach (var name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Defaults(resource, colours))
        {
            start.Environment.TryAdd(name, value);
        }

        foreach (var (name, value) in resource.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["AIREACTIVATOR_END_WITH_HOST"] = "true";
        start.Environment["OTEL_SERVICE_NAME"] = resource.Name;
        return start;
    }

    private static Dictionary<string, string> Defaults(ProjectResource resource, bool colours) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={resource.Name}",
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        ["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss ",
        ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = colours ? "1" : "0",
    };
}
