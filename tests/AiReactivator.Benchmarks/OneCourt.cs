using System.Diagnostics;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Benchmarks;

/// <summary>What «Склейка» costs: <c>dotnet run -c Release -- court 1000000</c>.</summary>
internal static class OneCourt
{
    public static void Print(int rows)
    {
        // Strangers' phones make chains; with many of them most of the base is one client.
        foreach (var strangers in (int[])[2000, 200, 5])
        {
            var stream = MessyBase.Stream(rows, rows / 5, strangers);
            using var input = new MemoryStream(stream);
            var read = AnalysisPipeline.Normalize(input, new AnalysisSettings { ExpectedRows = rows }, null, CancellationToken.None);
            for (var round = 0; round < 3; round++)
            {
                // Glued anew each time, so that nothing is made before.
                NormalizedBase fresh = null!;
                Time("glue again", () => fresh = read.Bench!.Glue(GluingRules.Default, CancellationToken.None));
                GluingCourt court = null!;
                Time("court", () => court = fresh.Bench!.Court());
                var biggest = court.SeveralNames[0].Client;
                Time("client", () => fresh.Bench!.Client(biggest));
                var edits = new List<GluingEdit> { new(GluingEditKind.Lift, court.Shared[0].Contact) };
                edits.AddRange(court.SeveralNames.Take(50).Select(client =>
                    new GluingEdit(GluingEditKind.TakeOut, client.Bridges.Count > 0 ? client.Bridges[0].Contact : new ContactNumber(true, client.Parts[0].Phone), client.Parts[0].Name)));
                Time("glue with 51 decisions", () => fresh = read.Bench!.Glue(GluingRules.Default with { Edits = edits }, CancellationToken.None));
                Time("court with decisions", () => court = fresh.Bench!.Court());
                Console.WriteLine(
                    $"{rows} rows, {court.Glued.Clients} clients ({court.WithoutGluing.Clients} without gluing, {court.WithoutGuard.Clients} without guard), {court.SeveralNamesCount} with several names, "
                    + $"{court.LargeCount} large, {court.SharedCount} shared, biggest {court.SeveralNames.Max(c => c.Rows)} rows; bench holds {(double)read.Bench!.Bytes / rows:0.0} bytes a row");
            }
        }
    }

    private static void Time(string part, Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (clock, started) = (Stopwatch.StartNew(), Parts.ThreadTime());
        work();
        Console.WriteLine($"{part,-24} {clock.Elapsed.TotalMilliseconds,8:0.0} ms, of this thread {Parts.ThreadTime() - started,8:0.0} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20,4} MB");
    }
}
