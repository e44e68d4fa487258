using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Capabilities;

/// <summary>What a base has that widgets ask for.</summary>
sealed class BaseFacts(ClientTable clients, bool ordersGuessed)
{
    /// <summary>Clients with purchases.</summary>
    public int Buyers { get; } = clients.Purchases.Count(n => n > 0);

    /// <summary>The usual pause comes from the base; else it is a value that the user may edit.</summary>
    public bool CycleMeasured { get; } = BaseCycle.Measure(clients, null).Source == BaseCycleSource.Measured;

    /// <summary>TooFewRepeats, ShortHistory; null where clients can have forecasts of their own.</summary>
    public string? WhyNoForecast { get; } = PastEvidence.Of(clients, BaseCycle.Measure(clients, null)).WhyNone;

    /// <summary>The number of purchases is estimated.</summary>
    public bool OrdersGuessed => ordersGuessed;

    /// <param name="field">Name of a field (docs/contract.md, 1).</param>
    public bool Has(string field) => field switch
    {
        "date" => clients.Dated,
        "discounted" => clients.Discounted is not null,
        "complaints" => clients.Complaints is not null,
        "tickets" => clients.Tickets is not null,
        "product" => clients.Products.Length > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No widget of the catalogue may ask for a field that is not looked at here."),
    };
}
