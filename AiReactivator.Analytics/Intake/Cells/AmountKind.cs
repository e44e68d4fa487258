namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>What a cell of «Сумма» turned out to be.</summary>
internal enum AmountKind : byte
{
    /// <summary>No sum: the row is rejected with the code given beside it.</summary>
    Rejected,

    /// <summary>One reading, and no decimal mark in it.</summary>
    Whole,

    /// <summary>One reading, with a decimal comma.</summary>
    Comma,

    /// <summary>One reading, with a decimal dot.</summary>
    Dot,

    /// <summary>Two readings, <c>1,234</c>: the comma may be either mark.</summary>
    AmbiguousComma,

    /// <summary>Two readings, <c>1.234</c>: the dot may be either mark.</summary>
    AmbiguousDot,

    /// <summary>Thousands if the comma groups them, nothing at all if it is decimal: <c>1,234,567</c>.</summary>
    GroupedComma,

    /// <summary>Thousands if the dot groups them, nothing at all if it is decimal: <c>1.234.567</c>.</summary>
    GroupedDot,
}

/// <summary>A sum as read from one cell.</summary>
/// <param name="Kind">What it turned out to be.</param>
/// <param name="Kopecks">The sum; for the ambiguous kinds the reading with thousands.</param>
/// <param name="Cleaned">Whether blanks, marks of the rouble or marks of thousands were taken off.</param>
/// <param name="Code">The code of the row error where <paramref name="Kind"/> is <see cref="AmountKind.Rejected"/>.</param>
internal readonly record struct ParsedAmount(AmountKind Kind, long Kopecks, bool Cleaned, string? Code);
