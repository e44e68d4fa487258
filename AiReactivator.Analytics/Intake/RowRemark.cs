using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake;

/// <summary>A row that was left out, or repaired and taken. A repaired row may have several.</summary>
/// <param name="Line">Physical line in the user's file, header = line 1.</param>
/// <param name="Rejected">Left out; else repaired or doubtful, and taken.</param>
/// <param name="Column">The column to blame, in the words of the template; null where it is the whole row.</param>
/// <param name="Code">A code of the failure catalogue.</param>
public readonly record struct RowRemark(int Line, bool Rejected, string? Column, string Code)
{
    /// <summary>Reason and mend: for a row without a contact also what stood in its place.</summary>
    public string Message => RemarkMessages.Of(Code, Noticed);

    /// <summary>What else was noticed about a row that was left out.</summary>
    internal RowWarnings Noticed { get; init; }
}

/// <summary>How many rows carry a remark.</summary>
public sealed record RemarkCount(string Code, bool Rejected, int Rows);

/// <summary>A state of the deal as the file has it.</summary>
/// <param name="Text">As written, contacts masked.</param>
/// <param name="Rows">Rows with it that could be accepted.</param>
/// <param name="Amount">Their sum, roubles.</param>
/// <param name="LooksUnpaid">The word usually means that nothing was paid: marked on the screen, never left out unasked.</param>
/// <param name="LeftOut">The user left it out.</param>
public sealed record DealStatus(string Text, int Rows, decimal Amount, bool LooksUnpaid, bool LeftOut);

/// <summary>What the sum of a row is where several rows have one order number.</summary>
public enum OrderTotals
{
    /// <summary>The sum of the row: the rows of an order are added up.</summary>
    Lines,

    /// <summary>The sum of the whole order, repeated in each of its rows: counted once.</summary>
    Once,
}

/// <summary>Orders of several rows that all carry one and the same sum: it may be the order's, counted too often.</summary>
/// <param name="Orders">Orders of several rows.</param>
/// <param name="SameSum">Those of them whose rows all carry the same sum.</param>
/// <param name="AmountAsLines">Sum of the file if each row counts, roubles.</param>
/// <param name="AmountOnce">Sum of the file if each such order counts once, roubles.</param>
/// <param name="Taken">What was taken.</param>
public sealed record OrderTotalsQuestion(int Orders, int SameSum, decimal AmountAsLines, decimal AmountOnce, OrderTotals Taken);
