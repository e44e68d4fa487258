using System.Diagnostics;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Benchmarks;

/// <summary>Where the time of stage 1 goes: <c>dotnet run -c Release -- parts file.csv</c>; <c>-- glue</c> for what follows reading only, the best of many rounds.</summary>
internal static class Parts
{
    public static void Print(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var stream = GeneratedBase.Stream(1_000_000, true);
        for (var round = 0; round < 4; round++)
        {
            using (var raw = RawIntake.Open(new MemoryStream(bytes), new RawIntakeOptions()).Rows!)
            {
                Time("raw: split and judge", () => { while (raw.Read()) { } });
            }

            foreach (var kind in (string[])["Name", "Phone", "Email"])
            {
                using var raw = RawIntake.Open(new MemoryStream(bytes), new RawIntakeOptions()).Rows!;
                var sum = 0;
                Time("raw: split and " + kind, () =>
                {
                    while (raw.Read())
                    {
                        sum += kind switch { "Name" => raw.Name.Number, "Phone" => raw.Phone.Number, _ => raw.Email.Number };
                    }
                });
            }

            using (var raw = RawIntake.Open(new MemoryStream(bytes), new RawIntakeOptions()).Rows!)
            {
                Load("raw", raw);
            }

            using var reader = new DepersonalisedReader(new MemoryStream(stream));
            Load("stream", reader);
        }
    }

    /// <summary>Gluing and building of two bases that are read once.</summary>
    public static void PrintGluing()
    {
        foreach (var (name, stream) in (ReadOnlySpan<(string, byte[])>)[("plain", GeneratedBase.Stream(1_000_000, true)), ("undated", GeneratedBase.Stream(1_000_000, false)), ("messy", MessyBase.Stream(1_000_000, 200_000, 200))])
        {
            using var reader = new DepersonalisedReader(new MemoryStream(stream));
            var loader = new RowLoader(reader, int.MaxValue, null, 1_000_000);
            while (loader.ReadRow())
            {
            }

            loader.Finish([], OrderTotals.Lines);
            GluingOutcome glued = null!;
            Best($"{name}: glue", () => glued = RowGluing.Glue(ContactRows.Of(loader.Table), GluingRules.Default));
            var (rows, count) = (loader.Table, glued.Report.Clients);
            Grouping clients = default;
            ClientSums sums = null!;
            ClientSpans spans = null!;
            var day = new AnalysisDay(0, "");
            Best($"{name}:   rows by client", () => clients = new Grouping(glued.Clients, count));
            Best($"{name}:   sums", () => sums = new ClientSums(rows, glued.Clients, count));
            Best($"{name}:   date and spans", () => spans = new ClientSpans(sums, rows.Dates is not null, (day = AnalysisDateFinder.Find(null, rows, sums)).Day));
            Best($"{name}:   purchases", () => _ = new PurchaseBuilder(rows, glued.Clients, spans, sums, day.Day));
            Best($"{name}:   names", () => _ = new FrequentFirst(clients, rows.Names.Span, rows.NameIsCompany.Count).Start);
            Best($"{name}:   phones", () => _ = new FrequentFirst(clients, rows.Phones.Span, rows.PhoneClasses.Count).Start);
            Best($"{name}: table", () => ClientTableBuilder.Build(loader.Table, glued.Clients, glued.Report.Clients, null, out _));
        }
    }

    private static void Best(string part, Action work)
    {
        var (best, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < 15; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = ThreadTime();
            work();
            best = Math.Min(best, ThreadTime() - started);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine($"{part,-24} {best,8:0.0} ms of this thread, {bytes / 1_000_000.0,6:0.0} bytes a row");
    }

    /// <summary>Milliseconds on a processor, where the system tells: on a busy machine the clock says little.</summary>
    public static double ThreadTime()
    {
        const string Told = "/proc/thread-self/schedstat";
        return File.Exists(Told)
            ? long.Parse(File.ReadAllText(Told).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) / 1e6
            : Stopwatch.GetElapsedTime(0).TotalMilliseconds;
    }

    private static void Load(string name, IRowSource source)
    {
        var loader = new RowLoader(source, int.MaxValue, null, 1_000_000);
        Time($"{name}: load", () => { while (loader.ReadRow()) { } loader.Finish([], OrderTotals.Lines); });
        var rows = loader.Table;
        GluingOutcome glued = null!;
        Time($"{name}: glue", () => glued = RowGluing.Glue(ContactRows.Of(rows), GluingRules.Default));
        Time($"{name}: table", () => ClientTableBuilder.Build(rows, glued.Clients, glued.Report.Clients, null, out _));
    }

    private static void Time(string part, Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        Console.WriteLine($"{part,-24} {watch.ElapsedMilliseconds,6} ms, processor {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds,6:0} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20,4} MB");
    }
}
