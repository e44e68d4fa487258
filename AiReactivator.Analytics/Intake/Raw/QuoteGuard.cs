namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Keeps a quote that is never closed from swallowing the rows behind it: docs/decisions/0002, the same in the tab.</summary>
/// <remarks>Text passes unchanged but for the line of such a quote: its quotes become blanks, and its place is remembered.</remarks>
internal sealed class QuoteGuard(Stream utf8, char separator) : Stream
{
    /// <summary>A quoted cell with a line break inside that is longer than this, in bytes, was not meant.</summary>
    private const int LongestQuoted = 200_000;

    private readonly Queue<long> unclosed = new();
    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int scanned;
    private int end;

    // The quote that is open, and the first line break behind it; −1 without one.
    private int open = -1;
    private int lineBreak = -1;
    private byte before = (byte)'\n';
    private long passed;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a quote was left open in this record; to be asked of one record after the other.</summary>
    /// <param name="offset">Where the record starts.</param>
    /// <param name="length">Its bytes.</param>
    public bool IsUnclosed(long offset, int length)
    {
        var found = false;
        while (unclosed.TryPeek(out var place) && place < offset + length)
        {
            unclosed.Dequeue();
            found |= place >= offset;
        }

        return found;
    }

    public override int Read(Span<byte> target)
    {
        while (Ready == start && !(ended && start == end))
        {
            Fill();
            Scan();
        }

        var count = Math.Min(target.Length, Ready - start);
        buffer.AsSpan(start, count).CopyTo(target);
        start += count;
        passed += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Ready => open < 0 ? scanned : open;

    private void Fill()
    {
        if (start > 0)
        {
            before = buffer[start - 1];
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (scanned, end, open, lineBreak) = (scanned - start, end - start, Math.Max(-1, open - start), Math.Max(-1, lineBreak - start));
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = utf8.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }

    private void Scan()
    {
        while (scanned < end && (open < 0 ? Plain() : Quoted()))
        {
        }

        if (ended && open >= 0)
        {
            Recover();
            Scan();
        }
    }

    /// <summary>On to the next quote that opens a cell.</summary>
    private bool Plain()
    {
        var found = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'"');
        if (found < 0)
        {
            scanned = end;
            return false;
        }

        var at = scanned + found;
        if (IsEdge(at == 0 ? before : buffer[at - 1]))
        {
            (open, lineBreak) = (at, -1);
        }

        scanned = at + 1;
        return true;
    }

    /// <summary>On to the next quote inside the cell; false where more has to be read to judge it.</summary>
    private bool Quoted()
    {
        var found = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'"');
        var at = found < 0 ? end : scanned + found;
        if (lineBreak < 0 && buffer.AsSpan(scanned, at - scanned).IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var offset)
        {
            lineBreak = scanned + offset;
        }

        if (lineBreak >= 0 && at > scanned && at - 1 >= Math.Max(open + LongestQuoted + 1, lineBreak))
        {
            Recover();
            return true;
        }

        scanned = at;
        if (at + 1 >= end)
        {
            open = ended && at < end ? -1 : open;
            scanned = ended ? end : at;
            return false;
        }

        var next = buffer[at + 1];
        if (next == '"')
        {
            scanned = at + 2;
        }
        else if (lineBreak >= 0 && !IsEdge(next))
        {
            Recover();
        }
        else
        {
            scanned = at + 1;
            open = -1;
        }

        return true;
    }

    private void Recover()
    {
        var lineEnd = lineBreak < 0 ? end : lineBreak;
        buffer.AsSpan(open, lineEnd - open).Replace((byte)'"', (byte)' ');
        unclosed.Enqueue(passed + open - start);
        scanned = lineEnd;
        open = -1;
    }

    private bool IsEdge(byte b) => b is (byte)'\r' or (byte)'\n' || b == separator;
}
