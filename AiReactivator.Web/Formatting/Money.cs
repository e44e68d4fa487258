namespace AiReactivator.Web.Formatting;

/// <summary>Roubles. Kopecks appear on «Проверка файла» only.</summary>
public static class Money
{
    private const string Rouble = Spaces.Hard + "₽";

    /// <summary>1 234 567 ₽: in tables and badges.</summary>
    public static string Full(decimal roubles) => decimal.Round(roubles, MidpointRounding.AwayFromZero).ToString("N0", Spaces.Russian) + Rouble;

    public static string Full(decimal? roubles) => roubles is { } known ? Full(known) : Spaces.Nothing;

    /// <summary>10,4 млн ₽, 732,7 тыс. ₽, below 10 000 in full: in headings and charts.</summary>
    public static string Brief(decimal roubles)
    {
        var (figure, unit) = Split(roubles);
        return unit.Length == 0 ? figure + Rouble : $"{figure}{Spaces.Hard}{unit}{Rouble}";
    }

    /// <summary>18–96,5 тыс. ₽: the unit once; where one unit does not fit both, each has its own: 78,7 тыс. – 1,5 млн ₽.</summary>
    public static string Range(decimal low, decimal high)
    {
        var ((from, unit), (to, unitOfHigh)) = (Split(low), Split(high));
        return unit == unitOfHigh ? (from == to ? Brief(high) : $"{from}–{Brief(high)}")
            : unit.Length == 0 ? (low >= 100 && unitOfHigh == "тыс." ? $"{OneDecimal(low / 1_000)}–{Brief(high)}" : $"{from} – {Brief(high)}")
            : $"{from}{Spaces.Hard}{unit} – {Brief(high)}";
    }

    /// <summary>The figure and its unit apart, for a large figure with a small unit: «86,5», «млн».</summary>
    public static (string Figure, string Unit) Split(decimal roubles)
    {
        var whole = decimal.Round(roubles, MidpointRounding.AwayFromZero);

        // The unit is chosen by the figure as it is printed: 999 960 ₽ is 1 млн, not 1 000 тыс.
        return decimal.Abs(whole) switch
        {
            >= 999_950_000 => (OneDecimal(whole / 1_000_000_000), "млрд"),
            >= 999_950 => (OneDecimal(whole / 1_000_000), "млн"),
            >= 10_000 => (OneDecimal(whole / 1_000), "тыс."),
            _ => (whole.ToString("N0", Spaces.Russian), ""),
        };
    }

    /// <summary>With kopecks: 86 474 690,50 ₽.</summary>
    public static string Exact(decimal roubles) => roubles.ToString("N2", Spaces.Russian) + Rouble;

    private static string OneDecimal(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", Spaces.Russian);
}
