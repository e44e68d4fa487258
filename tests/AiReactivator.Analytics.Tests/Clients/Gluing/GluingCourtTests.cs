using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Clients.Gluing.Court;
using static AiReactivator.Analytics.Clients.Gluing.GluingEditKind;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

public sealed class GluingCourtTests
{
    private const int Rounds = 400;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clients_if_lifted_are_those_of_really_lifting(bool pairs)
    {
        var random = new Random(6);
        var (compared, merged, splits) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 6, pairs);
            var court = Write(rows, rules);
            foreach (var shared in court.Shared)
            {
                var lifted = rows.Glue(rules with { Edits = [.. rules.Edits, new GluingEdit(Lift, shared.Contact)] });

                Assert.Equal(lifted.Report.Clients, shared.ClientsIfLifted);
                compared++;
                merged += shared.ClientsIfLifted < court.Glued.Clients ? 1 : 0;
                splits += shared.ClientsIfLifted > court.Glued.Clients ? 1 : 0;
            }
        }

        Assert.True(compared > 200 && merged > 50 && splits > 0, $"{compared} shared contacts, {merged} merge clients, {splits} split some.");
    }

    [Fact]
    public void Bridges_are_the_contacts_whose_guard_takes_the_client_apart()
    {
        var random = new Random(7);
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 3, pairs: false);
            var glued = rows.Glue(rules);
            for (var client = 0; client < glued.Report.Clients; client++)
            {
                var expected = Apart(rows, rules, glued, client);
                var read = CourtWriter.Client(rows.Contacts, rows.Amounts, glued, client);

                Assert.Equal(expected.Take(20).Select(bridge => (bridge.Clients, bridge.SplitRevenue)), read.Bridges.Select(bridge => (bridge.Clients, bridge.SplitRevenue)));
                Assert.Subset(expected.ToHashSet(), read.Bridges.ToHashSet());
                found += expected.Count;
            }
        }

        Assert.True(found > 200, $"Only {found} bridges.");
    }

    [Fact]
    public void The_three_bases_and_the_lists_are_those_of_plain_counting()
    {
        var random = new Random(8);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 6);
            var (court, glued) = (Write(rows, rules), rows.Glue(rules));
            var all = Enumerable.Range(0, rows.Count).ToArray();

            Assert.Equal(Base(rows, glued.Clients), court.Glued);
            Assert.Equal(Base(rows, [.. all.Select(row => rows.Phones[row] * 1000 + rows.Emails[row])]), court.WithoutGluing);
            Assert.Equal(Base(rows, NaiveGluing.Partition(rows, new GluingRules(1000, 1000, []))), court.WithoutGuard);
            var clients = all.GroupBy(row => glued.Clients[row]).ToDictionary(client => client.Key, client => client.ToArray());
            int Different(int client, int[] values) => clients[client].Select(row => values[row]).Where(value => value >= 0).Distinct().Count();
            long Revenue(int client) => clients[client].Sum(row => rows.Amounts[row]);
            var several = clients.Keys.Where(client => Different(client, rows.Names) > 1).OrderByDescending(Revenue).ThenBy(client => client);
            var large = clients.Keys.Where(client => Different(client, rows.Phones) > 5 || Different(client, rows.Emails) > 5 || Different(client, rows.Names) > 8);
            Assert.Equal(several, court.SeveralNames.Select(client => client.Client));
            Assert.Equal(court.SeveralNames.Count, court.SeveralNamesCount);
            Assert.Equal(large.Order(), court.Large.Select(client => client.Client).Order());
            foreach (var client in court.SeveralNames)
            {
                Assert.Equal(
                    (Different(client.Client, rows.Names), Different(client.Client, rows.Phones), Different(client.Client, rows.Emails), clients[client.Client].Length, Revenue(client.Client) / 100m),
                    (client.NameCount, client.PhoneCount, client.EmailCount, client.Rows, client.Revenue));
                Assert.Equal((client.Rows, client.Revenue), (client.Parts.Sum(part => part.Rows), client.Parts.Sum(part => part.Revenue)));
            }
        }
    }

    [Fact]
    public void The_switchboard_is_shown_with_its_people_and_what_lifting_it_would_do()
    {
        var court = Write(new TestRows([0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, -1, -1], [0, 1, 2, 3, 4, 5, 5], [1, 1, 1, 1, 1, 1, 1]), GluingRules.Default);

        var shared = Assert.Single(court.Shared);
        Assert.Equal((new ContactNumber(true, 0), 7, 5, 6, false, 1), (shared.Contact, shared.Rows, shared.Partners, shared.Names, shared.ByUser, shared.ClientsIfLifted));
        Assert.Equal([0, 1, 2, 3, 4], shared.SampleNames);
        Assert.Equal((7, 1, 6), (court.WithoutGluing.Clients + 1, court.WithoutGuard.Clients, court.Glued.Clients));
    }

    [Fact]
    public void A_guard_of_the_user_is_marked_as_such()
    {
        var rows = new TestRows([0, 0], [0, 1], [0, 1], [1, 1]);
        var shared = Assert.Single(Write(rows, GluingRules.Default with { Edits = [new(Guard, new ContactNumber(true, 0))] }).Shared);

        Assert.True(shared.ByUser);
        Assert.Equal(1, shared.ClientsIfLifted);
    }

    [Fact]
    public void A_chain_of_two_hundred_thousand_rows_is_read_without_recursion()
    {
        // p0 – e0 – p1 – e1 – …: every contact between the ends is a bridge.
        const int Length = 200_000;
        var rows = new TestRows(new int[Length], new int[Length], new int[Length], new long[Length]);
        for (var row = 0; row < Length; row++)
        {
            (rows.Phones[row], rows.Emails[row], rows.Names[row], rows.Amounts[row]) = ((row + 1) / 2, row / 2, row % 3, 100);
        }

        var client = Assert.Single(Write(rows, GluingRules.Default).Large);

        Assert.Equal((Length, 20, 50), (client.Rows, client.Bridges.Count, client.Parts.Count));
        Assert.All(client.Bridges, bridge => Assert.Equal(2, bridge.Clients));
        Assert.Equal(Length / 2, client.Bridges[0].SplitRevenue);
    }

    [Fact]
    public void One_phone_for_all_without_mails_and_names_is_one_client_that_nothing_holds_but_the_phone()
    {
        const int Length = 100_000;
        var none = Enumerable.Repeat(-1, Length).ToArray();
        var rows = new ContactRows(new int[Length], none, none, 1, 0, 0);
        var glued = RowGluing.Glue(rows, GluingRules.Default);
        var court = CourtWriter.Write(rows, new long[Length], glued, 0, 0);

        Assert.Equal((1, 0, 0, 0), (court.Glued.Clients, court.SeveralNamesCount, court.LargeCount, court.SharedCount));
        Assert.Empty(CourtWriter.Client(rows, new long[Length], glued, 0).Bridges);
    }

    [Fact]
    public void Where_every_contact_is_shared_people_are_told_apart_by_contact_and_name()
    {
        // A grid of 300 phones and 300 mails, each with all of seven names.
        const int Side = 300;
        var cells = Enumerable.Range(0, Side * Side).ToArray();
        var rows = new TestRows([.. cells.Select(c => c / Side)], [.. cells.Select(c => c % Side)], [.. cells.Select(c => ((c / Side) + (c % Side)) % 7)], new long[cells.Length]);
        var court = Write(rows, GluingRules.Default);

        Assert.Equal((2 * Side, GluingCourt.Most), (court.SharedCount, court.Shared.Count));
        // Rows of a name stand where remainders of phone and mail add up to it: seven blocks for each of the names.
        Assert.Equal((49, 1), (court.Glued.Clients, court.WithoutGuard.Clients));
        Assert.Equal(rows.Glue(GluingRules.Default with { Edits = [new(Lift, court.Shared[0].Contact)] }).Report.Clients, court.Shared[0].ClientsIfLifted);
    }

    private static GluingCourt Write(TestRows rows, GluingRules rules) => CourtWriter.Write(rows.Contacts, rows.Amounts, rows.Glue(rules), 0, 0);

    private static GluedBase Base(TestRows rows, int[] clients)
    {
        var groups = Enumerable.Range(0, rows.Count).GroupBy(row => clients[row]).ToArray();
        return new GluedBase(groups.Length, groups.Count(group => group.Count() > 1), groups.Max(group => group.Sum(row => rows.Amounts[row])) / 100m);
    }

    /// <summary>Guards one contact after another and looks what becomes of the client.</summary>
    private static List<GluingBridge> Apart(TestRows rows, GluingRules rules, GluingOutcome glued, int client)
    {
        var own = Enumerable.Range(0, rows.Count).Where(row => glued.Clients[row] == client).ToArray();
        var contacts = own.Select(row => new ContactNumber(true, rows.Phones[row])).Concat(own.Select(row => new ContactNumber(false, rows.Emails[row])));
        var bridges = new List<GluingBridge>();
        foreach (var contact in contacts.Where(contact => contact.Number >= 0).Distinct())
        {
            var after = rows.Glue(rules with { Edits = [.. rules.Edits, new GluingEdit(Guard, contact)] });
            var parts = own.GroupBy(row => after.Clients[row]).Select(part => part.Sum(row => rows.Amounts[row])).ToArray();
            if (parts.Length > 1)
            {
                bridges.Add(new GluingBridge(contact, parts.Length, (parts.Sum() - parts.Max()) / 100m));
            }
        }

        return [.. bridges.OrderByDescending(bridge => bridge.SplitRevenue).ThenByDescending(bridge => bridge.Clients)];
    }
}
