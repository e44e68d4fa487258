using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Whether a base grows, where that can be told.</summary>
public enum NrrVerdict
{
    /// <summary>The error is wider than the difference, or nothing was tested.</summary>
    None,

    /// <summary>«растёт».</summary>
    Grows,

    /// <summary>«сжимается».</summary>
    Shrinks,
}

/// <summary>«Projected NRR»: what the clients who brought money in the last 365 days, and have been with us for at least as long, are expected to spend in the
/// next 365, over what they brought.</summary>
/// <param name="State">Whether it can be shown.</param>
/// <param name="Clients">Clients with T ≥ 365 and revenue in the base year.</param>
/// <param name="Base">Their revenue in the base year.</param>
/// <param name="Potential">«Потенциал удержания»: forecast + risk − base; may be negative.</param>
/// <param name="Risk">«Риск потерь»: Σ (expected spend if alive − expected spend), 365 days.</param>
/// <param name="Forecast">Σ expected spend in 365 days.</param>
/// <param name="Nrr">Forecast / base.</param>
/// <param name="Low">Lower end of its 80 % interval; undated: 15 points under it.</param>
/// <param name="High">Upper end.</param>
/// <param name="Verdict">Only where the interval lies on one side of 1 and the forecast was tested.</param>
/// <param name="RefundShare">Refunds over purchases of these clients: they are off the base, and no forecast knows them; null over nothing.</param>
/// <param name="Newcomers">Expected spend of clients with T &lt; 365, who are in no NRR: a bar of its own.</param>
/// <param name="NewcomerClients">How many they are.</param>
/// <param name="Asleep">Expected spend of clients with T ≥ 365 and no revenue in the base year. Forecast, newcomers and these make LTV 365 of the base.</param>
/// <param name="Steps">Base, Trend, Risk, Revenue: «Текущая база» → «Трендовая динамика» → «Риск оттока» → «Трендовая выручка».</param>
public sealed record ProjectedNrr(
    WidgetReadiness State,
    int Clients,
    MoneyFigure? Base,
    MoneyFigure? Potential,
    MoneyFigure? Risk,
    MoneyFigure? Forecast,
    double? Nrr,
    double? Low,
    double? High,
    NrrVerdict Verdict,
    double? RefundShare,
    MoneyFigure? Newcomers,
    int NewcomerClients,
    MoneyFigure? Asleep,
    IReadOnlyList<WaterfallStep> Steps)
{
    /// <summary>Clients whom it needs.</summary>
    public const int NeededClients = 30;

    /// <summary>Share of the base's LTV that their base year has to be.</summary>
    public const double NeededShare = 0.05;

    /// <summary>Half of the interval where nothing could be tested.</summary>
    public const double UndatedError = 0.15;

    /// <summary>One pass over the clients.</summary>
    internal static ProjectedNrr Of(FinanceInputs inputs)
    {
        var sums = new Sums();
        for (var i = 0; i < inputs.Clients.Count; i++)
        {
            if (inputs.Clients.Purchases[i] > 0)
            {
                sums.Add(inputs, i);
            }
        }

        var state = StateOf(inputs, sums);
        return state.Shown
            ? Shown(inputs, state, sums)
            : new ProjectedNrr(state, sums.Clients, null, null, null, null, null, null, null, NrrVerdict.None, null, null, sums.NewcomerClients, null, []);
    }

    static WidgetReadiness StateOf(FinanceInputs inputs, Sums sums)
    {
        var (state, history) = (inputs.State(), inputs.Metrics.BaseCycle.HistoryDays);
        return
            !state.Shown ? state
            : sums.Clients < NeededClients && history < YearRevenue.Days ? WidgetReadiness.Missing(WidgetGap.ShortHistory, history, YearRevenue.Days)
            : sums.Clients < NeededClients ? WidgetReadiness.Missing(WidgetGap.TooFewClients, sums.Clients, NeededClients)
            : sums.Base < NeededShare * sums.Ltv ? WidgetReadiness.Missing(WidgetGap.SmallBase, sums.Base / sums.Ltv, NeededShare)
            : state;
    }

    static ProjectedNrr Shown(FinanceInputs inputs, WidgetReadiness state, Sums sums)
    {
        var (tested, error) = (inputs.Clients.Dated, inputs.Quality.SumErrors.Year);
        var ratio = sums.Forecast.Sum / sums.Base;
        var range = tested
            ? sums.Forecast.Range(error)
            : (Low: Math.Max(0, ratio - UndatedError) * sums.Base, High: (ratio + UndatedError) * sums.Base);
        var start = MoneyFigure.Of(sums.Base, tested ? EvidenceGrade.Fact : EvidenceGrade.Estimate);
        var forecast = MoneyFigure.Of(sums.Forecast.Sum, EvidenceGrade.Estimate, range);
        var risk = MoneyFigure.Of(sums.Loss.Sum, EvidenceGrade.Estimate, sums.Loss.Range(error));
        var potential = new MoneyFigure(forecast.Roubles + risk.Roubles - start.Roubles, EvidenceGrade.Estimate);
        double? refunds = sums.Refunds + sums.Base > 0 ? sums.RefundShare : null;
        return new ProjectedNrr(
            state,
            sums.Clients,
            start,
            potential,
            risk,
            forecast,
            ratio,
            range.Low / sums.Base,
            range.High / sums.Base,
            inputs.Quality is { State: ForecastState.Tested, Grade: not ForecastGrade.D } ? Judge(range.Low / sums.Base, range.High / sums.Base, sums.RefundShare) : NrrVerdict.None,
            refunds,
            MoneyFigure.Of(sums.Newcomers, EvidenceGrade.Estimate),
            sums.NewcomerClients,
            MoneyFigure.Of(sums.Asleep, EvidenceGrade.Estimate),
            [
                new("Base", start.Roubles, start.Roubles, start.Evidence),
                new("Trend", potential.Roubles, start.Roubles + potential.Roubles, EvidenceGrade.Estimate),
                new("Risk", -risk.Roubles, forecast.Roubles, EvidenceGrade.Estimate),
                new("Revenue", forecast.Roubles, forecast.Roubles, EvidenceGrade.Estimate),
            ]);
    }

    /// <summary>The forecast knows no refunds, the base has them taken off: growth has to hold after refunds too.</summary>
    static NrrVerdict Judge(double low, double high, double refundShare) =>
        low * (1 - refundShare) > 1 ? NrrVerdict.Grows
        : high < 1 ? NrrVerdict.Shrinks
        : NrrVerdict.None;

    /// <summary>Kopecks by group of clients.</summary>
    struct Sums
    {
        public SumSpread Forecast;
        public SumSpread Loss;

        public int Clients { get; private set; }

        public double Base { get; private set; }

        public double Ltv { get; private set; }

        public double Refunds { get; private set; }

        public double Newcomers { get; private set; }

        public int NewcomerClients { get; private set; }

        public double Asleep { get; private set; }

        double Gross { get; set; }

        public readonly double RefundShare => Gross > 0 ? Refunds / Gross : 0;

        public void Add(FinanceInputs inputs, int i)
        {
            var (clients, forecast, inYear) = (inputs.Clients, inputs.Forecast, inputs.Year.ByClient[i]);
            Ltv += Math.Max(0, clients.Revenue[i]);
            if (inputs.Metrics.TenureDays[i] < YearRevenue.Days)
            {
                NewcomerClients++;
                Newcomers += forecast.Ltv365[i];
            }
            else if (inYear > 0)
            {
                Clients++;
                Base += inYear;
                Refunds += clients.Refunds[i];
                Gross += (double)clients.Revenue[i] + clients.Refunds[i];
                inputs.Chance.AddYear(ref Forecast, i);
                ClientChance.AddLoss(ref Loss, forecast.Ltv365[i], forecast.Ltv365IfAlive[i]);
            }
            else
            {
                Asleep += forecast.Ltv365[i];
            }
        }
    }
}
