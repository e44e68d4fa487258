using System.Diagnostics;

namespace AiReactivator.Worker.Tests.Crash;

public sealed class StartTests
{
    [Theory]
    [InlineData("", "set Worker:Key")]
    [InlineData("short", "at least 16 characters")]
    public async Task Without_a_good_key_the_worker_refuses_to_start_in_plain_words(string key, string words)
    {
        var folder = Directory.CreateTempSubdirectory("worker-start-").FullName;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(WorkerServer).Assembly.Location])
        {
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Worker__Key"] = key },
        };
        using var process = Process.Start(start)!;
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }
}
