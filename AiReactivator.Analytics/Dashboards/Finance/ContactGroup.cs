using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>«База для касания»: whom a campaign would touch, «Зона риска» by cycle, 1.2 &lt; ρ ≤ 3.</summary>
/// <param name="Clients">How many.</param>
/// <param name="AverageOrder">Mean of their mean cheques, roubles; null over nobody.</param>
public sealed record ContactGroup(int Clients, decimal? AverageOrder)
{
    internal static ContactGroup Of(FinanceInputs inputs)
    {
        var (count, cheques) = (0, 0.0);
        for (var i = 0; i < inputs.Clients.Count; i++)
        {
            if (inputs.Metrics.Activity[i] == Activity.AtRisk)
            {
                count++;
                cheques += RiskSums.ChequeOf(inputs.Clients.Revenue[i], inputs.Clients.Purchases[i]);
            }
        }

        return new ContactGroup(count, count > 0 ? MoneyFigure.RoublesOf(cheques / count) : null);
    }
}
