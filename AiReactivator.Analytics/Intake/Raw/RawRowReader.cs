using System.Runtime.ExceptionServices;
using System.Text;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Rows of a user's file, contacts replaced by numbers on the way: the same rows that the tab would send.</summary>
/// <remarks>Rows go through in blocks, and in <see cref="Feed"/> three of them are at work at the same time: one is taken apart, the contacts of
/// the one before get their numbers, the one before that is read. Each kind of work is done block after block, so all is as in one thread.</remarks>
internal sealed class RawRowReader : IRowSource, IDisposable
{
    private readonly RowSplitter splitter;
    private readonly ColumnMap map;
    private readonly ContactNumbers contacts = new();
    private readonly BlockContacts numbering;
    private readonly bool sideBySide;
    private RowBlock current;
    private RowBlock numbered;
    private RowBlock filled;
    private int row = -1;
    private bool fed;
    private byte[] masked = [];

    public RawRowReader(RowSplitter splitter, ColumnMap map, RawIntakeOptions options)
    {
        (this.splitter, this.map, sideBySide) = (splitter, map, options.SideBySide);
        numbering = new BlockContacts(map, contacts);
        current = new RowBlock(options.BlockRows, map.Taken.Length);
        numbered = new RowBlock(options.BlockRows, map.Taken.Length);
        filled = new RowBlock(options.BlockRows, map.Taken.Length);
    }

    public int Line => current.Line(row);

    public string? Fault => current.Fault(row);

    public Field? FaultField => current.FaultField(row);

    public NameCell Name => current.Names[row];

    public PhoneCell Phone => current.Phones[row];

    public EmailCell Email => current.Emails[row];

    public double? Share => current.Share;

    /// <summary>Blank rows passed over so far.</summary>
    public int EmptyRows => splitter.EmptyRows;

    public LocalContacts Contacts => contacts.Contacts;

    public bool Has(Field field) => map.Has(field);

    public bool Read()
    {
        while (row + 1 >= current.Count)
        {
            if (fed || !Turn(null))
            {
                return false;
            }
        }

        row++;
        return true;
    }

    public void Feed(Action rows)
    {
        fed = true;
        while (Turn(rows))
        {
        }

        fed = false;
    }

    public ReadOnlySpan<byte> Cell(Field field)
    {
        if (!map.Has(field))
        {
            return [];
        }

        var cell = current.Cell(row, map.Slot(field));
        return IsText(field) && TextMask.MayHoldContact(cell) ? Mask(cell) : cell;
    }

    public void Dispose() => splitter.Dispose();

    private static bool IsText(Field field) =>
        field is Field.Product or Field.Category or Field.Source or Field.Industry or Field.CompanySize or Field.City or Field.Manager or Field.Status;

    /// <summary>Every block goes one place on.</summary>
    /// <param name="rows">Reads the rows of a block.</param>
    /// <returns>False where no block is left.</returns>
    private bool Turn(Action? rows)
    {
        (current, numbered, filled) = (numbered, filled, current);
        filled.Clear();
        row = -1;
        if (splitter.Ended && current.Count == 0 && numbered.Count == 0)
        {
            return false;
        }

        // The longest first.
        var work = new List<Action>();
        if (rows is not null && current.Count > 0)
        {
            work.Add(rows);
        }

        if (numbered.Count > 0)
        {
            work.Add(() => numbering.Emails(numbered));
            work.Add(() => numbering.NamesAndPhones(numbered));
        }

        if (!splitter.Ended)
        {
            work.Add(() => splitter.Fill(filled));
        }

        Do([.. work]);
        return true;
    }

    private void Do(Action[] work)
    {
        if (!sideBySide || work.Length == 1)
        {
            Array.ForEach(work, part => part());
            return;
        }

        try
        {
            Parallel.Invoke(work);
        }
        catch (AggregateException several)
        {
            // Whoever reads knows the failures of one thread only.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private ReadOnlySpan<byte> Mask(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        var applied = TextMask.Apply(text);
        if (ReferenceEquals(applied, text))
        {
            return cell;
        }

        masked = Encoding.UTF8.GetBytes(applied);
        return masked;
    }
}
