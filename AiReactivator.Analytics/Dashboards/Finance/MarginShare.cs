using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Margin in a cheque.</summary>
/// <param name="Share">0…1.</param>
/// <param name="Evidence">Fact where the file tells it, else an assumption.</param>
public sealed record MarginShare(double Share, EvidenceGrade Evidence)
{
    /// <summary>«Себестоимость» or «Маржа» of at least this part of the money speaks for all of it.</summary>
    const double Telling = 0.5;

    /// <summary>The user's value; else that of the file, where it tells; else the usual one. A loss counts as no margin.</summary>
    internal static MarginShare Of(ClientTable clients, CalculationSettings settings)
    {
        if (settings.Margin is { } given)
        {
            return new MarginShare(given, EvidenceGrade.Assumption);
        }

        if (clients.Details.Cost is { } costs)
        {
            var (all, known, cost) = (0.0, 0.0, 0.0);
            for (var i = 0; i < costs.Length; i++)
            {
                var amount = clients.PurchaseAmount[i];
                all += amount;
                (known, cost) = costs[i] == PurchaseDetails.NoCost ? (known, cost) : (known + amount, cost + costs[i]);
            }

            if (known > 0 && known >= Telling * all)
            {
                return new MarginShare(Math.Clamp(1 - (cost / known), 0, 1), EvidenceGrade.Fact);
            }
        }

        return new MarginShare(CalculationSettings.UsualMargin, EvidenceGrade.Assumption);
    }
}
