namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>A raw file, opened: its format, and either its rows or why it is refused.</summary>
internal sealed record RawFile(string Encoding, string Separator, int TitleRows, ColumnMap? Map, FileError? Error, RawRowReader? Rows);

/// <summary>Reads a user's file as it is: for the command line, which runs on the user's own machine and may see contacts.</summary>
internal static class RawIntake
{
    /// <summary>Enough for a header of 16 384 columns and the title rows above it.</summary>
    private const int HeadBytes = 1 << 20;

    /// <param name="raw">The bytes of the file, perhaps gzipped.</param>
    /// <param name="options">Limits.</param>
    public static RawFile Open(Stream raw, RawIntakeOptions options)
    {
        var input = Unzip(raw);
        var head = new byte[HeadBytes];
        var read = input.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var start = head.AsMemory(0, read);
        if (FileKind.Refuse(start.Span) is { } code)
        {
            return Refused(code);
        }

        if (EncodingFinder.Find(start.Span, out var header) is not { } encoding)
        {
            return Refused("E_BINARY");
        }

        if (!header.Found)
        {
            return Refused("E_EMPTY_FILE");
        }

        Stream text = new PrefixedStream(start[encoding.BomLength..], input);
        if (encoding.Encoding.CodePage != System.Text.Encoding.UTF8.CodePage)
        {
            text = System.Text.Encoding.CreateTranscodingStream(text, encoding.Encoding, System.Text.Encoding.UTF8, leaveOpen: true);
        }

        return Open(LineSkipper.Skip(text, header.LinesAbove), encoding, header, options, () => Share(raw));
    }

    private static RawFile Open(Stream text, TextEncoding encoding, HeaderPlace header, RawIntakeOptions options, Func<double?> share)
    {
        var csv = new RawCsv(text, header.Separator);
        var headers = new List<string>();
        if (csv.Read())
        {
            for (var i = 0; i < csv.Reader.FieldCount; i++)
            {
                headers.Add(csv.Reader.GetString(i));
            }
        }

        var map = new ColumnMap(headers, options.MostColumns);
        var rows = map.Error is null ? new RawRowReader(new RowSplitter(csv, map, options, header.LinesAbove, share), map, options) : null;
        return new RawFile(encoding.Name, header.Separator.ToString(), header.TitleRows, map, map.Error, rows);
    }

    private static Stream Unzip(Stream raw)
    {
        var magic = new byte[3];
        var read = raw.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(magic.AsMemory(0, read), raw);

        // Gzip packs in one way only: what differs in the third byte is something else.
        return magic is [0x1F, 0x8B, 8] ? new WholeGzip(whole, WholeGzip.LengthOf(raw)) : whole;
    }

    private static double? Share(Stream raw) => raw.CanSeek && raw.Length > 0 ? (double)raw.Position / raw.Length : null;

    private static RawFile Refused(string code) => new("", "", 0, null, new FileError(code, []), null);
}
