using System.Text;

namespace AiReactivator.Analytics.Exports;

/// <summary>Text as a cell in UTF-8: guarded against formulas, quoted where it has to be.</summary>
static class CsvText
{
    /// <summary>Bytes that an UTF-16 character takes at most.</summary>
    const int MostOfCharacter = 3;

    /// <summary>Two quotes and an apostrophe.</summary>
    const int Around = 3;

    /// <summary>The most bytes that a text of so many characters takes: each may be a quote, which is doubled, or three bytes.</summary>
    public static int Most(int characters) => (characters * MostOfCharacter) + Around;

    /// <summary>The cell of a text that is written many times.</summary>
    public static byte[] Of(ReadOnlySpan<char> text)
    {
        var cell = new byte[Most(text.Length)];
        return cell[..Write(text, cell)];
    }

    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> target)
    {
        var quoted = text.ContainsAny(";\"\r\n");
        var count = 0;
        if (quoted)
        {
            target[count++] = (byte)'"';
        }

        if (FormulaGuard.Needs(text))
        {
            target[count++] = (byte)'\'';
        }

        for (var quote = quoted ? text.IndexOf('"') : -1; quote >= 0; quote = text.IndexOf('"'))
        {
            count += Encoding.UTF8.GetBytes(text[..(quote + 1)], target[count..]);
            target[count++] = (byte)'"';
            text = text[(quote + 1)..];
        }

        count += Encoding.UTF8.GetBytes(text, target[count..]);
        if (quoted)
        {
            target[count++] = (byte)'"';
        }

        return count;
    }
}
