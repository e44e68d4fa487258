using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What whole clients make of costs and gains.</summary>
static class Chances
{
    /// <summary>Probability that the gains of all who buy are more than the costs.</summary>
    /// <param name="buyers">How many buy.</param>
    /// <param name="contacts">Of how many.</param>
    /// <param name="costs">What has to be exceeded, roubles.</param>
    /// <param name="gain">Of one buyer, roubles.</param>
    public static double MoreThan(Binomial buyers, int contacts, decimal costs, decimal gain)
    {
        return gain > 0 && gain * contacts > costs ? buyers.Between((int)Math.Floor(costs / gain) + 1, contacts) : 0;
    }

    /// <summary>The share of buyers at which the cost of a contact is earned; null where no share does it.</summary>
    public static double? BreakEven(decimal costPerContact, decimal gain) =>
        gain > 0 && costPerContact <= gain ? (double)(costPerContact / gain) : null;
}
