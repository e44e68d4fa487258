using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Models.Regular;

public sealed class RegularTests
{
    [Fact]
    public void One_stage_has_the_likelihood_of_purchases_at_chance()
    {
        var clients = Draws.Clients(300, seed: 5);
        var groups = new HistoryGroups(clients, [.. Enumerable.Range(0, clients.Length)]);
        var (r, alpha, a, b) = (0.6, 50.0, 0.7, 2.0);

        var regular = RegularLikelihood.By(groups, stages: 1)([Math.Log(r), Math.Log(alpha), Math.Log(a), Math.Log(b)], new double[4]);

        Assert.Equal(MbgNbdLikelihood.Of(new MbgNbdModel(r, alpha, a, b), clients), regular, 1e-6 * Math.Abs(regular));
    }

    [Fact]
    public void One_stage_foretells_what_purchases_at_chance_do()
    {
        var (regular, chance) = (new RegularModel(1, 0.6, 50, 0.7, 2), new MbgNbdModel(0.6, 50, 0.7, 2));
        foreach (var client in Draws.Clients(50, seed: 6))
        {
            Assert.Equal(chance.AliveShare(client), regular.AliveShare(client), 1e-9);
            Assert.Equal(chance.ReturnShare(client, 90), regular.ReturnShare(client, 90), 1e-9);
            Assert.Equal(chance.ExpectedPurchases(client, 90), regular.ExpectedPurchases(client, 90), 1e-9);
        }
    }

    [Fact]
    public void Whoever_keeps_a_rhythm_is_not_back_at_once_and_is_missed_when_late()
    {
        var model = new RegularModel(8, 2, 8, 0.5, 5);
        var (fresh, due, late) = (new RepeatHistory(10, 300, 301), new RepeatHistory(10, 300, 328), new RepeatHistory(10, 300, 390));

        Assert.True(model.ReturnShare(fresh, 10) < 0.3 * model.ReturnShare(due, 10));
        Assert.True(model.AliveShare(late) < 0.3 * model.AliveShare(due));
    }

    [Fact]
    public void Even_pauses_are_found_and_their_rates_recovered()
    {
        var clients = Drawn(stages: 6);

        var model = PurchaseModels.Fit(clients, CancellationToken.None).WithRegular(clients, new RegularOptions(), CancellationToken.None).Regular;

        Assert.InRange(model!.Stages, 5, 8);
        Assert.InRange(model.R / model.Alpha / model.Stages * 40, 0.8, 1.25);
    }

    [Fact]
    public void Purchases_at_chance_have_no_rhythm()
    {
        var clients = Drawn(stages: 1);

        Assert.Null(PurchaseModels.Fit(clients, CancellationToken.None).WithRegular(clients, new RegularOptions(), CancellationToken.None).Regular);
    }

    [Fact]
    public void Rhythm_of_a_dated_base_is_seen_in_its_pauses()
    {
        static ClientTable Every(Func<Random, double> factor)
        {
            var (random, table) = (new Random(9), new TestBase());
            for (var i = 0; i < 120; i++)
            {
                var (ago, days) = (0.0, new List<int>());
                while (ago < 400)
                {
                    ago += 1 + (40 * factor(random));
                    days.Add((int)ago);
                }

                table.Bought(100, [.. days]);
            }

            return table.Build();
        }

        Assert.True(EvenPauses.In(Every(random => 0.8 + (0.4 * random.NextDouble()))));
        Assert.False(EvenPauses.In(Every(random => -Math.Log(1 - random.NextDouble()))));
        Assert.False(EvenPauses.In(new TestBase().Build()));
    }

    [Fact]
    public void Nobody_has_no_rhythm()
    {
        Assert.Null(PurchaseModels.Fit([], CancellationToken.None).WithRegular([], new RegularOptions(), CancellationToken.None).Regular);
        Assert.Null(PurchaseModels.Fit([default, default], CancellationToken.None).WithRegular([default, default], new RegularOptions(), CancellationToken.None).Regular);
    }

    /// <summary>Clients with pauses of 40 days in the mean, each with a rate of their own, who leave after a purchase in one of ten.</summary>
    static RepeatHistory[] Drawn(int stages)
    {
        var random = new Random(8);
        return
        [
            .. Enumerable.Range(0, 800).Select(_ =>
            {
                var (age, rate, day, last, repeats) = (random.Next(50, 500), GammaDraw.Of(4, random) / 4 / 40, 0.0, 0, 0);
                while (random.NextDouble() > 0.1)
                {
                    day += GammaDraw.Of(stages, random) / stages / rate;
                    if (day > age)
                    {
                        break;
                    }

                    repeats += (int)day > last ? 1 : 0;
                    last = (int)day;
                }

                return new RepeatHistory(repeats, last, age);
            }),
        ];
    }
}
