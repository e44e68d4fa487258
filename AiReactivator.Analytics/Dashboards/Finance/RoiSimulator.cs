using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What the user turns in «Симулятор ROI».</summary>
/// <param name="Contacts">Clients to touch. Range: ≥ 0.</param>
/// <param name="AverageOrder">Their mean cheque, roubles. Range: ≥ 0.</param>
/// <param name="Margin">Margin in a cheque. Range: 0…1.</param>
/// <param name="CostPerContact">Of one touch, roubles. Range: ≥ 0.</param>
/// <param name="Conversion">Share of those touched who buy. Range: 0…1.</param>
/// <param name="Offer">Given to each who buys, roubles. Range: ≥ 0.</param>
public sealed record RoiInput(int Contacts, decimal AverageOrder, double Margin, decimal CostPerContact, double Conversion, decimal Offer);

/// <summary>«Симулятор ROI»: what a campaign may bring, in whole clients. A pure function of its input; everything in it is an assumption.</summary>
/// <param name="Input">What it was asked.</param>
/// <param name="Budget">«Бюджет (касания)»: cost × contacts.</param>
/// <param name="Returned">Buyers in the mean: contacts × conversion.</param>
/// <param name="ReturnedLow">In eight cases of ten at least so many buy…</param>
/// <param name="ReturnedHigh">…and at most so many.</param>
/// <param name="Offers">«Скидки (промо)», in the mean.</param>
/// <param name="Revenue">«Выручка (в кассу)», in the mean.</param>
/// <param name="CostOfGoods">Its cost: revenue × (1 − margin).</param>
/// <param name="Profit">«Чистая прибыль» in the mean: revenue × margin − touches − offers.</param>
/// <param name="ProfitLow">Profit at one end of the range of buyers, the worse one.</param>
/// <param name="ProfitHigh">At the better one.</param>
/// <param name="ChanceOfProfit">Probability of a profit over 0, by the binomial; null without contacts.</param>
/// <param name="BreakEven">Conversion at which the mean profit is 0; null: «не окупается ни при какой конверсии».</param>
/// <param name="Roi">Profit / (touches + expected offers); null where they cost nothing.</param>
/// <param name="Cases">How it may end; their chances add up to 1.</param>
public sealed record RoiSimulator(
    RoiInput Input,
    decimal Budget,
    double Returned,
    int ReturnedLow,
    int ReturnedHigh,
    decimal Offers,
    decimal Revenue,
    decimal CostOfGoods,
    decimal Profit,
    decimal ProfitLow,
    decimal ProfitHigh,
    double? ChanceOfProfit,
    double? BreakEven,
    double? Roi,
    IReadOnlyList<RoiCase> Cases)
{
    /// <summary>Up to so many buyers in the mean each number is a case of its own.</summary>
    const double FewBuyers = 3;

    /// <summary>Recomputes at once: the work grows with the root of the contacts.</summary>
    public static RoiSimulator Of(RoiInput input)
    {
        var buyers = new Binomial(input.Contacts, input.Conversion);
        var gain = (input.AverageOrder * (decimal)input.Margin) - input.Offer;
        var budget = input.CostPerContact * input.Contacts;
        var (mean, low, high) = (input.Contacts * input.Conversion, buyers.Quantile(0.1), buyers.Quantile(0.9));
        var (revenue, offers) = (Kopeck((decimal)mean * input.AverageOrder), Kopeck((decimal)mean * input.Offer));
        var goods = Kopeck(revenue * (1 - (decimal)input.Margin));
        var profit = revenue - goods - budget - offers;
        return new RoiSimulator(
            input,
            budget,
            mean,
            low,
            high,
            offers,
            revenue,
            goods,
            profit,
            ProfitOf(gain >= 0 ? low : high),
            ProfitOf(gain >= 0 ? high : low),
            input.Contacts == 0 ? null : Chances.MoreThan(buyers, input.Contacts, budget, gain),
            Chances.BreakEven(input.CostPerContact, gain),
            budget + offers > 0 ? (double)(profit / (budget + offers)) : null,
            [.. Borders(buyers, input.Contacts, mean).Select(border => new RoiCase(
                border.From, border.To, buyers.Between(border.From, border.To), ProfitOf(border.From), ProfitOf(border.To)))]);

        decimal ProfitOf(int returned) => Kopeck((returned * gain) - budget);
    }

    /// <summary>Where few buy, none, one, two, and more; else four stretches around the middle.</summary>
    static IEnumerable<(int From, int To)> Borders(Binomial buyers, int contacts, double mean)
    {
        int[] starts = mean <= FewBuyers
            ? [0, 1, 2, 3]
            : [0, buyers.Quantile(0.1), buyers.Quantile(0.5), buyers.Quantile(0.9) + 1];
        int[] from = [.. starts.Where(start => start <= contacts).Distinct()];
        return from.Select((start, i) => (start, i + 1 < from.Length ? from[i + 1] - 1 : contacts));
    }

    static decimal Kopeck(decimal roubles) => Math.Round(roubles, 2, MidpointRounding.AwayFromZero);
}

/// <summary>One way in which a campaign may end.</summary>
/// <param name="From">Fewest buyers.</param>
/// <param name="To">Most buyers.</param>
/// <param name="Chance">Probability.</param>
/// <param name="ProfitAtFrom">Profit with the fewest.</param>
/// <param name="ProfitAtTo">Profit with the most.</param>
public sealed record RoiCase(int From, int To, double Chance, decimal ProfitAtFrom, decimal ProfitAtTo);
