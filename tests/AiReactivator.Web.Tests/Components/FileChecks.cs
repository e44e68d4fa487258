using AiReactivator.Analytics.Intake;

namespace AiReactivator.Web.Tests.Components;

/// <summary>Intake reports of three rows.</summary>
internal static class FileChecks
{
    public static IntakeReport Report(IReadOnlyList<RowError> errors, string dateSource = "LatestPurchase") => new()
    {
        Accepted = true, FileErrors = [], Encoding = "utf-8", Separator = ";", AnalysisDate = new(2026, 5, 24), AnalysisDateSource = dateSource,
        RowsTotal = 3, RowsAccepted = 3 - errors.Count, RowsRejected = errors.Count, EmptyRowsIgnored = 0, UniqueClients = 1,
        TotalAmount = 10, TotalPositive = 10, TotalRefunds = 0, RowErrors = errors, Warnings = new Dictionary<string, int> { ["W_REFUND"] = 21 },
    };
}
