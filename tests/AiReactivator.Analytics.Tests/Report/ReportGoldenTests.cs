using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using AiReactivator.Analytics.Tests.Dashboards.Finance;

namespace AiReactivator.Analytics.Tests.Report;

/// <summary>Whole reports against approved texts.</summary>
public sealed class ReportGoldenTests
{
    static readonly Dictionary<string, TestBase> Bases = new()
    {
        ["fading"] = new TestBase()
            .Times(6, b => b.Bought(120_000, 400, 300, 200, 100, 10))
            .Times(5, b => b.Bought(90_000, 500, 400, 250))
            .Times(14, b => b.Bought(250_500, 900, 800, 700))
            .Times(5, b => b.Bought(20_000, 600))
            .OnlyRefunded(1_500),
        ["alive"] = new TestBase()
            .Times(20, b => b.Add(new TestClient { Purchases = [new(130, 300_000, "Чай *весовой*"), new(100, 310_000, "Кофе"), new(31, 290_000, "Кофе")], Discounted = 1, Complaints = 0, Tickets = 2 }))
            .Add(new TestClient { Purchases = [new(300, 200_000, "Кофе"), new(200, 250_050, "Чай *весовой*")], Discounted = 2, Complaints = 1 })
            .Bought(2_000, 220, 140)
            .Bought(1_000, 90, 47)
            .Times(1, b => b.Bought(9_000, 4)),
        ["tiny-undated"] = new TestBase(dated: false)
            .Bought(50_000, 300, 120)
            .Bought(130_000, 120)
            .Bought(480_000, 500),
        ["ones"] = new TestBase()
            .Bought(1_000, 300, 200, 10)
            .Times(2, b => b.Bought(2_000, 500, 250))
            .Bought(40_000, 900, 880)
            .Times(21, b => b.Bought(700, 800, 700, 580))
            .OnlyRefunded(1),
        ["one-timers"] = new TestBase()
            .Times(70, b => b.Bought(500, 95))
            .Times(6, b => b.Bought(400, 30, 23)),
        ["refunds-only"] = new TestBase().OnlyRefunded(700).OnlyRefunded(0),
    };

    public static TheoryData<string> Names => [.. Bases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_reads_as_approved(string name)
    {
        var file = Path.Combine(Repository.Root, "tests", "AiReactivator.Analytics.Tests", "Report", "approved", name + ".approved.txt");

        ApprovedText.Check(file, MarkdownWriter.Write(Write(Bases[name])));
    }

    [Fact]
    public void Different_bases_make_different_sentences()
    {
        var fading = Sentences(Bases["fading"]);
        var alive = Sentences(Bases["alive"]);

        Assert.Empty(fading.Intersect(alive));
    }

    [Fact]
    public void The_same_base_in_another_order_makes_the_same_report()
    {
        var one = new TestBase().Bought(10, 300, 200).Bought(20, 100).Bought(30, 400, 150, 20);
        var other = new TestBase().Bought(30, 400, 150, 20).Bought(10, 300, 200).Bought(20, 100);

        Assert.Equal(MarkdownWriter.Write(Write(one)), MarkdownWriter.Write(Write(other)));
    }

    /// <summary>With the facts only: what models forecast changes with the models, and is tested with forecasts written by hand.</summary>
    static ReportDocument Write(TestBase clients)
    {
        var result = AnalysisPipeline.Compute(clients.Build(), new AnalysisSettings(), null, CancellationToken.None);
        var withoutForecasts = FinanceBase.Of(clients, null, new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats, 90));
        return BuiltInWriter.Write(new ReportFacts(result.Overview, withoutForecasts, result.Sales, result.Missing));
    }

    static string[] Sentences(TestBase clients) => [.. Write(clients).Sections.Where(s => s.Id is "summary" or "health" or "money").SelectMany(s => s.Paragraphs).Where(p => !p.EndsWith(':'))];
}
