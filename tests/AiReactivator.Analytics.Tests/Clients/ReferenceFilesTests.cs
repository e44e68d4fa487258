using System.Globalization;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Tests.Intake.Raw;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Clients;

/// <summary>Files of ../shared/references with their answers.</summary>
public sealed class ReferenceFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void Three_thousand_dirty_rows_are_seven_hundred_clients_and_every_row_is_in_its_client()
    {
        if (Read("gluing_3000.csv") is not { } bytes)
        {
            return;
        }

        var truth = File.ReadLines(Repository.Shared("references", "gluing_3000_truth.csv")!).Skip(1).Select(l => l.Split(',')[1]).ToArray();
        var (clients, bench) = (LocalFile.Normalize(bytes).Base.Clients!, LocalFile.Normalize(bytes).Base.Bench!);

        Assert.Equal(700, clients.Count);
        Assert.Equal(3000, clients.Transactions.Sum());
        var numbers = truth.Distinct().Index().ToDictionary(client => client.Item, client => client.Index);
        Assert.Equal(truth.Select(client => numbers[client]), bench.ClientOfRow.ToArray());
        Assert.Equal(700, bench.Court().Glued.Clients);
    }

    [Theory]
    [InlineData("ten_input_date.csv", "DaysAgree")]
    [InlineData("ten_input_date_cp1251.csv", "DaysAgree")]
    public void Ten_dated_clients_have_the_published_dates_sums_and_recency(string file, string source)
    {
        if (Read(file) is not { } bytes)
        {
            return;
        }

        var (intake, clients) = LocalFile.Normalize(bytes).Base;

        Assert.Equal((new DateOnly(2025, 6, 30), source, true), (clients!.AnalysisDate, intake.AnalysisDateSource, clients.Dated));
        Assert.Equal(10, clients.Count);
        foreach (var expected in Expected())
        {
            var c = expected.Number - 1;
            Assert.Equal((expected.First, expected.Last), (Date(clients.FirstDay[c]), Date(clients.LastDay[c])));
            Assert.Equal(expected.Rows, clients.Transactions[c]);
            Assert.Equal(expected.Days, clients.Purchases[c]);
            Assert.Equal(expected.Sum, clients.Revenue[c] / 100m);
            Assert.Equal((expected.X, expected.Tx, expected.T), History(clients, c));
        }
    }

    [Fact]
    public void Ten_clients_without_dates_have_the_same_first_last_and_sums_and_a_purchase_for_each_row()
    {
        if (Read("ten_input_nodate.csv") is not { } bytes)
        {
            return;
        }

        var (intake, clients) = LocalFile.Normalize(bytes).Base;

        Assert.Equal((new DateOnly(2025, 6, 30), "FirstPlusDays", false), (clients!.AnalysisDate, intake.AnalysisDateSource, clients.Dated));
        foreach (var expected in Expected())
        {
            var c = expected.Number - 1;
            Assert.Equal((expected.First, expected.Last), (Date(clients.FirstDay[c]), Date(clients.LastDay[c])));
            Assert.Equal(expected.Rows, clients.Purchases[c]);
            Assert.Equal(expected.Sum, clients.Revenue[c] / 100m);
            Assert.Equal((expected.Rows - 1, expected.Tx, expected.T), History(clients, c));
        }
    }

    private static (int X, int Tx, int T) History(ClientTable clients, int c) => (
        clients.Purchases[c] - 1,
        clients.LastDay[c] - clients.FirstSeenDay[c],
        clients.AnalysisDate.DayNumber - clients.FirstSeenDay[c]);

    private static IEnumerable<Ten> Expected() =>
        File.ReadLines(Repository.Shared("references", "ten_expected_clients.csv")!).Skip(1).Select(line =>
        {
            var cells = line.Split(',');
            return new Ten(
                int.Parse(cells[0][1..], CultureInfo.InvariantCulture),
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                int.Parse(cells[2], CultureInfo.InvariantCulture),
                DateOnly.Parse(cells[3], CultureInfo.InvariantCulture),
                DateOnly.Parse(cells[4], CultureInfo.InvariantCulture),
                decimal.Parse(cells[7], CultureInfo.InvariantCulture),
                (int)double.Parse(cells[13], CultureInfo.InvariantCulture),
                (int)double.Parse(cells[14], CultureInfo.InvariantCulture),
                (int)double.Parse(cells[15], CultureInfo.InvariantCulture));
        });

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(day);

    private byte[]? Read(string file)
    {
        if (Repository.Shared("references", file) is { } path)
        {
            return File.ReadAllBytes(path);
        }

        output.WriteLine("../shared is absent: nothing was checked.");
        return null;
    }

    private sealed record Ten(int Number, int Rows, int Days, DateOnly First, DateOnly Last, decimal Sum, int X, int Tx, int T);
}
