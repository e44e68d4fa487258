using System.Globalization;

namespace AiReactivator.Web.Formatting;

/// <summary>The signs that keep a figure in one piece, and the Russian way to write one.</summary>
public static class Spaces
{
    /// <summary>Between thousands: U+202F.</summary>
    public const string Thin = "\u202F";

    /// <summary>Before a unit: U+00A0.</summary>
    public const string Hard = "\u00A0";

    /// <summary>What has not been counted.</summary>
    public const string Nothing = "—";

    /// <summary>Our own, so that a figure does not depend on the machine's language.</summary>
    internal static NumberFormatInfo Russian { get; } = new()
    {
        NumberGroupSeparator = Thin,
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
        NumberNegativePattern = 1,
    };
}
