namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>The biggest clients (by LTV) who have been silent longer than 1.2 of their cycle; at most five.</summary>
/// <param name="Clients">LTV descending.</param>
/// <param name="TotalOutside">How many clients are outside their cycle.</param>
public sealed record BiggestOutsideCycle(IReadOnlyList<ClientRow> Clients, int TotalOutside);
