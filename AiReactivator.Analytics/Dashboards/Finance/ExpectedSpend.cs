using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What the base is expected to spend: within H, and in 365 days (прогноз LTV); with intervals as wide as such sums were off in the past.</summary>
/// <param name="State">Whether it can be shown.</param>
/// <param name="HorizonDays">H.</param>
/// <param name="InHorizon">Within H.</param>
/// <param name="Ltv365">Within 365 days.</param>
/// <param name="YearTested">The interval of the year rests on a whole past year that was forecast; else on what is assumed without one.</param>
/// <param name="Past">Sums of past windows as they would have been forecast then, beside what came; newest first.</param>
public sealed record ExpectedSpend(
    WidgetReadiness State,
    int HorizonDays,
    MoneyFigure? InHorizon,
    MoneyFigure? Ltv365,
    bool YearTested,
    IReadOnlyList<PastSpend> Past)
{
    /// <summary>One pass over the clients.</summary>
    internal static ExpectedSpend Of(FinanceInputs inputs)
    {
        var (state, errors) = (inputs.State(), inputs.Quality.SumErrors);
        if (!state.Shown)
        {
            return new ExpectedSpend(state, inputs.Quality.HorizonDays, null, null, false, []);
        }

        var (horizon, year) = (new SumSpread(), new SumSpread());
        for (var i = 0; i < inputs.Clients.Count; i++)
        {
            if (inputs.Clients.Purchases[i] > 0)
            {
                inputs.Chance.AddHorizon(ref horizon, i);
                inputs.Chance.AddYear(ref year, i);
            }
        }

        return new ExpectedSpend(
            state,
            inputs.Quality.HorizonDays,
            MoneyFigure.Of(horizon.Sum, EvidenceGrade.Estimate, horizon.Range(errors.Spend)),
            MoneyFigure.Of(year.Sum, EvidenceGrade.Estimate, year.Range(errors.Year)),
            errors.YearTested,
            [.. inputs.Quality.Sums.Select(sum => PastSpend.Of(sum, errors))]);
    }
}

/// <summary>A past window: what would have been forecast, and what came.</summary>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Clients">Clients that were looked at: of a large base a sample.</param>
/// <param name="Expected">Forecast spend, roubles.</param>
/// <param name="Fact">Actual spend, roubles.</param>
/// <param name="Inside">The fact lay in the 80 % interval that such a sum gets today.</param>
public sealed record PastSpend(DateOnly From, DateOnly To, int Clients, decimal Expected, decimal Fact, bool Inside)
{
    internal static PastSpend Of(PastSum sum, SumErrors errors)
    {
        var level = sum.ExpectedBuyers is null ? errors.Year : errors.Spend;
        return new PastSpend(
            sum.Day.AddDays(1),
            sum.Day.AddDays(sum.HorizonDays),
            sum.Clients,
            MoneyFigure.RoublesOf(sum.ExpectedSpend),
            MoneyFigure.RoublesOf(sum.Spend),
            Math.Abs(Math.Log(sum.Spend / sum.ExpectedSpend)) <= SumSpread.Within * Math.Sqrt((level * level) + sum.SpendNoise));
    }
}
