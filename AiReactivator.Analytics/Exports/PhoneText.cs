namespace AiReactivator.Analytics.Exports;

/// <summary>Writes a phone so that Excel keeps it as text: «8 999 123-45-67». A bare number would show as 7,93E+10, a plus would start a formula.</summary>
/// <remarks>The same rule stands in the tab's script; tests/vectors/exports.json holds both to it.</remarks>
public static class PhoneText
{
    const int SubscriberDigits = 7;

    static readonly string[] NeighbourCodes = ["375", "380", "992", "994", "995", "996", "998"];

    /// <summary>Digits that are looked at.</summary>
    const int MostDigits = 32;

    /// <summary>The longest text: every digit with a mark behind it.</summary>
    public const int Longest = 2 * MostDigits;

    /// <param name="international">The number in international form; characters other than digits are ignored.</param>
    public static string Format(ReadOnlySpan<char> international)
    {
        Span<char> text = stackalloc char[Longest];
        return text[..Format(international, text)].ToString();
    }

    /// <summary>The same into memory of the caller.</summary>
    /// <param name="international">The number in international form; characters other than digits are ignored.</param>
    /// <param name="text">Room for <see cref="Longest"/> characters.</param>
    /// <returns>How many were written.</returns>
    public static int Format(ReadOnlySpan<char> international, Span<char> text)
    {
        Span<char> digits = stackalloc char[Math.Min(international.Length, MostDigits)];
        var count = 0;
        foreach (var c in international)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
        }

        digits = digits[..count];
        if (count <= SubscriberDigits)
        {
            digits.CopyTo(text);
            return count;
        }

        if (count == 11 && digits[0] == '7')
        {
            digits[0] = '8';
        }

        return Group(digits, text);
    }

    static int Group(ReadOnlySpan<char> digits, Span<char> text)
    {
        var count = 0;
        var head = digits[..^SubscriberDigits];
        if (digits.Length == 12 && IsNeighbour(head[..3]))
        {
            count = Append(text, count, head[..3], ' ');
            head = head[3..];
        }

        for (; !head.IsEmpty; head = head[(((head.Length - 1) % 3) + 1)..])
        {
            count = Append(text, count, head[..(((head.Length - 1) % 3) + 1)], ' ');
        }

        var tail = digits[^SubscriberDigits..];
        count = Append(text, count, tail[..3], '-');
        count = Append(text, count, tail[3..5], '-');
        tail[5..].CopyTo(text[count..]);
        return count + 2;
    }

    static int Append(Span<char> text, int count, ReadOnlySpan<char> digits, char mark)
    {
        digits.CopyTo(text[count..]);
        text[count + digits.Length] = mark;
        return count + digits.Length + 1;
    }

    static bool IsNeighbour(ReadOnlySpan<char> code)
    {
        foreach (var neighbour in NeighbourCodes)
        {
            if (code.SequenceEqual(neighbour))
            {
                return true;
            }
        }

        return false;
    }
}
