using System.Text.Json;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;
using AiReactivator.Analytics.Tests.Intake.Raw;
using Xunit.Abstractions;
using static AiReactivator.Analytics.Clients.Gluing.GluingEditKind;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

public sealed class GluingBenchTests(ITestOutputHelper output)
{
    private static readonly string[] Switchboard =
    [
        .. Enumerable.Range(1, 5).Select(i => $"Сотрудник {i};84950000099;staff{i}@corp.ru;Товар;{i}00;30;14.07.2021"),
        "Анна;89161234501;a@x.ru;Чай;700;30;14.07.2021",
        "Иван;89161234501;b@x.ru;Чай;50;10;14.07.2021",
        "Никто;12345678900;c@x.ru;Чай;1;10;14.07.2021",
    ];

    [Fact]
    public void Count_report_warnings_and_table_follow_the_rules_and_undo_gives_the_base_before()
    {
        var before = LocalFile.Normalize(Switchboard).Base;
        var lift = GluingRules.Default with { Edits = [new(Lift, new ContactNumber(true, 0)), new(TakeOut, new ContactNumber(true, 1), 6)] };
        var after = before.Bench!.Glue(lift, CancellationToken.None);

        Assert.Equal((7, 7, 7), (before.Clients!.Count, before.Intake.UniqueClients, before.Gluing!.Clients));
        Assert.Equal(1, before.Intake.Warnings["W_SHARED_CONTACT"]);
        Assert.Equal((4, 4, 4), (after.Clients!.Count, after.Intake.UniqueClients, after.Gluing!.Clients));
        Assert.DoesNotContain("W_SHARED_CONTACT", after.Intake.Warnings.Keys);
        Assert.Equal([1500_00, 700_00, 50_00, 1_00], after.Clients.Revenue);
        Assert.Same(lift, after.Bench!.Rules);
        Assert.Equal(before.Intake.RowsAccepted, after.Intake.RowsAccepted);
        Assert.Equal(before.Intake.TotalAmount, after.Intake.TotalAmount);

        var undone = after.Bench.Glue(GluingRules.Default, CancellationToken.None);
        Assert.Equal(Json(before), Json(undone));
        Assert.Equal(JsonSerializer.Serialize(before.Bench.Court()), JsonSerializer.Serialize(undone.Bench!.Court()));
    }

    [Fact]
    public void Rules_at_the_start_are_the_same_as_rules_afterwards()
    {
        var rules = new GluingRules(2, 2, [new(Together, new ContactNumber(false, 0), null, new ContactNumber(false, 1))]);
        var atOnce = LocalFile.Normalize(Switchboard, new AnalysisSettings { Gluing = rules }).Base;

        Assert.Equal(Json(atOnce), Json(LocalFile.Normalize(Switchboard).Base.Bench!.Glue(rules, CancellationToken.None)));
        Assert.Equal(7, atOnce.Clients!.Count);
    }

    [Fact]
    public void Analysis_date_and_remarks_follow_the_clients()
    {
        // Apart, three one-row clients agree about A; put together, nobody does.
        var start = StreamText.Normalize(StreamText.Template, ["2;;;p0m;;Чай;1;10;21.05.2022", "3;;;p1m;;Чай;1;5;26.05.2022", "4;;;p2m;;Чай;1;0;31.05.2022"]);
        var rules = GluingRules.Default with { Edits = [Together(0, 1), Together(1, 2)] };
        var after = start.Bench!.Glue(rules, CancellationToken.None);

        Assert.Equal(("FirstPlusDays", "Weak"), (start.Intake.AnalysisDateSource, after.Intake.AnalysisDateSource));
        Assert.Equal(1, after.Intake.Warnings["W_ANALYSIS_DATE_WEAK"]);
        Assert.Equal(Json(start), Json(after.Bench!.Glue(GluingRules.Default, CancellationToken.None)));

        static GluingEdit Together(int one, int two) => new(GluingEditKind.Together, new ContactNumber(true, one), null, new ContactNumber(true, two));
    }

    [Fact]
    public void The_court_counts_rows_with_fillers_and_knows_every_client()
    {
        var bench = LocalFile.Normalize(Switchboard).Base.Bench!;
        var court = bench.Court();

        Assert.Same(court, bench.Court());
        Assert.Equal((8, 1, 0), (court.Rows, court.FillerPhoneRows, court.FillerEmailRows));
        var glued = Assert.Single(court.SeveralNames);
        Assert.Equal((2, 2, 1, 2, 750m), (glued.Rows, glued.NameCount, glued.PhoneCount, glued.EmailCount, glued.Revenue));
        var bridge = Assert.Single(glued.Bridges);
        Assert.Equal((new ContactNumber(true, 1), 2, 50m), (bridge.Contact, bridge.Clients, bridge.SplitRevenue));
        Assert.Equal(glued.Parts, bench.Client(glued.Client)!.Parts);
        Assert.Null(bench.Client(-1));
        Assert.Null(bench.Client(7));
        Assert.InRange(bench.Bytes, 8 * 40, 1 << 20);
    }

    [Fact]
    public void A_cancelled_gluing_stops()
    {
        var bench = LocalFile.Normalize(Switchboard).Base.Bench!;

        Assert.Throws<OperationCanceledException>(() => bench.Glue(GluingRules.Default, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_switchboard_of_the_shared_cases_is_not_used_and_lifting_it_gives_the_naive_count()
    {
        if (Shared("intake", "cases", "20_gluing", "input.csv") is not { } path)
        {
            return;
        }

        var court = LocalFile.Normalize(File.ReadAllBytes(path), new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) }).Base.Bench!.Court();
        var switchboard = Assert.Single(court.Shared);

        Assert.Equal((60, 54, 50), (court.Glued.Clients, court.WithoutGuard.Clients, court.FillerPhoneRows));
        Assert.Equal((true, 54), (switchboard.Contact.IsPhone, switchboard.ClientsIfLifted));
        Assert.Contains(court.Large, client => client.PhoneCount == 6 && client.NameCount == 1);
    }

    [Fact]
    public void Identities_of_the_reference_files_are_told_apart()
    {
        if (Shared("references", "identity_gluing.csv") is not { } path)
        {
            return;
        }

        var lines = File.ReadLines(path).Skip(1).Select(line => line.Split(';')).ToArray();
        var bench = LocalFile.Normalize(lines.Select(cells => $"{cells[0]};{cells[1]};{cells[2]};Чай;1;30;14.07.2021")).Base.Bench!;

        // Rows of client 3 have no contact at all: they are rejected.
        var clients = lines.Where(cells => cells[3] != "3").Select(cells => cells[3]).ToArray();
        Assert.Equal(TestRows.Partition([.. clients.Select(int.Parse)]), TestRows.Partition(bench.ClientOfRow.ToArray()));
    }

    private static string Json(NormalizedBase result) => JsonSerializer.Serialize(new { result.Intake, Table = Columns(result.Clients!), result.Gluing, Remarks = result.Remarks.All() });

    private static Dictionary<string, object?> Columns(ClientTable table) => typeof(ClientTable).GetProperties().ToDictionary(column => column.Name, column => column.GetValue(table));

    private string? Shared(params string[] path)
    {
        if (Repository.Shared(path) is { } found)
        {
            return found;
        }

        output.WriteLine("../shared is absent: nothing was checked.");
        return null;
    }
}
