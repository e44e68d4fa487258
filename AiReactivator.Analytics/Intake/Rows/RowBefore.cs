namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>What the row before had, for a row that continues its order: the one rule for orders of several rows, of which only
/// the first says whose it is (Shopify, 1С).</summary>
/// <param name="Order">Number of the order, −1 without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Its phone.</param>
/// <param name="Email">Its e-mail.</param>
/// <param name="Dates">Its dates.</param>
/// <param name="Status">State of the deal, −1 without one.</param>
internal readonly record struct RowBefore(int Order, NameCell Name, PhoneCell Phone, EmailCell Email, DateCells Dates, int Status)
{
    /// <summary>There is none, or it could not be read.</summary>
    public static RowBefore None => new(-1, NameCell.None, PhoneCell.None, EmailCell.None, default, -1);

    /// <summary>Whether a row without contacts goes on with the order of the row before.</summary>
    public bool GoesOn(int order, NameCell name, PhoneCell phone, EmailCell email, IRowSource source) =>
        order >= 0 && order == Order
        && name.Number < 0
        && phone is { Number: < 0, Fault: ContactFault.None }
        && email is { Number: < 0, Fault: ContactFault.None }
        && BlankEnds.Trim(source.Cell(Field.Date)).IsEmpty
        && BlankEnds.Trim(source.Cell(Field.Days)).IsEmpty;
}
