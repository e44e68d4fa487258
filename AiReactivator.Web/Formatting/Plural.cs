namespace AiReactivator.Web.Formatting;

/// <summary>Russian plurals: 1 клиент, 2 клиента, 5 клиентов, 11 клиентов, 21 клиент.</summary>
public static class Plural
{
    /// <summary>The form alone.</summary>
    public static string Form(long number, string one, string few, string many) =>
        (Math.Abs(number % 100), Math.Abs(number % 10)) switch
        {
            ( >= 11 and <= 14, _) => many,
            (_, 1) => one,
            (_, >= 2 and <= 4) => few,
            _ => many,
        };

    /// <summary>Number and word; <paramref name="forms"/> is «клиент|клиента|клиентов».</summary>
    public static string Of(long number, string forms) => $"{Numbers.Whole(number)}{Spaces.Hard}{Word(number, forms)}";

    /// <summary>The same for a mean, to one decimal: 1,5 покупки, 20 покупок.</summary>
    public static string OfDecimal(double number, string forms)
    {
        var tenths = (long)Math.Round(10 * number, MidpointRounding.AwayFromZero);
        return tenths % 10 == 0 ? Of(tenths / 10, forms) : $"{Numbers.Fraction(tenths / 10.0)}{Spaces.Hard}{Word(2, forms)}";
    }

    /// <summary>The word alone; <paramref name="forms"/> is «клиент|клиента|клиентов».</summary>
    public static string Word(long number, string forms) =>
        forms.Split('|') is [var one, var few, var many]
            ? Form(number, one, few, many)
            : throw new ArgumentException($"Three forms are needed: {forms}", nameof(forms));
}
