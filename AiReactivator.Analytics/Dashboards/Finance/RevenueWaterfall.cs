using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What «Потенциал базы» is counted over.</summary>
public enum PotentialPeriod
{
    /// <summary>The last 365 days.</summary>
    LastYear,

    /// <summary>All time: there is no year of history.</summary>
    AllTime,
}

/// <summary>«Упущенная выгода»: what remains of the potential of the base after those who leave, and those whom a campaign brings back.</summary>
/// <param name="State">Whether all bars can be shown; the potential alone needs purchases only.</param>
/// <param name="Period">What the potential is counted over.</param>
/// <param name="Potential">«Потенциал базы».</param>
/// <param name="AtRisk">«Выручка под угрозой»: the baskets «Высокий» and «Критичный», of each client at most what they are in the potential.</param>
/// <param name="AtRiskOutside">What those baskets hold beyond that: cheques of clients who bring the potential nothing any more.</param>
/// <param name="Conversion">Share of the threatened money that contacts bring back: reach of a call × conversion of the reached.</param>
/// <param name="Saved">«Спасенная выручка»: at risk × conversion.</param>
/// <param name="Forecast">«Прогноз удержания»: potential − at risk + saved.</param>
/// <param name="Steps">Potential, AtRisk, Saved, Forecast.</param>
public sealed record RevenueWaterfall(
    WidgetReadiness State,
    PotentialPeriod Period,
    MoneyFigure? Potential,
    MoneyFigure? AtRisk,
    decimal? AtRiskOutside,
    double Conversion,
    MoneyFigure? Saved,
    MoneyFigure? Forecast,
    IReadOnlyList<WaterfallStep> Steps)
{
    /// <summary>One pass over the clients.</summary>
    internal static RevenueWaterfall Of(FinanceInputs inputs)
    {
        var (clients, forecast) = (inputs.Clients, inputs.Forecast);
        var period = inputs.Metrics.BaseCycle.HistoryDays >= YearRevenue.Days ? PotentialPeriod.LastYear : PotentialPeriod.AllTime;
        var (potential, threatened, outside) = (0L, new RiskSums(), 0.0);
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] == 0)
            {
                continue;
            }

            var own = period == PotentialPeriod.LastYear ? inputs.Year.ByClient[i] : Math.Max(0, clients.Revenue[i]);
            potential += own;
            if (inputs.Forecasts && RiskRule.OfChurn(forecast.Churn(i)) >= RiskLevel.High)
            {
                var cheque = RiskSums.ChequeOf(clients.Revenue[i], clients.Purchases[i]);
                threatened.Add(Math.Min(cheque, own), forecast.Churn(i));
                outside += Math.Max(0, cheque - own) * forecast.Churn(i);
            }
        }

        var conversion = inputs.Settings.ConversionOf(inputs.Settings.Call);
        var evidence = period == PotentialPeriod.LastYear && !clients.Dated ? EvidenceGrade.Estimate : EvidenceGrade.Fact;
        var whole = inputs.Buyers > 0 ? MoneyFigure.Of(potential, evidence) : null;
        return whole is not null && inputs.Forecasts
            ? Shown(inputs, period, whole, threatened, outside, conversion)
            : new RevenueWaterfall(inputs.State(), period, whole, null, null, conversion, null, null, []);
    }

    static RevenueWaterfall Shown(FinanceInputs inputs, PotentialPeriod period, MoneyFigure potential, RiskSums threatened, double outside, double conversion)
    {
        var atRisk = MoneyFigure.Of(threatened.AtRisk, EvidenceGrade.Estimate, threatened.Range(inputs.ChurnShift));
        var saved = Times(atRisk, (decimal)conversion);

        // What is not saved of the threatened money; the larger the threat, the smaller the rest.
        var forecast = new MoneyFigure(
            potential.Roubles - atRisk.Roubles + saved.Roubles,
            EvidenceGrade.Assumption,
            Math.Max(0, potential.Roubles - atRisk.High!.Value + saved.High!.Value),
            potential.Roubles - atRisk.Low!.Value + saved.Low!.Value);
        return new RevenueWaterfall(
            inputs.State(),
            period,
            potential,
            atRisk,
            MoneyFigure.RoublesOf(outside),
            conversion,
            saved,
            forecast,
            [
                new("Potential", potential.Roubles, potential.Roubles, potential.Evidence),
                new("AtRisk", -atRisk.Roubles, potential.Roubles - atRisk.Roubles, EvidenceGrade.Estimate),
                new("Saved", saved.Roubles, forecast.Roubles, EvidenceGrade.Assumption),
                new("Forecast", forecast.Roubles, forecast.Roubles, EvidenceGrade.Assumption),
            ]);
    }

    static MoneyFigure Times(MoneyFigure figure, decimal share) => new(
        Kopeck(figure.Roubles * share), EvidenceGrade.Assumption, Kopeck(figure.Low!.Value * share), Kopeck(figure.High!.Value * share));

    static decimal Kopeck(decimal roubles) => Math.Round(roubles, 2, MidpointRounding.AwayFromZero);
}
