using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AiReactivator.Analytics.Dashboards;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>What the product counted, in the shape of the oracle's answers. Only places are changed here, no figure is made.</summary>
internal static class ProductAnswers
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static JsonNode Of(OracleBase run) => JsonSerializer.SerializeToNode(
        new Dictionary<string, object?>
        {
            ["intake"] = Intake(run),
            ["counters"] = Counters(run),
            ["health"] = run.Result.Overview.Health,
            ["structure"] = run.Result.Overview.Structure.Classes.Select(c => new { c.Activity, c.Clients, c.Share, Kopecks = Kopecks(c.Revenue), MoneyShare = c.RevenueShare }),
            ["timings"] = run.Result.Sales.Timings.Select(t => new { t.Timing, t.Clients, Kopecks = Kopecks(t.Revenue) }),
            ["callNow"] = new { Clients = run.Result.Sales.CallNow, Kopecks = Kopecks(run.Result.Sales.CallNowRevenue) },
            ["callOrder"] = Rows(run).Select(r => r.Client),
            ["biggest"] = new { Total = run.Result.Overview.Biggest.TotalOutside, Clients = run.Result.Overview.Biggest.Clients.Select(r => r.Client) },
            ["evidence"] = new { run.Result.Forecast.Quality.Repeats, run.Metrics.BaseCycle.HistoryDays },
            ["past"] = PastAnswers.Of(run.Result.Forecast.Quality),
            ["criticalStillBuys"] = run.Result.Overview.Structure.CriticalStillBuys,
            ["finance"] = FinanceAnswers.Of(run.Result.Finance),
            ["churnAxes"] = run.Churn.Axes,
            ["radar"] = run.Result.ChurnRadar.Segments.Select(s => new { s.Kind, s.Class, s.Clients, ChurnScore = s.Score, ChurnTerms = s.Terms, s.Reasons }),
            ["clients"] = Rows(run).OrderBy(r => r.Client).Select(r => ClientAnswers.Of(run, r)),
        },
        Json)!;

    public static long? Kopecks(decimal? roubles) => (long?)(roubles * 100);

    static IReadOnlyList<ClientRow> Rows(OracleBase run) => run.Result.Query(new ClientQuery { Take = 500 }).Rows;

    static object Intake(OracleBase run) => new
    {
        run.Intake.AnalysisDate,
        run.Intake.AnalysisDateSource,
        run.Intake.Dated,
        run.Intake.UniqueClients,
        run.Intake.RowsTotal,
        run.Intake.RowsAccepted,
        run.Intake.RowsRejected,
        TotalKopecks = Kopecks(run.Intake.TotalAmount),
        PositiveKopecks = Kopecks(run.Intake.TotalPositive),
        RefundKopecks = Kopecks(run.Intake.TotalRefunds),
    };

    static object Counters(OracleBase run)
    {
        var counters = run.Result.Overview.Counters;
        return new
        {
            counters.Transactions,
            counters.Purchases,
            counters.Clients,
            counters.WithoutPurchases,
            Kopecks = Kopecks(counters.Revenue),
            counters.FirstPurchase,
            counters.BaseCycleDays,
            counters.BaseCycleMeasured,
        };
    }
}
