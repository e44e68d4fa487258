namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Tells files that only bear the name of a CSV by their first bytes.</summary>
internal static class FileKind
{
    private const int MarkupSearched = 1024;

    private static readonly string[] Markup = ["<html", "<!doctype html", "<table", "<?xml", "<meta", "<body"];

    /// <returns>The code that refuses the file, or null for what may be a table in text.</returns>
    public static string? Refuse(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return IsWorkbook(head) ? "E_NOT_CSV_XLSX" : "E_NOT_CSV_ZIP";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "E_NOT_CSV_XLS";
        }

        if (head.StartsWith("%PDF"u8))
        {
            return "E_NOT_CSV_PDF";
        }

        return IsMarkup(head) ? "E_NOT_CSV_HTML" : null;
    }

    // The parts of a workbook are named in the local headers of the archive, as plain text.
    private static bool IsWorkbook(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("_rels/"u8) >= 0;

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, MarkupSearched)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<') && Markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
