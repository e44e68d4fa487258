using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Tells files that only bear the name of a CSV by their first bytes; the same in the tab.</summary>
internal static partial class FileKind
{
    private const int MarkupSearched = 4096;
    private const int EntryNameAt = 30;
    private const int LongestEntryName = 256;

    /// <returns>The code that refuses the file, or null for what may be a table in text.</returns>
    public static string? Refuse(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return IsOtherArchive(head) ? "E_NOT_CSV_ZIP" : "E_NOT_CSV_XLSX";
        }

        if (head.StartsWith("PK\u0005\u0006"u8))
        {
            return "E_NOT_CSV_ZIP";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "E_NOT_CSV_XLS";
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return "E_NOT_CSV_PDF";
        }

        return IsMarkup(head) ? "E_NOT_CSV_HTML" : null;
    }

    /// <summary>A workbook is what begins with PK, unless the name of its first entry can be read and nothing of a workbook is in sight.</summary>
    private static bool IsOtherArchive(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("_rels/"u8) >= 0 || head.IndexOf("opendocument.spreadsheet"u8) >= 0)
        {
            return false;
        }

        var length = head.Length > EntryNameAt ? BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) : 0;
        return length is > 0 and <= LongestEntryName
            && head.Length >= EntryNameAt + length
            && !head.Slice(EntryNameAt, length).ContainsAnyInRange((byte)0, (byte)31);
    }

    // UTF-16 is read as well: without its zeros it is Latin, as far as tags go.
    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, MarkupSearched)]).Replace("\0", "", StringComparison.Ordinal);
        return text.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\r', '\n', '\t').StartsWith('<') && Tag().IsMatch(text);
    }

    [GeneratedRegex("<(?:html|!doctype html|table|\\?xml|meta|body)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
