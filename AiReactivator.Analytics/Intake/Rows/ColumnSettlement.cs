using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>A sum with two readings.</summary>
/// <param name="Row">The row in the table; its amount is the reading with thousands.</param>
/// <param name="Kind">How it was written.</param>
/// <param name="Quantity">Thousandths of a piece to multiply it by.</param>
/// <param name="Cell">Where it stands: «Сумма» or «Цена».</param>
internal readonly record struct AmbiguousSum(int Row, AmountKind Kind, long Quantity, Field Cell);

/// <summary>What one cell cannot tell and the whole column can.</summary>
internal static class ColumnSettlement
{
    /// <summary>Sums with two readings: settled by what the user said of the column, or rejected.</summary>
    public static void Amounts(
        RowTable rows,
        IReadOnlyList<AmbiguousSum> ambiguous,
        string? bySettings,
        RejectedRows rejected)
    {
        if (ambiguous.Count == 0)
        {
            return;
        }

        var keep = new bool[rows.Count];
        Array.Fill(keep, true);
        foreach (var (row, kind, quantity, cell) in ambiguous)
        {
            ref var amount = ref rows.Amounts[row];
            if (DecimalMark.TrySettle(kind, Math.Abs(amount), bySettings, out var kopecks) && PricedSum.TryMultiply(kopecks, quantity, out kopecks))
            {
                amount = amount < 0 ? -kopecks : kopecks;
                rows.Warnings[row] |= RowWarningCodes.OfSum(amount) | RowWarnings.AmountSettled;
            }
            else
            {
                keep[row] = false;
                rejected.Add(rows.Lines[row], cell, "E_AMOUNT_AMBIGUOUS");
            }
        }

        rows.Keep(keep);
    }

    /// <summary>A column of dates that is blank in every row is no column; blank in some rows, it rejects those.</summary>
    public static void Dates(RowTable rows, RejectedRows rejected)
    {
        if (rows.Dates is not { } dates || !dates.Span.ContainsAnyExcept(-1))
        {
            rows.Dates = null;
            return;
        }

        if (!dates.Span.Contains(-1))
        {
            return;
        }

        var keep = new bool[rows.Count];
        for (var row = 0; row < keep.Length; row++)
        {
            keep[row] = dates[row] >= 0;
            if (!keep[row])
            {
                rejected.Add(rows.Lines[row], Field.Date, "E_DATE_EMPTY");
            }
        }

        rows.Keep(keep);
    }
}
