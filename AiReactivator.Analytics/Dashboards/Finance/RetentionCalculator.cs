using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What the user turns in «Калькулятор окупаемости удержания».</summary>
/// <param name="Contacts">Clients to touch. Range: ≥ 0.</param>
/// <param name="CostPerContact">Of one touch, roubles. Range: ≥ 0.</param>
/// <param name="Conversion">Share of those touched who buy. Range: 0…1.</param>
/// <param name="Offer">Given to each who buys, roubles. Range: ≥ 0.</param>
/// <param name="AcquisitionCost">CAC, roubles. Range: ≥ 0.</param>
public sealed record RetentionInput(int Contacts, decimal CostPerContact, double Conversion, decimal Offer, decimal AcquisitionCost);

/// <summary>«Калькулятор окупаемости удержания»: to bring one's own clients back, or to win as many new ones. A pure function of its input;
/// everything in it is an assumption.</summary>
/// <param name="Input">What it was asked.</param>
/// <param name="Returned">k in the mean: contacts × conversion.</param>
/// <param name="ReturnedLow">In eight cases of ten at least so many come back…</param>
/// <param name="ReturnedHigh">…and at most so many.</param>
/// <param name="RetentionCost">Touch cost × contacts + offer × k.</param>
/// <param name="AcquisitionCost">CAC × k: as many new clients.</param>
/// <param name="Saving">The difference; under 0 new clients are cheaper.</param>
/// <param name="CostPerReturned">What one who came back costs; null where nobody is expected to.</param>
/// <param name="ChanceOfSaving">Probability that bringing back is cheaper, by the binomial; null without contacts.</param>
/// <param name="BreakEven">Conversion at which both cost the same, cost / (CAC − offer); null: «не окупается».</param>
public sealed record RetentionCalculator(
    RetentionInput Input,
    double Returned,
    int ReturnedLow,
    int ReturnedHigh,
    decimal RetentionCost,
    decimal AcquisitionCost,
    decimal Saving,
    decimal? CostPerReturned,
    double? ChanceOfSaving,
    double? BreakEven)
{
    /// <summary>Fewer in the mean are nobody.</summary>
    const double Nobody = 1e-6;

    /// <summary>Recomputes at once.</summary>
    public static RetentionCalculator Of(RetentionInput input)
    {
        var buyers = new Binomial(input.Contacts, input.Conversion);
        var (budget, gain) = (input.CostPerContact * input.Contacts, input.AcquisitionCost - input.Offer);
        var returned = input.Contacts * input.Conversion;
        var retention = Kopeck(budget + ((decimal)returned * input.Offer));
        var acquisition = Kopeck((decimal)returned * input.AcquisitionCost);
        return new RetentionCalculator(
            input,
            returned,
            buyers.Quantile(0.1),
            buyers.Quantile(0.9),
            retention,
            acquisition,
            acquisition - retention,
            returned > Nobody ? Kopeck(retention / (decimal)returned) : null,
            input.Contacts == 0 ? null : Chances.MoreThan(buyers, input.Contacts, budget, gain),
            Chances.BreakEven(input.CostPerContact, gain));
    }

    static decimal Kopeck(decimal roubles) => Math.Round(roubles, 2, MidpointRounding.AwayFromZero);
}
