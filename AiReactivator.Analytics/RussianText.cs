using System.Globalization;

namespace AiReactivator.Analytics;

/// <summary>Figures, dates and plurals as a Russian text writes them, whatever the culture of the machine.</summary>
public static class RussianText
{
    const string Thousands = "\u202F";
    const string Glue = "\u00A0";
    const string Minus = "\u2212";

    static readonly CultureInfo Russian = MakeCulture();

    /// <summary>1 234 567.</summary>
    public static string Number(long value) => value.ToString("#,0", Russian);

    /// <summary>14.07.2021.</summary>
    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>26,7 %; a share that is there never shows as 0 %, one that is not whole never as 100 %.</summary>
    public static string Share(double share)
    {
        var percent = Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);
        return (percent, share) switch
        {
            (0, > 0) => $"меньше 0,1{Glue}%",
            (100, < 1) => $"больше 99,9{Glue}%",
            _ => percent.ToString("0.#", Russian) + Glue + "%",
        };
    }

    /// <summary>10,4 млн ₽, 732,7 тыс. ₽; under 10 000 in full.</summary>
    public static string Money(decimal roubles)
    {
        var size = Math.Abs(roubles);
        return size switch
        {
            >= 999_500_000 => Scaled(roubles / 1_000_000_000, "млрд"),
            >= 999_950 => Scaled(roubles / 1_000_000, "млн"),
            >= 10_000 => Rounded(roubles / 1_000, 1) + Glue + "тыс." + Glue + "₽",
            _ => Rounded(roubles, 0) + Glue + "₽",
        };
    }

    /// <summary>1 клиент, 2 клиента, 5 клиентов.</summary>
    public static string Count(long n, string one, string few, string many) => Number(n) + " " + Plural(n, one, few, many);

    /// <summary>The form of a word beside a number.</summary>
    public static string Plural(long n, string one, string few, string many)
    {
        var (tail, last) = (Math.Abs(n) % 100, Math.Abs(n) % 10);
        return tail is >= 11 and <= 14 ? many
            : last == 1 ? one
            : last is >= 2 and <= 4 ? few
            : many;
    }

    /// <summary>75 клиентов.</summary>
    public static string CountClients(long n) => Count(n, "клиент", "клиента", "клиентов");

    /// <summary>46 из 75 клиентов, 3 из 21 клиента.</summary>
    public static string OutOf(long part, long whole) =>
        $"{Number(part)} из {Count(whole, "клиента", "клиентов", "клиентов")}";

    /// <summary>214 дней.</summary>
    public static string Days(double days) => Count((long)Math.Round(days, MidpointRounding.AwayFromZero), "день", "дня", "дней");

    /// <summary>214 дн.: between figures, where a plural is not needed.</summary>
    public static string ShortDays(double days) => Number((long)Math.Round(days, MidpointRounding.AwayFromZero)) + Glue + "дн.";

    /// <summary>Three significant figures: 1,15 млн, 10,4 млн, 104 млн.</summary>
    static string Scaled(decimal value, string unit)
    {
        var digits = Math.Abs(value) switch { < 9.995m => 2, < 99.95m => 1, _ => 0 };
        return Rounded(value, digits) + Glue + unit + Glue + "₽";
    }

    static string Rounded(decimal value, int digits) =>
        Math.Round(value, digits, MidpointRounding.AwayFromZero).ToString(digits switch { 0 => "#,0", 1 => "#,0.#", _ => "#,0.##" }, Russian);

    static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = Thousands;
        culture.NumberFormat.NegativeSign = Minus;
        return CultureInfo.ReadOnly(culture);
    }
}
