using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;

namespace AiReactivator.Worker.Checks;

/// <summary>Composes «Проверка файла» of what stage 1 found.</summary>
internal static class FileChecks
{
    /// <param name="read">What was read.</param>
    /// <param name="court">Null where the file was refused.</param>
    /// <param name="review">What the user wants.</param>
    public static FileCheck Of(NormalizedBase read, GluingCourt? court, ReviewMode review) => new(
        read.Intake with { RowErrors = [] },
        read.Remarks.RepairedRows,
        First(read.Clients),
        Last(read.Clients),
        read.Remarks.Counts,
        [.. Reasons(read, court, review)],
        read.Statuses,
        read.OrderTotals,
        read.Gluing,
        read.Capabilities());

    /// <summary>Why the run waits for a look; none where it goes straight on.</summary>
    private static IEnumerable<ReviewReason> Reasons(NormalizedBase read, GluingCourt? court, ReviewMode review)
    {
        (ReviewReason Reason, bool Holds)[] all =
        [
            (ReviewReason.Asked, review == ReviewMode.Always),
            // Rows that the user left out, and sums that the user counts once, are answers, not questions.
            (ReviewReason.RejectedRows, read.Intake.RowsRejected > read.Remarks.Total(true, "E_STATUS_LEFT_OUT")),
            (ReviewReason.AmbiguousAmounts, read.Remarks.Total(true, "E_AMOUNT_AMBIGUOUS") > 0),
            (ReviewReason.WeakAnalysisDate, read.Intake.AnalysisDateSource == "Weak"),
            (ReviewReason.OrderTotals, read.OrderTotals is { Taken: OrderTotals.Lines }),
            (ReviewReason.UnpaidDeals, read.Statuses?.Any(status => status is { LooksUnpaid: true, LeftOut: false }) is true),
            (ReviewReason.SharedContacts, read.Gluing is { } gluing && gluing.SharedPhones + gluing.SharedEmails > 0),
            (ReviewReason.LargeClients, court is { LargeCount: > 0 }),
        ];
        return all.Where(reason => reason.Holds).Select(reason => reason.Reason);
    }

    private static DateOnly? First(ClientTable? clients) =>
        clients?.FirstSeenDay.Where(day => day >= 0).DefaultIfEmpty(-1).Min() is { } day and >= 0 ? DateOnly.FromDayNumber(day) : null;

    private static DateOnly? Last(ClientTable? clients) =>
        clients?.LastDay.DefaultIfEmpty(-1).Max() is { } day and >= 0 ? DateOnly.FromDayNumber(day) : null;
}
