using System.Text;
using CsvHelper;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Cells of nothing but blanks: no-break and thin ones, and marks of byte order from the middle of joined files included. The same in the tab.</summary>
internal static class BlankCell
{
    /// <summary>DOS ends a file with it.</summary>
    private const byte EndOfFile = 26;

    public static bool Is(ReadOnlySpan<byte> cell)
    {
        foreach (var b in cell)
        {
            if (b > ' ')
            {
                return MayBeginBlank(b) && IsBlank(Encoding.UTF8.GetString(cell));
            }

            if (b is < 9 or (> 13 and < 32 and not EndOfFile))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all cells of the record are.</summary>
    public static bool AreAll(CsvReader record)
    {
        for (var i = 0; i < record.FieldCount; i++)
        {
            if (!Is(record.GetSpan(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a blank beyond ASCII begins with this byte in UTF-8; letters of Russian never do.</summary>
    public static bool MayBeginBlank(byte b) => b is 0xC2 or 0xE1 or 0xE2 or 0xE3 or 0xEF;

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return false;
            }
        }

        return true;
    }
}
