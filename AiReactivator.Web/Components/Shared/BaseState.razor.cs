using AiReactivator.Analytics.Dashboards.Overview;

namespace AiReactivator.Web.Components.Shared;

/// <summary>«75 клиентов · на 24.05.2026», once the results were handed over.</summary>
public sealed partial class BaseState
{
    private BaseCounters? counters;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Read();
    }

    protected override void OnSessionChanged()
    {
        Read();
        base.OnSessionChanged();
    }

    private void Read() => counters = Session.ResultsReady ? Session.Results?.KnownOverview?.Counters : null;
}
