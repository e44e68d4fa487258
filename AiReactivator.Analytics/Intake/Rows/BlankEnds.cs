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
            if (utf8.IsEmpty || (utf8[0] < 0xC2 && utf8[^1] < 0x80))
            {
                return utf8;
            }

            // A letter beyond ASCII at an end: nearly always a letter of Russian, which is no blank.
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

    private static bool IsAsciiBlank(byte b) => b is (byte)' ' or (>= 9 and <= 13);
}
