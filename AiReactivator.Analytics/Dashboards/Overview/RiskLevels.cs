using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Риск оттока»: how many clients stand at each level, and the money they carry.</summary>
/// <param name="Trust">How far it can be trusted; where it rests on the pause in cycles, <see cref="ForecastTrust.ByCycle"/>.</param>
/// <param name="Levels">Low to critical: always four, or none where nobody has bought.</param>
public sealed record RiskLevels(ForecastTrust Trust, IReadOnlyList<RiskGroup> Levels)
{
    /// <summary>Counts the levels.</summary>
    public static RiskLevels Of(ClientTable clients, ClientOutlooks outlooks, ForecastQuality quality)
    {
        var levels = Enum.GetValues<RiskLevel>();
        var (counts, revenue, spend) = (new int[levels.Length], new long[levels.Length], new double[levels.Length]);
        var all = 0;
        for (var i = 0; i < clients.Count; i++)
        {
            if (outlooks.RiskOf(i) is { } level)
            {
                all++;
                counts[(int)level]++;
                revenue[(int)level] += clients.Revenue[i];
                spend[(int)level] += outlooks.Trust.Personal ? outlooks.Spend(i) : 0;
            }
        }

        return new RiskLevels(outlooks.Trust, all == 0 ? [] : Array.ConvertAll(levels, level => new RiskGroup(
            level,
            counts[(int)level],
            (double)counts[(int)level] / all,
            ClientRows.Roubles(revenue[(int)level]),
            outlooks.Trust.Personal ? ClientRows.Roubles((long)Math.Round(spend[(int)level])) : null,
            outlooks.Trust.Personal ? ClassPast.Of(quality, ClassPast.Risk, level) : null)));
    }
}

/// <summary>Clients at one level of risk.</summary>
/// <param name="Level">Which.</param>
/// <param name="Clients">How many.</param>
/// <param name="Share">Of the clients with purchases.</param>
/// <param name="Revenue">Their LTV, roubles.</param>
/// <param name="Spend">What they are expected to spend within H, roubles; null where the level is by cycle.</param>
/// <param name="Past">What the level was worth in the check of the past; null without one.</param>
public sealed record RiskGroup(RiskLevel Level, int Clients, double Share, decimal Revenue, decimal? Spend, ClassPast? Past);
