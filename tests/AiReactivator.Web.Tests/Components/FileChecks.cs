using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards.Capabilities;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;

namespace AiReactivator.Web.Tests.Components;

/// <summary>Checks of a small file, and courts over its clients.</summary>
internal static class FileChecks
{
    public static FileCheck Check(int rejected = 0, int repaired = 0, string dateSource = "LatestPurchase", params ReviewReason[] reasons) => new(
        Report(rejected, dateSource), repaired, new(2021, 5, 20), new(2026, 5, 24),
        [
            .. rejected > 0 ? [new RemarkCount("E_AMOUNT_FORMAT", true, rejected)] : Array.Empty<RemarkCount>(),
            .. repaired > 0 ? [new RemarkCount("W_AMOUNT_CLEANED", false, repaired)] : Array.Empty<RemarkCount>(),
        ],
        reasons, null, null, new(75, 3, 2, 1, 0),
        new(2, 1, 1, 1, [new("A", CapabilityGrade.Fact, []), new("B", CapabilityGrade.Impossible, ["cost"])], [new("cost", ["B", "C", "D"])]));

    public static IntakeReport Report(int rejected, string dateSource = "LatestPurchase") => new()
    {
        Accepted = true, FileErrors = [], Encoding = "utf-8", Separator = ";", AnalysisDate = new(2026, 5, 24), AnalysisDateSource = dateSource, Dated = true,
        RowsTotal = 318, RowsAccepted = 318 - rejected, RowsRejected = rejected, EmptyRowsIgnored = 0, UniqueClients = 75, DecimalMark = "comma",
        TotalAmount = 86_474_690m, TotalPositive = 86_474_690m, TotalRefunds = 0, RowErrors = [], Warnings = new Dictionary<string, int>(),
    };

    /// <summary>Client 0 of two names with one phone as a bridge; phone 9 that many share.</summary>
    public static GluingCourt Court(int clients = 75, decimal biggest = 1_000_000m, GluingRules? rules = null) => new(
        new(clients, 3, 2, 1, 0), rules ?? GluingRules.Default, 315, new(88, 50, 590_000m), new(70, 54, 2_000_000m), new(clients, 54, biggest),
        [Client(0)], 1, [], 0, [new(new(true, 9), 12, 6, 6, ByUser: false, clients - 5, [1, 2, 3])], 1, 4, 0);

    public static GluedClient Client(int number) => new(
        number, 9, 900_000m, 2, 2, 1,
        [new(1, 5, -1, 6, 600_000m), new(2, 9, 7, 3, 300_000m)], [new(new(true, 5), 3, 300_000m)]);
}
