namespace AiReactivator.Analytics.Dashboards;

/// <summary>The part of a <see cref="ClientQuery"/> that asks for forecasts.</summary>
sealed class OutlookFilter(ClientQuery query, ClientOutlooks outlooks)
{
    const double KopecksInRouble = 100;

    readonly int _risks = query.Risks.Aggregate(0, (mask, risk) => mask | 1 << (int)risk);

    /// <returns>Null where nothing of the kind is asked for.</returns>
    public static OutlookFilter? Of(ClientQuery query, ClientOutlooks outlooks) =>
        query is { Risks.Count: 0, Churn: null, Return: null, Spend: null, Ltv365: null } ? null : new(query, outlooks);

    public bool Passes(int client) =>
        (_risks == 0 || (outlooks.RiskOf(client) is { } risk && (_risks >> (int)risk & 1) != 0))
        && (query.Churn is not { } churn || churn.Holds(outlooks.ChurnPercent(client)))
        && (query.Return is not { } returns || returns.Holds(outlooks.Return(client)))
        && (query.Spend is not { } spend || spend.Holds(outlooks.Spend(client) / KopecksInRouble))
        && (query.Ltv365 is not { } ltv || ltv.Holds(outlooks.Ltv365(client) / KopecksInRouble));
}
