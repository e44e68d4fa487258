using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Rows that were taken apart: the cells that are read, one after the other, and what became of their contacts.</summary>
internal sealed class RowBlock
{
    private readonly int slots;
    private readonly int[] ends;
    private readonly (int Line, string? Fault, Field? Field)[] places;
    private byte[] cells = new byte[1 << 16];

    /// <param name="rows">Room for rows.</param>
    /// <param name="slots">Cells of a row.</param>
    public RowBlock(int rows, int slots)
    {
        this.slots = slots;
        ends = new int[(rows * slots) + 1];
        places = new (int, string?, Field?)[rows];
        Names = new NameCell[rows];
        Phones = new PhoneCell[rows];
        Emails = new EmailCell[rows];
    }

    public NameCell[] Names { get; }

    public PhoneCell[] Phones { get; }

    public EmailCell[] Emails { get; }

    public int Count { get; private set; }

    public bool IsFull => Count == places.Length;

    /// <summary>Share of the input that had been read when the block was.</summary>
    public double? Share { get; set; }

    public void Clear() => Count = 0;

    /// <summary>Begins a row that carries nothing else.</summary>
    public void AddFaulty(int line, string fault, Field? field)
    {
        places[Count] = (line, fault, field);
        ends.AsSpan((Count * slots) + 1, slots).Fill(ends[Count * slots]);
        Count++;
    }

    /// <summary>Begins a row; its cells follow, slot by slot.</summary>
    public void AddRow(int line) => places[Count++] = (line, null, null);

    /// <summary>Adds a cell of the last row.</summary>
    public void AddCell(int slot, ReadOnlySpan<byte> cell)
    {
        var at = ((Count - 1) * slots) + slot;
        var start = ends[at];
        if (cells.Length - start < cell.Length)
        {
            Array.Resize(ref cells, Math.Max(cells.Length * 2, start + cell.Length));
        }

        cell.CopyTo(cells.AsSpan(start));
        ends[at + 1] = start + cell.Length;
    }

    public int Line(int row) => places[row].Line;

    public string? Fault(int row) => places[row].Fault;

    public Field? FaultField(int row) => places[row].Field;

    public ReadOnlySpan<byte> Cell(int row, int slot)
    {
        var at = (row * slots) + slot;
        var start = ends[at];
        return cells.AsSpan(start, ends[at + 1] - start);
    }
}
