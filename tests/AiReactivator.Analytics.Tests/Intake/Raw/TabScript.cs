using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Runs a script of the tab's tests in Node, on the very modules that the browser runs.</summary>
internal static class TabScript
{
    private static string Folder => Path.Combine(Repository.Root, "AiReactivator.Web", "Browser");

    /// <returns>What it wrote; null where Node or the packages of the tab's build are missing.</returns>
    public static async Task<string?> RunAsync(string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "esbuild")))
        {
            return null;
        }

        var start = new ProcessStartInfo("node", [Path.Combine("tests", script), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync();
            var output = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return node.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} ended with {node.ExitCode}: {await errors}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
