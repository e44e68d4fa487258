using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Cells;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Benchmarks;

/// <summary>Reading, checking and gluing against all fields as strings, and where the time of reading goes; processor time of the best
/// of some rounds, for a machine that is busy with other things: <c>dotnet run -c Release -- reading</c>.</summary>
internal static class Reading
{
    private const int Rows = 1_000_000;
    private const int Rounds = 20;

    public static void Print()
    {
        foreach (var dated in (bool[])[false, true])
        {
            var stream = GeneratedBase.Stream(Rows, dated);
            var yardstick = new NormalizeBenchmark { Rows = Rows, Dated = dated };
            yardstick.Generate();
            var strings = Best(() => yardstick.AllFieldsAsStrings());
            Console.WriteLine($"dated {dated}: all fields as strings {strings:0} ms");
            foreach (var cells in (string[])["line", "contacts", "amount", "dates", "product"])
            {
                Console.WriteLine($"  split and {cells,-9} {Best(() => Read(stream, cells, dated)),6:0} ms");
            }

            RowTable? table = null;
            var load = Best(() => table = Load(stream, Rows));
            var glue = Best(() => RowGluing.Glue(ContactRows.Of(table!), GluingRules.Default));
            Console.WriteLine($"  read and check {load:0} ms, glue {glue:0} ms: {(load + glue) / strings:0.00} of the strings");
        }
    }

    /// <summary>Reads and checks the depersonalised stream.</summary>
    public static RowTable Load(byte[] stream, int expected)
    {
        using var rows = new DepersonalisedReader(new MemoryStream(stream));
        var loader = new RowLoader(rows, int.MaxValue, null, expected);
        while (loader.ReadRow())
        {
        }

        loader.Finish([], OrderTotals.Lines);
        return loader.Table;
    }

    private static long Read(byte[] stream, string cells, bool dated)
    {
        using var rows = new DepersonalisedReader(new MemoryStream(stream));
        var products = new TextInterner();
        var sum = 0L;
        while (rows.Read())
        {
            sum += cells switch
            {
                "contacts" => rows.Name.Number + rows.Phone.Number + rows.Email.Number,
                "amount" => AmountParser.Parse(rows.Cell(Field.Amount)).Kopecks,
                "dates" => Dates(rows, dated),
                "product" => products.Number(rows.Cell(Field.Product)),
                _ => rows.Line,
            };
        }

        return sum;
    }

    private static int Dates(DepersonalisedReader rows, bool dated)
    {
        DateCells.Read(rows, dated, int.MaxValue, out var cells);
        return cells.First;
    }

    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return best;
    }
}
