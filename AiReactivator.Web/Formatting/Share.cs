namespace AiReactivator.Web.Formatting;

/// <summary>Shares 0…1 in per cent. A share over nothing is «—».</summary>
public static class Share
{
    /// <summary>Below this many clients a percentage says more than is known.</summary>
    public const int FewClients = 20;

    /// <summary>26,7 %: a single figure.</summary>
    public static string OneDecimal(double? share) => share is { } known ? Text(known, "0.0") : Spaces.Nothing;

    /// <summary>27 %: in grids and on bars.</summary>
    public static string Whole(double? share) => share is { } known ? Text(known, "0") : Spaces.Nothing;

    /// <summary>«4 из 9» for few, «26,7 %» for many.</summary>
    public static string OfClients(int clients, int all) =>
        all == 0 ? Spaces.Nothing
        : all < FewClients ? $"{Numbers.Whole(clients)} из {Numbers.Whole(all)}"
        : OneDecimal((double)clients / all);

    /// <summary>A probability in whole per cent; never 0 or 100, as nothing is certain.</summary>
    public static string Probability(double? share) => share is { } known ? Percent((int)Math.Round(100 * known, MidpointRounding.AwayFromZero)) : Spaces.Nothing;

    /// <summary>The same of a figure that is in whole per cent already.</summary>
    public static string Percent(int percent) => percent switch
    {
        <= 0 => $"меньше{Spaces.Hard}1{Spaces.Hard}%",
        >= 100 => $"больше{Spaces.Hard}99{Spaces.Hard}%",
        _ => $"{percent}{Spaces.Hard}%",
    };

    private static string Text(double share, string format)
    {
        // Half away from zero, as a person rounds; the default would print 26.65 as 26,6.
        var percent = Math.Round((decimal)share * 100, format.Length == 1 ? 0 : 1, MidpointRounding.AwayFromZero);
        return percent.ToString(format, Spaces.Russian) + Spaces.Hard + "%";
    }
}
