using AiReactivator.Analytics.Failures;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Files of other CSV projects: whatever they hold, they are read or refused by a code, never by an exception.</summary>
public sealed class CorporaTests(ITestOutputHelper output)
{
    [Fact]
    public void Foreign_files_are_read_or_refused_and_no_row_disappears()
    {
        if (Repository.Shared("intake", "corpora") is not { } corpora)
        {
            output.WriteLine("../shared is absent: nothing was checked.");
            return;
        }

        var (files, accepted) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(corpora, "*.*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var asIs = LocalFile.Normalize(bytes).Base.Intake;
            Assert.All(asIs.FileErrors, error => Assert.NotNull(FailureCatalogue.Find(error.Code)));

            // And as rows under our header, where every one of them must be counted.
            var under = LocalFile.Normalize([.. System.Text.Encoding.UTF8.GetBytes(LocalFile.Template + "\n"), .. bytes]).Base.Intake;
            Assert.Equal(under.RowsTotal, under.RowsAccepted + under.RowsRejected);
            Assert.Equal(under.RowsRejected, under.RowErrors.Count);
            files++;
            accepted += asIs.Accepted ? 1 : 0;
        }

        output.WriteLine($"{files} files, {accepted} accepted as they are");
        Assert.True(files > 300);
    }
}
