using System.Buffers;
using System.Text;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>E-mails of a block in lower case, with what their look-up begins with.</summary>
internal sealed class LowerCells
{
    private byte[] bytes = new byte[1 << 16];
    private (int End, uint Hash)[] cells = new (int, uint)[1024];
    private int count;

    public ReadOnlySpan<byte> this[int cell] => bytes.AsSpan(Start(cell)..cells[cell].End);

    public uint Hash(int cell) => cells[cell].Hash;

    public void Clear() => count = 0;

    /// <summary>Adds a cell of printable ASCII in lower case without blanks around and with no apostrophe in front; all else, which the rule
    /// has to see, is added as an empty one.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (count == cells.Length)
        {
            Array.Resize(ref cells, count * 2);
        }

        var start = Start(count);
        if (bytes.Length - start < EmailRule.Longest)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        var length = TryLower(cell, bytes.AsSpan(start, EmailRule.Longest), out var lower) ? lower : 0;
        cells[count++] = (start + length, ByteTable.Hash(bytes.AsSpan(start, length)));
    }

    private static bool TryLower(ReadOnlySpan<byte> cell, Span<byte> lower, out int length)
    {
        var trimmed = cell.Trim((byte)' ');
        length = trimmed.Length;
        return length > 0 && length <= lower.Length && trimmed[0] != '\''
            && !trimmed.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            && Ascii.ToLower(trimmed, lower, out _) == OperationStatus.Done;
    }

    private int Start(int cell) => cell == 0 ? 0 : cells[cell - 1].End;
}
