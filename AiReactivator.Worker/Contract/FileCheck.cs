using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards.Capabilities;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Contract;

/// <summary>«Проверка файла»: all that is known before anything is charged, and kept with the result.</summary>
/// <param name="Intake">What was read; its <see cref="IntakeReport.RowErrors"/> are empty here and paged by «/check/rows».</param>
/// <param name="RowsRepaired">Accepted rows with a remark.</param>
/// <param name="FirstDay">First purchase in the file.</param>
/// <param name="LastDay">Last purchase in the file.</param>
/// <param name="Remarks">Rows by remark, rejected ones first, then the most frequent.</param>
/// <param name="Reasons">Why the run waits, or would; empty for a clean file.</param>
/// <param name="Statuses">Null where the file has no state of the deal: more than 200 different texts, or one in every second row, are none.</param>
/// <param name="OrderTotals">Null where there is nothing to ask.</param>
/// <param name="Gluing">Counts of «Склейка».</param>
/// <param name="Capabilities">What the file gives.</param>
public sealed record FileCheck(
    IntakeReport Intake,
    int RowsRepaired,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<RemarkCount> Remarks,
    IReadOnlyList<ReviewReason> Reasons,
    IReadOnlyList<DealStatus>? Statuses,
    OrderTotalsQuestion? OrderTotals,
    GluingReport? Gluing,
    CapabilityMeter? Capabilities);

/// <summary>When a run stops after stage 1 for «Проверка файла».</summary>
public enum ReviewMode
{
    /// <summary>Only where there is something to decide.</summary>
    WhenNeeded,

    /// <summary>The user asked for it.</summary>
    Always,
}

/// <summary>Why a file wants a look before it is paid for.</summary>
public enum ReviewReason
{
    /// <summary>The user asked.</summary>
    Asked,

    /// <summary>Rows were left out.</summary>
    RejectedRows,

    /// <summary>«1.234» may be a thousand or a little over one: the column has to be settled.</summary>
    AmbiguousAmounts,

    /// <summary>The analysis date is a guess.</summary>
    WeakAnalysisDate,

    /// <summary>Rows of one order carry one sum.</summary>
    OrderTotals,

    /// <summary>Some deals look unpaid or lost.</summary>
    UnpaidDeals,

    /// <summary>A contact that many share was not used.</summary>
    SharedContacts,

    /// <summary>A client looks too big to be one.</summary>
    LargeClients,
}

/// <summary>A page of «/check/rows».</summary>
/// <param name="Total">Rows that match.</param>
/// <param name="Rows">This page, in the order of lines.</param>
public sealed record RemarkPage(int Total, IReadOnlyList<RemarkRow> Rows);

/// <summary>A remark with its words.</summary>
/// <param name="Line">Physical line in the user's file.</param>
/// <param name="Rejected">Left out; else taken.</param>
/// <param name="Column">In the words of the template; null where it is the whole row.</param>
/// <param name="Code">A code of the failure catalogue.</param>
/// <param name="Message">Reason and mend.</param>
public sealed record RemarkRow(int Line, bool Rejected, string? Column, string Code, string Message);
