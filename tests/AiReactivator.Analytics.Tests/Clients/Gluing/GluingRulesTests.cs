using AiReactivator.Analytics.Clients.Gluing;
using static AiReactivator.Analytics.Clients.Gluing.GluingEditKind;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

public sealed class GluingRulesTests
{
    private const int Rounds = 500;

    [Fact]
    public void Rules_give_what_comparing_all_pairs_of_rows_gives()
    {
        var random = new Random(20261126);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 4, pairs: false);
            var glued = rows.Glue(rules);

            Assert.Equal(NaiveGluing.Partition(rows, rules), TestRows.Partition(glued.Clients));
            Assert.Equal(glued.Clients.Distinct().Count(), glued.Report.Clients);
        }
    }

    [Fact]
    public void Order_of_rows_does_not_change_the_partition_whatever_was_decided()
    {
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 8);
            int[] order = [.. Enumerable.Range(0, rows.Count)];
            random.Shuffle(order);
            var (straight, permuted) = (rows.Glue(rules), rows.Permuted(order).Glue(rules));

            var back = new int[rows.Count];
            for (var i = 0; i < order.Length; i++)
            {
                back[order[i]] = permuted.Clients[i];
            }

            Assert.Equal(TestRows.Partition(straight.Clients), TestRows.Partition(back));
            Assert.Equal(straight.Ignored, permuted.Ignored);
            Assert.Equal(straight.Report, permuted.Report);
        }
    }

    [Fact]
    public void Order_of_rows_taken_out_does_not_matter_and_a_decision_twice_is_once()
    {
        var random = new Random(2);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 6);
            GluingEdit[] out1 = [.. rules.Edits.Where(edit => edit.Kind == TakeOut)];
            GluingEdit[] out2 = [.. out1.Reverse(), .. out1];

            Assert.Equal(rows.Glue(rules with { Edits = out1 }).Clients, rows.Glue(rules with { Edits = out2 }).Clients);
        }
    }

    [Fact]
    public void Clients_are_numbered_by_their_first_row()
    {
        var random = new Random(3);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var clients = rows.Glue(rows.DrawRules(random, 8)).Clients;

            Assert.Equal(Enumerable.Range(0, clients.Max() + 1), clients.Distinct());
        }
    }

    [Fact]
    public void A_guard_that_is_lifted_and_a_lift_that_is_guarded_change_nothing()
    {
        var random = new Random(4);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 0);
            var before = rows.Glue(rules);
            var phone = random.Next(rows.Contacts.PhoneCount);
            GluingEditKind[] kinds = before.Shared[phone] ? [Lift, Guard] : [Guard, Lift];
            var after = rows.Glue(rules with { Edits = [.. kinds.Select(kind => new GluingEdit(kind, new ContactNumber(true, phone)))] });

            Assert.Equal(before.Clients, after.Clients);
            Assert.Equal(before.Report, after.Report);
        }
    }

    [Fact]
    public void Rows_taken_out_and_put_together_again_are_as_before()
    {
        var random = new Random(5);
        var apart = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var rows = TestRows.Draw(random);
            var rules = rows.DrawRules(random, 2, pairs: false);
            var before = rows.Glue(rules);
            var row = random.Next(rows.Count);
            var contact = rows.Phones[row] >= 0 ? new ContactNumber(true, rows.Phones[row]) : new ContactNumber(false, rows.Emails[row]);
            var (name, other) = (rows.Names[row], Array.FindIndex(rows.Names, n => n != rows.Names[row]));
            var takeOut = new GluingEdit(TakeOut, contact, name);
            var taken = rows.Glue(rules with { Edits = [.. rules.Edits, takeOut] });
            var mate = Enumerable.Range(0, rows.Count).FirstOrDefault(r => before.Clients[r] == before.Clients[row] && rows.Names[r] != name, -1);
            if (taken.Ignored.Contains(rules.Edits.Count) || mate < 0)
            {
                Assert.True(taken.Ignored.Contains(rules.Edits.Count) || other < 0);
                Assert.Equal(before.Clients, taken.Clients);
                continue;
            }

            apart++;
            Assert.Equal(before.Report.Clients + 1, taken.Report.Clients);
            var mateContact = rows.Phones[mate] >= 0 ? new ContactNumber(true, rows.Phones[mate]) : new ContactNumber(false, rows.Emails[mate]);
            var together = new GluingEdit(Together, contact, name, mateContact, rows.Names[mate]);
            var again = rows.Glue(rules with { Edits = [.. rules.Edits, takeOut, together] });
            if (!again.Ignored.Contains(rules.Edits.Count + 1))
            {
                Assert.Equal(before.Clients, again.Clients);
            }
        }

        Assert.True(apart > 50, $"Only {apart} bases had anything to take out.");
    }

    [Fact]
    public void Only_the_client_of_the_contact_loses_the_rows_of_the_name()
    {
        // Three buyers on one phone, and the second one again on a phone of his own.
        var rows = new TestRows([0, 0, 0, 1], [-1, -1, -1, -1], [0, 1, 2, 1], [1, 1, 1, 1]);
        var takeOut = new GluingEdit(TakeOut, new ContactNumber(true, 0), 1);

        Assert.Equal([0, 0, 0, 1], rows.Glue(GluingRules.Default).Clients);
        Assert.Equal([0, 1, 0, 2], rows.Glue(GluingRules.Default with { Edits = [takeOut] }).Clients);
        Assert.Equal(
            [0, 1, 0, 1],
            rows.Glue(GluingRules.Default with { Edits = [takeOut, new GluingEdit(Together, new ContactNumber(true, 1), null, new ContactNumber(true, 0), 1)] }).Clients);
        Assert.Equal(
            [0, 0, 0, 1],
            rows.Glue(GluingRules.Default with { Edits = [takeOut, new GluingEdit(Together, new ContactNumber(true, 0), null, new ContactNumber(true, 0))] }).Clients);
    }

    [Fact]
    public void What_is_taken_out_leaves_alone_and_what_it_was_with_stays()
    {
        var rows = new TestRows([0, 0, 1, 2], [-1, -1, -1, -1], [0, 1, 2, 3], [1, 1, 1, 1]);
        var edits = new List<GluingEdit>
        {
            new(TakeOut, new ContactNumber(true, 0), 1),
            new(Together, new ContactNumber(true, 0), 1, new ContactNumber(true, 1)),
            new(Together, new ContactNumber(true, 0), 1, new ContactNumber(true, 2)),
        };
        Assert.Equal([0, 1, 1, 1], rows.Glue(GluingRules.Default with { Edits = edits }).Clients);

        edits.Add(new GluingEdit(TakeOut, new ContactNumber(true, 0), 1));
        Assert.Equal([0, 1, 2, 2], rows.Glue(GluingRules.Default with { Edits = edits }).Clients);

        edits.Add(new GluingEdit(Together, new ContactNumber(true, 0), null, new ContactNumber(true, 1)));
        Assert.Equal([0, 1, 0, 0], rows.Glue(GluingRules.Default with { Edits = edits }).Clients);
    }

    [Fact]
    public void Decisions_that_cannot_be_applied_are_named_and_change_nothing()
    {
        var rows = new TestRows([0, 0, 1], [-1, 0, -1], [0, 0, 1], [1, 1, 1]);
        GluingEdit[] edits =
        [
            new(Lift, new ContactNumber(true, 99)),
            new(Guard, new ContactNumber(false, -5)),
            new(TakeOut, new ContactNumber(true, 7), 0),
            new(TakeOut, new ContactNumber(true, 0), 0),
            new(TakeOut, new ContactNumber(true, 0), int.MaxValue),
            new(Together, new ContactNumber(true, 0)),
            new(Together, new ContactNumber(true, 0), null, new ContactNumber(false, int.MinValue)),
            new(Together, new ContactNumber(true, 0), 1, new ContactNumber(true, 1)),
        ];

        var glued = rows.Glue(GluingRules.Default with { Edits = edits });

        Assert.Equal(Enumerable.Range(0, edits.Length), glued.Ignored);
        Assert.Equal([0, 0, 1], glued.Clients);
    }

    [Fact]
    public void A_shared_contact_needs_a_name_to_tell_the_client()
    {
        // Five people on a switchboard, each with a mail; the first mail has another row under another name.
        var rows = new TestRows([0, 0, 0, 0, 0, -1], [0, 1, 2, 3, 4, 0], [0, 1, 2, 3, 4, 5], [1, 1, 1, 1, 1, 1]);
        var switchboard = new ContactNumber(true, 0);

        Assert.Equal([0], rows.Glue(GluingRules.Default with { Edits = [new(Together, switchboard, null, new ContactNumber(false, 1))] }).Ignored);
        Assert.Equal([0, 0, 1, 2, 3, 0], rows.Glue(GluingRules.Default with { Edits = [new(Together, switchboard, 0, switchboard, 1)] }).Clients);
        Assert.Equal([0, 1, 2, 3, 4, 5], rows.Glue(GluingRules.Default with { Edits = [new(TakeOut, switchboard, 0)] }).Clients);
        Assert.Equal([0], rows.Glue(GluingRules.Default with { Edits = [new(TakeOut, switchboard, 5)] }).Ignored);
    }

    [Fact]
    public void Thresholds_are_settings()
    {
        // Three mails and three names on one phone.
        var rows = new TestRows([0, 0, 0], [0, 1, 2], [0, 1, 2], [1, 1, 1]);

        Assert.Equal(1, rows.Glue(GluingRules.Default).Report.Clients);
        Assert.Equal(3, rows.Glue(new GluingRules(3, 3, [])).Report.Clients);
        Assert.Equal(1, rows.Glue(new GluingRules(4, 3, [])).Report.Clients);
        Assert.Equal(1, rows.Glue(new GluingRules(3, 4, [])).Report.Clients);
    }

    [Fact]
    public void Rules_out_of_bounds_are_refused_before_anything_is_glued()
    {
        var edit = new GluingEdit(Lift, new ContactNumber(true, 0));
        GluingRules[] unsound =
        [
            new(1, 5, []), new(5, 1, []), new(1001, 5, []), new(5, 1001, []), new(5, 5, null!), new(5, 5, [null!]),
            new(5, 5, [edit with { Kind = (GluingEditKind)9 }]), new(5, 5, [.. Enumerable.Repeat(edit, GluingRules.MostEdits + 1)]),
        ];

        Assert.All(unsound, rules => Assert.False(rules.IsSound()));
        Assert.All(unsound, rules => Assert.Throws<ArgumentException>(() => new TestRows([0], [-1], [0], [1]).Glue(rules)));
        Assert.True(new GluingRules(2, 1000, [.. Enumerable.Repeat(edit, GluingRules.MostEdits)]).IsSound());
    }
}
