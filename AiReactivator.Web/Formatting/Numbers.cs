namespace AiReactivator.Web.Formatting;

/// <summary>Counts: 1 234 567.</summary>
public static class Numbers
{
    public static string Whole(long value) => value.ToString("N0", Spaces.Russian);

    public static string Whole(long? value) => value is { } known ? Whole(known) : Spaces.Nothing;

    /// <summary>With one decimal, a round figure too: «5,0 покупки» has one plural for all.</summary>
    public static string Fraction(double value) => value.ToString("#,0.0", Spaces.Russian);

    /// <summary>With at most one decimal: 4,2.</summary>
    public static string OneDecimal(double value) => value.ToString("#,0.#", Spaces.Russian);

    /// <summary>With three decimals, for scores of a model: 0,781.</summary>
    public static string Exact(double value) => value.ToString("0.000", Spaces.Russian);
}
