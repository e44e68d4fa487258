using System.Globalization;

namespace AiReactivator.Analytics.Exports;

/// <summary>Figures in ASCII, as the formats of .NET write them with a decimal comma, at a small part of their price.</summary>
static class CsvFigures
{
    /// <summary>Room for any figure: a double written without exponent may have 309 digits.</summary>
    public const int Longest = 320;

    /// <summary>.NET rounds to fifteen digits first: below this that moves a scaled figure by far less than <see cref="Middle"/>.</summary>
    const double PlainBelow = 1e10;

    /// <summary>So near the middle of two figures .NET's own way of rounding decides.</summary>
    const double Middle = 1e-3;

    static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    static readonly ulong[] WholePowers = MakeWholePowers();

    static readonly CultureInfo DecimalComma = MakeDecimalComma();

    public static int Number(long value, Span<byte> target)
    {
        var count = 0;
        var size = (ulong)value;
        if (value < 0)
        {
            target[count++] = (byte)'-';
            size = 0 - size;
        }

        return count + Digits(size, 1, target[count..]);
    }

    /// <summary>1234,50.</summary>
    public static int Money(long kopecks, Span<byte> target)
    {
        var count = 0;
        var size = (ulong)kopecks;
        if (kopecks < 0)
        {
            target[count++] = (byte)'-';
            size = 0 - size;
        }

        return count + Decimals(size, 2, target[count..]);
    }

    /// <summary>ДД.ММ.ГГГГ.</summary>
    public static int Date(int dayNumber, Span<byte> target)
    {
        var (year, month, day) = DateOnly.FromDayNumber(dayNumber);
        Digits((ulong)day, 2, target);
        target[2] = (byte)'.';
        Digits((ulong)month, 2, target[3..]);
        target[5] = (byte)'.';
        return 6 + Digits((ulong)year, 4, target[6..]);
    }

    /// <param name="value">The figure.</param>
    /// <param name="format">0, 0.0, 0.00 …, with % behind for a share.</param>
    /// <param name="target">Room.</param>
    public static int Ratio(double value, ReadOnlySpan<char> format, Span<byte> target)
    {
        var percent = format[^1] == '%';
        var places = Math.Max(0, format.Length - (percent ? 1 : 0) - 2);
        var scaled = value * Powers[places + (percent ? 2 : 0)];
        var rounded = Math.Round(scaled, MidpointRounding.AwayFromZero);

        // Negative figures, no figures, huge ones and those that lie in the middle are left to .NET.
        if (double.IsNegative(value) || !(rounded < PlainBelow) || Math.Abs(Math.Abs(scaled - rounded) - 0.5) < Middle)
        {
            return Formatted(value, format, DecimalComma, target);
        }

        var count = Decimals((ulong)rounded, places, target);
        if (percent)
        {
            target[count++] = (byte)'%';
        }

        return count;
    }

    /// <summary>Decimal point, and as many digits as lead back to the same number.</summary>
    public static int Precise(double value, Span<byte> target) => Formatted(value, "R", CultureInfo.InvariantCulture, target);

    static int Formatted(double value, ReadOnlySpan<char> format, CultureInfo culture, Span<byte> target) =>
        value.TryFormat(target, out var written, format, culture) ? written : throw new FormatException("A figure is longer than a figure can be.");

    /// <summary>A number with the last <paramref name="places"/> digits behind the comma.</summary>
    static int Decimals(ulong value, int places, Span<byte> target)
    {
        if (places == 0)
        {
            return Digits(value, 1, target);
        }

        var count = Digits(value, places + 1, target);
        target[(count - places)..count].CopyTo(target[(count - places + 1)..]);
        target[count - places] = (byte)',';
        return count + 1;
    }

    /// <summary>At least <paramref name="fewest"/> digits, zeros in front.</summary>
    static int Digits(ulong value, int fewest, Span<byte> target)
    {
        var count = fewest;
        while (count < WholePowers.Length && value >= WholePowers[count])
        {
            count++;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            target[i] = (byte)('0' + digit);
        }

        return count;
    }

    /// <summary>1, 10, 100 … as far as they fit.</summary>
    static ulong[] MakeWholePowers()
    {
        var powers = new ulong[20];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }

    /// <summary>No thousands, our calendar: independent of the culture of the machine.</summary>
    static CultureInfo MakeDecimalComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
