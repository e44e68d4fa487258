using CsvHelper;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>CsvHelper as the raw reader uses it: physical lines counted, no line left out, unclosed quotes guarded.</summary>
internal sealed class RawCsv : IDisposable
{
    private readonly QuoteGuard guard;

    /// <param name="utf8">The text.</param>
    /// <param name="separator">Between cells.</param>
    public RawCsv(Stream utf8, char separator)
    {
        guard = new QuoteGuard(utf8, separator);
        Reader = CsvReader.Create(
            guard,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                SkipEmptyLines = false,
                TrackLineNumbers = true,
                IncludeValuesInExceptions = false,
                Encoding = TextEncodings.Utf8.Encoding,
            });
    }

    /// <summary>The record and its cells.</summary>
    public CsvReader Reader { get; }

    /// <summary>Whether the record has a quote that was not closed.</summary>
    public bool IsUnclosed { get; private set; }

    public bool Read()
    {
        if (!Reader.Read())
        {
            return false;
        }

        IsUnclosed = guard.IsUnclosed(Reader.ByteOffset, Reader.RawRecord.Length);
        return true;
    }

    public void Dispose() => Reader.Dispose();
}
