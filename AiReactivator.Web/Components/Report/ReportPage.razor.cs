using AiReactivator.Analytics.Report;
using AiReactivator.Contract;

namespace AiReactivator.Web.Components.Report;

/// <summary>Tab «Что делать»: the report of stage 3.</summary>
public sealed partial class ReportPage
{
    private static readonly RunFailure Fallback = new("E_REPORT_FAILED", "", []);

    private protected override string Tab => "report";

    private bool Waiting => Session is { ResultsReady: true, Snapshot.Report: ReportState.Pending } && Data is null;

    /// <summary>The report comes after the dashboards.</summary>
    private protected override bool IsDue => Session.Snapshot?.Report is ReportState.Ready;

    private protected override Task<ReportDocument?> AskAsync() =>
        IsDue ? Session.Results!.ReportAsync() : Task.FromResult<ReportDocument?>(null);

    private async Task WriteAgainAsync()
    {
        await Session.WriteReportAgainAsync();
        await AgainAsync();
    }
}
