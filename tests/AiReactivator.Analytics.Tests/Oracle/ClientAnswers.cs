using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>What the product counted of one client, in the words of the oracle.</summary>
internal static class ClientAnswers
{
    public static IReadOnlyDictionary<string, object?> Of(OracleBase run, ClientRow row)
    {
        var metrics = run.Metrics;
        var answers = new Dictionary<string, object?>
        {
            ["client"] = row.Client,
            ["purchases"] = row.Purchases,
            ["kopecks"] = ProductAnswers.Kopecks(row.Revenue),
            ["first"] = row.First,
            ["last"] = row.Last,
            ["abc"] = row.Abc,
            ["timing"] = row.Timing,
            ["lastProduct"] = row.LastProduct,
            ["aovKopecks"] = ProductAnswers.Kopecks(row.AverageOrder),
            ["idle"] = row.IdleDays,
            ["tenure"] = row.Purchases == 0 ? null : metrics.TenureDays[row.Client],
            ["cycle"] = row.CycleDays,
            ["ratio"] = row.SleepRatio,
            ["expected"] = row.Expected,
            ["overdue"] = row.OverdueDays,
            ["activity"] = row.Activity,
            ["stage"] = row.Stage,
            ["ticks"] = row.Rhythm.Ticks,
            ["due"] = row.Rhythm.Due,
            ["silenceFrom"] = row.Rhythm.SilenceFrom,
            ["discountedShare"] = row.DiscountedShare,
            ["rfm"] = metrics.Rfm.CodeOf(row.Client),
            ["segment"] = metrics.Rfm.Segment[row.Client],
            ["xyz"] = metrics.Xyz[row.Client],
            ["variation"] = XyzRule.Variation(run.Clients, row.Client, metrics.BaseCycle.Days),
            ["discountProfile"] = DiscountRule.ProfileOf(row.Purchases, run.Clients.Discounted?[row.Client]),
            ["whale"] = metrics.Whale[row.Client],
        };
        if (run.Result.Forecast.Quality.State is ForecastState.TooLittle)
        {
            answers["risk"] = row.Outlook is { RiskByCycle: true } outlook ? outlook.Risk : null;
        }

        AddWarnings(answers, run, row.Client);
        Add(answers, "complaints", row.Complaints);
        Add(answers, "tickets", row.Tickets);
        Add(answers, "discounted", run.Clients.Discounted?[row.Client]);
        return answers;
    }

    static void AddWarnings(Dictionary<string, object?> answers, OracleBase run, int client)
    {
        var (churn, anomalies) = (run.Churn, run.Anomalies);
        var unusual = Known(anomalies.Score[client]);
        answers["churnScore"] = Known(churn.Score[client]);
        answers["churnShown"] = run.Result.ReasonsOf(client)?.Churn?.Score;
        answers["churnReason"] = churn.Reason[client];
        answers["churnTerms"] = Enum.GetValues<ChurnReason>().Skip(1).ToDictionary(reason => reason.ToString(), reason => churn.Term(client, reason));
        answers["anomaly"] = anomalies.Kind[client];
        answers["anomalyScore"] = unusual;
        answers["anomalyLevel"] = unusual is { } score ? ClientAnomalies.LevelOf(score) : null;
        answers["anomalyTimes"] = anomalies.Times[client];
    }

    static double? Known(double value) => double.IsNaN(value) ? null : value;

    /// <summary>Only where the file has the column.</summary>
    static void Add(Dictionary<string, object?> answers, string name, int? value)
    {
        if (value is { } there)
        {
            answers[name] = there;
        }
    }
}
