namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>What divides roubles from kopecks in a column, by all of its cells that leave no doubt.</summary>
internal struct DecimalMark
{
    private int commas;
    private int dots;

    /// <summary>Counts a cell.</summary>
    public void Add(AmountKind kind)
    {
        commas += kind is AmountKind.Comma ? 1 : 0;
        dots += kind is AmountKind.Dot ? 1 : 0;
    }

    /// <summary>The mark that prevails, for the report; null where no cell shows one.</summary>
    public readonly string? Prevailing(string? bySettings) => bySettings ?? (commas + dots == 0 ? null : commas >= dots ? "comma" : "dot");

    /// <summary>Settles an ambiguous sum. Only the user can: a column full of decimal commas may have «1.234» from somebody's hand,
    /// and a guessed sum is worse than a named line.</summary>
    /// <returns>False where it stays ambiguous.</returns>
    public static bool TrySettle(AmountKind kind, long withThousands, string? bySettings, out long kopecks)
    {
        kopecks = withThousands;
        if (bySettings is not { } mark)
        {
            return false;
        }

        var comma = kind is AmountKind.AmbiguousComma or AmountKind.GroupedComma;
        if (comma != (mark == "comma"))
        {
            return true;
        }

        // The mark divides: «1,234» is one rouble and 23.4 kopecks; «1,234,567» is nothing.
        kopecks = (long)Math.Round(withThousands / 1000m, MidpointRounding.AwayFromZero);
        return kind is AmountKind.AmbiguousComma or AmountKind.AmbiguousDot;
    }
}
