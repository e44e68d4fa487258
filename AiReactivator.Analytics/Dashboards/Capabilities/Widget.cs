namespace AiReactivator.Analytics.Dashboards.Capabilities;

/// <summary>A widget of the catalogue: what it needs, and what its figures are where it has that.</summary>
/// <param name="Id">Its id; the words are in Web.</param>
/// <param name="Needs">Fields without which it is not drawn.</param>
sealed record Widget(string Id, params string[] Needs)
{
    /// <summary>What its figures are at best.</summary>
    public CapabilityGrade Best { get; init; } = CapabilityGrade.Fact;

    /// <summary>Holds a client's pause against its cycle: an assumption where the base cannot tell its usual pause.</summary>
    public bool ByCycle { get; init; }

    /// <summary>Counts purchases: an estimate where rows were taken together into orders by guess.</summary>
    public bool CountsOrders { get; init; }

    /// <summary>Clients with purchases without whom it is not shown.</summary>
    public int NeedsBuyers { get; init; }

    /// <summary>Shows forecasts of clients. Where the base allows none it is not shown, or falls back to the cycle (<see cref="ByCycle"/>).</summary>
    public bool NeedsForecast { get; init; }

    /// <summary>Columns of which each alone makes the number of purchases exact.</summary>
    static IReadOnlyList<string> ExactOrders { get; } = ["order", "date"];

    public Capability Judge(BaseFacts facts)
    {
        string[] missing = [.. Needs.Where(field => !facts.Has(field))];
        var noForecast = NeedsForecast ? facts.WhyNoForecast : null;
        var why = facts.Buyers < NeedsBuyers ? "TooFewClients" : ByCycle ? null : noForecast;
        if (missing.Length > 0 || why is not null)
        {
            return new Capability(Id, CapabilityGrade.Impossible, missing, why);
        }

        var grade =
            NeedsForecast && noForecast is null ? Best
            : ByCycle && !facts.CycleMeasured ? CapabilityGrade.Assumption
            : CountsOrders && facts.OrdersGuessed ? CapabilityGrade.Estimate
            : NeedsForecast ? CapabilityGrade.Fact
            : Best;
        return new Capability(Id, grade, []);
    }

    /// <summary>Columns of which each alone would draw it, or make it exact.</summary>
    public IEnumerable<string> UnlockedBy(BaseFacts facts)
    {
        var judged = Judge(facts);
        return judged switch
        {
            { Grade: CapabilityGrade.Impossible, Why: null, Needs: [var only] } => [only],
            { Grade: CapabilityGrade.Estimate } when CountsOrders && facts.OrdersGuessed => ExactOrders,
            _ => [],
        };
    }
}
