using AiReactivator.Contract;
using AiReactivator.Worker.Billing;

namespace AiReactivator.Worker.Tests.Billing;

/// <summary>Looks at one content under other rules of gluing and with other states left out: what each costs after those before it.</summary>
public sealed class TariffTests
{
    private readonly List<PaidContentRecord> paid = [];

    [Fact]
    public void Tiny_base_paid_first_makes_no_bigger_one_free()
    {
        Assert.Equal(3, Pay(3, standard: 1000, rules: "all glued"));
        Assert.Equal(997, Pay(1000, standard: 1000));
        Assert.Equal(0, Pay(1000, standard: 1000));
    }

    [Fact]
    public void Nobody_pays_twice_for_the_same_clients()
    {
        Assert.Equal(1000, Pay(1000, standard: 1000));
        Assert.Equal(0, Pay(950, standard: 1000, rules: "lifted"));
        Assert.Equal(10, Pay(1010, standard: 1000, rules: "guarded"));
        Assert.Equal(0, Pay(1010, standard: 1000, rules: "guarded"));
        Assert.Equal(0, Pay(960, standard: 960, leftOut: ["lost"], leftOutRows: 80));
        Assert.Equal(0, Pay(1000, standard: 1000));
    }

    [Fact]
    public void Lumps_glued_in_turn_to_see_one_part_after_another_cost_the_whole_base_in_the_end()
    {
        var taken = Enumerable.Range(0, 10).Sum(part => Pay(109, standard: 1000, rules: $"all but part {part}"));
        Assert.Equal(1000, taken);
    }

    [Fact]
    public void Parts_by_state_seen_one_after_another_cost_the_whole_base_and_then_it_is_free()
    {
        Assert.Equal(600, Pay(600, standard: 600, leftOut: ["b", "c"], leftOutRows: 900));
        Assert.Equal(600, Pay(600, standard: 600, leftOut: ["a", "c"], leftOutRows: 900));
        Assert.Equal(300, Pay(300, standard: 300, leftOut: ["a", "b"], leftOutRows: 1200));
        Assert.Equal(0, Pay(1500, standard: 1500));
    }

    [Fact]
    public void More_states_taken_in_cost_the_difference_and_fewer_cost_nothing()
    {
        Assert.Equal(300, Pay(300, standard: 300, leftOut: ["lost", "offer"], leftOutRows: 700));
        Assert.Equal(100, Pay(400, standard: 400, leftOut: ["lost"], leftOutRows: 600));
        Assert.Equal(600, Pay(1000, standard: 1000));
        Assert.Equal(0, Pay(700, standard: 700, leftOut: ["offer"], leftOutRows: 100));
    }

    [Fact]
    public void One_state_left_out_instead_of_another_costs_no_more_than_what_was_out_of_sight()
    {
        Assert.Equal(950, Pay(950, standard: 950, leftOut: ["lost"], leftOutRows: 50));
        Assert.Equal(55, Pay(980, standard: 980, leftOut: ["offer"], leftOutRows: 25));
    }

    [Fact]
    public void Cuts_count_towards_the_whole_and_never_cost_more_than_it()
    {
        Assert.Equal(1000, Pay(1500, standard: 1500, cut: ClientCut.MostValuable, taken: 1000));
        Assert.Equal(0, Pay(1500, standard: 1500, cut: ClientCut.MostValuable, taken: 900));
        Assert.Equal(200, Pay(1500, standard: 1500, cut: ClientCut.MostValuable, taken: 1200));
        Assert.Equal(300, Pay(1500, standard: 1500, cut: ClientCut.MostRecent, taken: 1000));
        Assert.Equal(0, Pay(1500, standard: 1500));
    }

    [Fact]
    public void Difference_paid_late_does_not_lengthen_what_runs_out()
    {
        Assert.Equal(1000, Pay(1000, standard: 1000));
        Assert.Equal(1, Pay(1001, standard: 1000, rules: "guarded"));
        paid.RemoveAt(0);
        Assert.Equal(1000, Pay(1001, standard: 1000, rules: "guarded"));
    }

    [Fact]
    public void However_looks_follow_one_another_all_of_them_together_cost_no_more_than_the_fullest()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            paid.Clear();
            var (whole, taken) = (random.Next(1, 1000), 0);
            for (var look = 0; look < 12; look++)
            {
                var clients = random.Next(1, whole + 1);
                var price = Pay(clients, standard: whole, rules: $"rules {random.Next(4)}", cut: (ClientCut)random.Next(3), taken: random.Next(1, clients + 1));
                Assert.InRange(price, 0, clients);
                taken += price;
                Assert.True(taken <= whole, $"Seed {seed}: {taken} of {whole}");
            }

            Assert.Equal(whole, taken + Pay(whole, standard: whole));
        }
    }

    private int Pay(int clients, int standard, string rules = "", string[]? leftOut = null, int leftOutRows = 0, ClientCut cut = ClientCut.None, int? taken = null)
    {
        var reading = new Reading([1], rules, (leftOut ?? []).ToHashSet(), standard, leftOutRows);
        taken = cut == ClientCut.None ? clients : taken ?? clients;
        var price = new Tariff([.. paid], reading, clients).Price(taken.Value, cut);
        if (price > 0)
        {
            paid.Add(new PaidContentRecord
            {
                Id = paid.Count,
                Account = "demo",
                Content = reading.Content,
                Cut = cut,
                Clients = taken.Value,
                Price = price,
                Whole = reading.Whole(clients),
                Rules = rules,
                LeftOut = string.Join(' ', reading.LeftOut),
                PaidAt = default,
            });
        }

        return price;
    }
}
