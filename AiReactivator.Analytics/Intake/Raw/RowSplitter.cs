using System.Text.Unicode;
using AiReactivator.Analytics.Intake.Rows;
using CsvHelper;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Takes rows of a user's file apart and judges whether they are rows at all; blank ones are passed over.</summary>
internal sealed class RowSplitter(RawCsv text, ColumnMap map, RawIntakeOptions options, int linesAbove, Func<double?> share) : IDisposable
{
    /// <summary>A block of long cells ends before it is full of rows.</summary>
    private const int MostBytes = 1 << 20;

    private readonly CsvReader csv = text.Reader;

    /// <summary>Blank rows passed over so far.</summary>
    public int EmptyRows { get; private set; }

    /// <summary>Nothing is left to read.</summary>
    public bool Ended { get; private set; }

    /// <summary>Reads the next rows.</summary>
    public void Fill(RowBlock block)
    {
        block.Clear();
        var bytes = 0;
        while (!block.IsFull && bytes < MostBytes)
        {
            if (!text.Read())
            {
                Ended = true;
                break;
            }

            bytes += csv.RawRecord.Length;
            if (!text.IsUnclosed && IsBlank())
            {
                EmptyRows++;
                continue;
            }

            var line = (int)(csv.LineNumber + linesAbove);
            if (Judge() is ({ } fault, var field))
            {
                block.AddFaulty(line, fault, field);
                continue;
            }

            block.AddRow(line);
            for (var slot = 0; slot < map.Taken.Length; slot++)
            {
                block.AddCell(slot, csv.GetSpan(map.Taken[slot]));
            }
        }

        block.Share = share();
    }

    public void Dispose() => text.Dispose();

    private bool IsBlank()
    {
        // The usual row begins with a letter, and that settles it.
        var raw = csv.RawRecord;
        if (!raw.IsEmpty && raw[0] > ' ' && raw[0] != (byte)csv.Separator && raw[0] != '"' && !BlankCell.MayBeginBlank(raw[0]))
        {
            return false;
        }

        return BlankCell.AreAll(csv);
    }

    private (string? Code, Field? Field) Judge()
    {
        if (text.IsUnclosed)
        {
            return (RowFaults.FieldCount, null);
        }

        var raw = csv.RawRecord;
        if (raw.Contains((byte)0))
        {
            return (RowFaults.NulChar, null);
        }

        // A byte that could not be decoded arrives as it is in UTF-8, and as U+FFFD out of every other encoding.
        if (!Utf8.IsValid(raw) || raw.IndexOf("\uFFFD"u8) >= 0)
        {
            return (RowFaults.Encoding, null);
        }

        if (csv.FieldCount < map.Width || !SurplusIsBlank())
        {
            return (RowFaults.FieldCount, null);
        }

        return raw.Length > options.LongestCell && TooLong() is { } field ? (RowFaults.FieldTooLong, field) : (null, null);
    }

    private bool SurplusIsBlank()
    {
        for (var i = map.Cells; i < csv.FieldCount; i++)
        {
            if (!BlankCell.Is(csv.GetSpan(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As a reader counts them: code points.</summary>
    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }

    private Field? TooLong()
    {
        for (var field = Field.Name; (int)field < FieldNames.Count; field++)
        {
            foreach (var column in map[field])
            {
                var cell = csv.GetSpan(column);
                if (cell.Length > options.LongestCell && Characters(cell) > options.LongestCell)
                {
                    return field;
                }
            }
        }

        return null;
    }
}
