using System.Text.Json;
using System.Text.Json.Serialization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

/// <summary>What holds for every base, with the forecasts that it really gets.</summary>
public sealed class FinanceLawsTests
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Only these may lie below zero.</summary>
    static readonly string[] Signed = ["potential", "amount", "profit", "profitLow", "profitHigh", "profitAtFrom", "profitAtTo", "saving", "roi"];

    public static TheoryData<string> Corners =>
        ["nobody", "no purchase", "one client", "one day", "all tied", "zero revenue", "refunds only", "one-time buyers", "huge sums", "old and dead"];

    [Theory]
    [MemberData(nameof(Corners))]
    public void Corner_base_has_no_figure_that_is_none(string corner)
    {
        foreach (var dated in (bool[])[true, false])
        {
            AssertLaws(Corner(corner, dated));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Waterfalls_of_a_random_base_add_up_to_the_kopeck(int seed)
    {
        foreach (var dated in (bool[])[true, false])
        {
            var finance = AssertLaws(RandomBase.Of(RandomBase.Clients(seed, 300), dated));

            Assert.True(finance.AtRisk.State.Shown);
            Assert.Equal(4, finance.Waterfall.Steps.Count);
        }
    }

    [Fact]
    public void Forecasts_of_all_groups_make_LTV_of_the_base()
    {
        var finance = AssertLaws(RandomBase.Of(RandomBase.Clients(5, 400), dated: true));

        var parts = finance.Nrr.Forecast!.Roubles + finance.Nrr.Newcomers!.Roubles + finance.Nrr.Asleep!.Roubles;
        Assert.InRange(parts - finance.Expected.Ltv365!.Roubles, -0.02m, 0.02m);
    }

    [Fact]
    public void Sum_that_is_no_ratio_of_chance_and_spend_does_not_blow_up_the_interval()
    {
        // Ten clients buy for 1000 ₽ nearly for sure; the models give a hundred others a chance of one to a million, and 5 ₽ all the same.
        var table = new TestBase().Times(10, b => b.Bought(1000, 10)).Times(100, b => b.Bought(500, 900));
        var figure = FinanceBase.Of(table, columns =>
        {
            for (var i = 0; i < 110; i++)
            {
                columns.Set(i, churn: 0.5, spend: i < 10 ? 1000 : 5, returns: i < 10 ? 0.99 : 1e-6);
            }
        }).Expected.InHorizon!;

        // Purchases scatter by (10 · 1000² + 100 · 500²) · 110 / 60 000² = 1.0694. Variance: 10 · 1000 · (1.0694 · 1010.1 − 1000) of the ten,
        // 100 · 5 · (1.0694 · 4 · 500 − 5) of the hundred, who are taken to spend four cheques at most: a deviation of 1367 ₽.
        Assert.InRange(figure.Low!.Value, 10_500 - (1.4m * 1367), 10_500 - (1.2m * 1367));
        Assert.InRange(figure.High!.Value, 10_500 + (1.2m * 1367), 10_500 + (1.4m * 1367));
    }

    [Fact]
    public void Record_is_small()
    {
        var finance = AssertLaws(RandomBase.Of(RandomBase.Clients(6, 400), dated: true));

        Assert.InRange(JsonSerializer.Serialize(finance, Json).Length, 1_000, 20_000);
    }

    static FinanceDashboard AssertLaws(TestBase clients)
    {
        var finance = AnalysisPipeline.Compute(clients.Build(), new AnalysisSettings(), null, CancellationToken.None).Finance;

        // The serialiser refuses NaN and infinity.
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(finance, Json));
        AssertSigns(json.RootElement, "");
        var (nrr, bars) = (finance.Nrr, finance.Waterfall);
        if (nrr.State.Shown)
        {
            Assert.Equal(nrr.Potential!.Roubles, nrr.Forecast!.Roubles + nrr.Risk!.Roubles - nrr.Base!.Roubles);
            Assert.Equal(nrr.Forecast.Roubles, nrr.Steps.SkipLast(1).Sum(step => step.Amount));
        }

        if (bars.Steps.Count > 0)
        {
            Assert.Equal(bars.Forecast!.Roubles, bars.Potential!.Roubles - bars.AtRisk!.Roubles + bars.Saved!.Roubles);
            Assert.Equal(bars.Forecast.Roubles, bars.Steps.SkipLast(1).Sum(step => step.Amount));
            Assert.InRange(finance.AtRisk.ContactFirst!.Roubles + finance.AtRisk.Critical!.Roubles - bars.AtRisk.Roubles - bars.AtRiskOutside!.Value, -0.02m, 0.02m);
        }

        if (finance.AtRisk.State.Shown)
        {
            Assert.All(finance.AtRisk.Baskets.Select(basket => basket.AtRisk!), AssertInside);
            Assert.All((MoneyFigure[])[finance.AtRisk.ExpectedLoss!, finance.Expected.InHorizon!, finance.Expected.Ltv365!], AssertInside);
        }
        else
        {
            Assert.Null(finance.Expected.InHorizon ?? finance.Expected.Ltv365 ?? finance.AtRisk.ExpectedLoss ?? bars.AtRisk ?? nrr.Forecast);
        }

        return finance;
    }

    static void AssertInside(MoneyFigure figure)
    {
        Assert.InRange(figure.Low!.Value, 0, figure.Roubles);
        Assert.InRange(figure.High!.Value, figure.Roubles, decimal.MaxValue);
    }

    static void AssertSigns(JsonElement element, string name)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                Assert.True(element.GetDouble() >= 0 || Signed.Contains(name), $"{name} is {element.GetDouble()}");
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    AssertSigns(item, name);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    // A figure inside a signed one is signed.
                    AssertSigns(member.Value, Signed.Contains(name) ? name : member.Name);
                }

                break;
        }
    }

    static TestBase Corner(string corner, bool dated)
    {
        var table = new TestBase(dated);
        return corner switch
        {
            "nobody" => table,
            "no purchase" => table.Times(5, b => b.Add(new TestClient())),
            "one client" => table.Bought(500, 1, 40, 90, 200),
            "one day" => table.Times(50, b => b.Bought(100, 0)),
            "all tied" => table.Times(60, b => b.Bought(100, 10, 100, 190, 280, 370, 460)),
            "zero revenue" => table.Times(60, b => b.Add(new TestClient { Purchases = [new(400, 100, "A"), new(30, 100, "A")], Refunds = 200 })),
            "refunds only" => table.Times(5, b => b.OnlyRefunded(7)),
            "one-time buyers" => table.Times(40, b => b.Bought(100, 3)).Times(40, b => b.Bought(200, 300)),
            "huge sums" => table.Times(60, b => b.Add(new TestClient { Purchases = [new(400, 90_000_000_000_000, "A"), new(60, 1, "A")] })),
            _ => table.Times(300, b => b.Bought(100, 2000, 1900, 1800)).Times(40, b => b.Bought(100, 500, 100, 10)),
        };
    }
}
