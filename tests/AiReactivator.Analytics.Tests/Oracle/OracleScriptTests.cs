using System.ComponentModel;
using System.Diagnostics;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>The committed answers are what the script gives. Without python3 there is nothing to run, and the test says so.</summary>
public sealed class OracleScriptTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Committed_bases_and_answers_are_those_of_the_script()
    {
        var folder = Directory.CreateTempSubdirectory("oracle-");
        try
        {
            if (await Run(folder.FullName) is { } code)
            {
                Assert.Equal(0, code);
                var written = folder.EnumerateFiles("*", SearchOption.AllDirectories).ToList();
                Assert.Equal(OracleBase.Names.Count(), written.Count(f => f.Extension == ".json"));
                Assert.All(written, file => Assert.Equal(
                    File.ReadAllText(file.FullName),
                    File.ReadAllText(Path.Combine(Path.GetDirectoryName(OracleBase.Script)!, Path.GetRelativePath(folder.FullName, file.FullName)))));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task<int?> Run(string folder)
    {
        try
        {
            using var script = Process.Start(new ProcessStartInfo("python3", [OracleBase.Script, folder]) { UseShellExecute = false })!;
            await script.WaitForExitAsync();
            return script.ExitCode;
        }
        catch (Win32Exception)
        {
            output.WriteLine("python3 is not here: the committed answers were not made again.");
            return null;
        }
    }
}
