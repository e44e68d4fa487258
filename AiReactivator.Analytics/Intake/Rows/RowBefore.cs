using System.Runtime.CompilerServices;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>What the row before had, for a row that continues its order: the one rule for orders of several rows, of which only
/// the first says whose it is (1С) or when it was (Shopify repeats the e-mail on each line). There is one only where the file has order numbers or states of the deal, and its
/// work stays out of the way of other files.</summary>
internal sealed class RowBefore(IRowSource source)
{
    private NameCell name;
    private PhoneCell phone;
    private EmailCell email;
    private DateCells dates;
    private bool known;

    public TextInterner OrderTexts { get; } = new();

    public TextInterner StatusTexts { get; } = new();

    /// <summary>Number of this row's order, −1 without one.</summary>
    public int Order { get; private set; } = -1;

    /// <summary>State of this row's deal, −1 without one.</summary>
    public int Status { get; private set; } = -1;

    /// <summary>Takes what the row lacks, where it goes on with the order of the row before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryContinue(ref NameCell ownName, ref PhoneCell ownPhone, ref EmailCell ownEmail)
    {
        var (orderBefore, statusBefore) = (Order, Status);
        (Order, Status) = (OrderNumber(), StatusTexts.Number(source.Cell(Field.Status)));
        var goesOn = known && Order >= 0 && Order == orderBefore
            && (ownName.Number < 0 || ownName.Number == name.Number)
            && (ownPhone is { Number: < 0, Fault: ContactFault.None } || (ownPhone.Number >= 0 && ownPhone.Number == phone.Number))
            && (ownEmail is { Number: < 0, Fault: ContactFault.None } || (ownEmail.Number >= 0 && ownEmail.Number == email.Number))
            && BlankEnds.Trim(source.Cell(Field.Date)).IsEmpty
            && BlankEnds.Trim(source.Cell(Field.Days)).IsEmpty;
        if (goesOn)
        {
            (ownName, ownPhone, ownEmail) = (name, phone, email);
            Status = Status < 0 ? statusBefore : Status;
        }

        return goesOn;
    }

    /// <summary>The dates of the row that is continued.</summary>
    public void Dates(out DateCells taken) => taken = dates;

    /// <summary>Keeps a row whose contact is good.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Remember(NameCell rowName, PhoneCell rowPhone, EmailCell rowEmail, in DateCells rowDates) =>
        (name, phone, email, dates, known) = (rowName, rowPhone, rowEmail, rowDates, true);

    /// <summary>Nobody continues a row without a good contact, or one that could not be taken apart.</summary>
    public void Forget() => known = false;

    /// <summary>A number that was masked as a whole is none: it would make one order of many.</summary>
    private int OrderNumber()
    {
        var cell = source.Cell(Field.Order);
        return cell.IndexOf(MaskedCell.Mark) >= 0 ? -1 : OrderTexts.Number(cell);
    }
}
