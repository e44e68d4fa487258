using System.Globalization;
using System.Text;

namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>The slow way of a cell that is not plain digits: characters without what spreadsheets and copying put around them.</summary>
internal static class CellText
{
    /// <summary>Longest cell that a number or a date may stand in; longer ones are nonsense.</summary>
    public const int Longest = 64;

    private const int FromFullwidth = '！' - '!';

    /// <summary>Decodes and trims.</summary>
    /// <param name="utf8">The cell.</param>
    /// <param name="buffer">At least <see cref="Longest"/> characters.</param>
    /// <param name="text">The text; empty for a blank cell.</param>
    /// <returns>False where the cell is too long or no UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> buffer, out ReadOnlySpan<char> text) => TryDecode(utf8, buffer, out text, out _);

    /// <param name="utf8">The cell.</param>
    /// <param name="buffer">At least <see cref="Longest"/> characters.</param>
    /// <param name="text">The text; empty for a blank cell.</param>
    /// <param name="changed">Whether more than blanks was taken off.</param>
    /// <returns>False where the cell is too long or no UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> buffer, out ReadOnlySpan<char> text, out bool changed)
    {
        text = [];
        changed = false;
        if (utf8.Length > Longest * 4 || !Encoding.UTF8.TryGetChars(utf8, buffer, out var length))
        {
            return false;
        }

        var plain = MakePlain(buffer[..length], out changed);
        var trimmed = ((ReadOnlySpan<char>)buffer[..plain]).Trim();
        text = Unwrap(trimmed);
        changed |= text.Length < trimmed.Length;
        return true;
    }

    /// <summary>Takes off how a spreadsheet is told that a cell is text: <c>'1500</c>, <c>="1500"</c>; and quotes that are part of the cell.</summary>
    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        var quoted = text.StartsWith("=\"", StringComparison.Ordinal) ? text[1..] : text;
        if (quoted.Length > 1 && quoted[0] == '"' && quoted[^1] == '"')
        {
            return quoted[1..^1].Trim();
        }

        return text.Length > 1 && text[0] == '\'' ? text[1..].Trim() : text;
    }

    /// <summary>Leaves out format characters (marks of direction that dates are copied with) and writes fullwidth forms as ASCII.</summary>
    /// <returns>How many characters are left.</returns>
    private static int MakePlain(Span<char> text, out bool changed)
    {
        var kept = 0;
        changed = false;
        foreach (var c in text)
        {
            var isFullwidth = c is >= '！' and <= '～';
            var isFormat = c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            changed |= isFullwidth || isFormat;
            if (!isFormat)
            {
                text[kept++] = isFullwidth ? (char)(c - FromFullwidth) : c;
            }
        }

        return kept;
    }
}
