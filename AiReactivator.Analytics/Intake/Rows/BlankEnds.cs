using System.Text;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Takes blanks off both ends of UTF-8.</summary>
internal static class BlankEnds
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var (start, end) = (0, utf8.Length);
            while (start < end && IsAsciiBlank(utf8[start]))
            {
                start++;
            }

            while (end > start && IsAsciiBlank(utf8[end - 1]))
            {
                end--;
            }

            utf8 = utf8[start..end];
            if (utf8.IsEmpty || (BeginsPlainly(utf8) && EndsPlainly(utf8)))
            {
                return utf8;
            }

            // What may be a blank beyond ASCII: that of Excel, of typesetters, of the East.
            Rune.DecodeFromUtf8(utf8, out var first, out var firstLength);
            Rune.DecodeLastFromUtf8(utf8, out var last, out var lastLength);
            if (Rune.IsWhiteSpace(first))
            {
                utf8 = utf8[firstLength..];
            }
            else if (Rune.IsWhiteSpace(last))
            {
                utf8 = utf8[..^lastLength];
            }
            else
            {
                return utf8;
            }
        }
    }

    /// <summary>No blank begins with such a byte: letters of Russian do.</summary>
    private static bool BeginsPlainly(ReadOnlySpan<byte> utf8) => utf8[0] is < 0xC2 or (>= 0xC3 and <= 0xE0) or >= 0xE4;

    /// <summary>The last letter is of ASCII, or of two bytes beyond those among which there are blanks.</summary>
    private static bool EndsPlainly(ReadOnlySpan<byte> utf8) => utf8[^1] < 0x80 || (utf8.Length > 1 && utf8[^2] is >= 0xC3 and <= 0xDF);

    private static bool IsAsciiBlank(byte b) => b is (byte)' ' or (>= 9 and <= 13);
}
