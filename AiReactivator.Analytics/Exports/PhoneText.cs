namespace AiReactivator.Analytics.Exports;

/// <summary>Writes a phone so that Excel keeps it as text: «8 999 123-45-67». A bare number would show as 7,93E+10, a plus would start a formula.</summary>
/// <remarks>The same rule stands in the tab's script; tests/vectors/exports.json holds both to it.</remarks>
public static class PhoneText
{
    const int SubscriberDigits = 7;

    static readonly string[] NeighbourCodes = ["375", "380", "992", "994", "995", "996", "998"];

    /// <param name="international">The number in international form; characters other than digits are ignored.</param>
    public static string Format(ReadOnlySpan<char> international)
    {
        Span<char> digits = stackalloc char[Math.Min(international.Length, 32)];
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
            return digits.ToString();
        }

        if (count == 11 && digits[0] == '7')
        {
            digits[0] = '8';
        }

        return Group(digits);
    }

    static string Group(ReadOnlySpan<char> digits)
    {
        var text = new System.Text.StringBuilder(digits.Length + 8);
        var head = digits[..^SubscriberDigits];
        if (digits.Length == 12 && NeighbourCodes.AsSpan().Contains(head[..3].ToString()))
        {
            text.Append(head[..3]).Append(' ');
            head = head[3..];
        }

        for (var i = 0; i < head.Length; i++)
        {
            text.Append(head[i]);
            if ((head.Length - i - 1) % 3 == 0)
            {
                text.Append(' ');
            }
        }

        var tail = digits[^SubscriberDigits..];
        return text.Append(tail[..3]).Append('-').Append(tail[3..5]).Append('-').Append(tail[5..]).ToString();
    }
}
