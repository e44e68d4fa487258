using System.Runtime.CompilerServices;
using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Reads rows into columns: one pass, nothing allocated for a row.</summary>
internal sealed class RowLoader
{
    // The tab and the raw reader number contacts in the order of appearance, so a number cannot run ahead of the rows.
    private const int NumberSlack = 4096;

    // What is announced is believed within the limit of a file only.
    private const int FewestRows = 1024;
    private const int MostRows = 2_000_000;

    private readonly IRowSource source;
    private readonly int latestDay;
    private readonly int capacity;
    private readonly string? bySettings;
    private readonly bool hasAmount;
    private readonly RowBefore? before;
    private readonly List<AmbiguousSum> ambiguous = [];
    private DecimalMark mark;

    /// <param name="source">The rows.</param>
    /// <param name="latestDay">A where it is given, else <see cref="int.MaxValue"/>.</param>
    /// <param name="decimalMark">comma or dot where the user settled it.</param>
    /// <param name="expectedRows">Rows announced; 0 where unknown.</param>
    public RowLoader(IRowSource source, int latestDay, string? decimalMark, int expectedRows)
    {
        capacity = Math.Clamp(expectedRows, FewestRows, MostRows);
        this.source = source;
        this.latestDay = latestDay;
        bySettings = decimalMark;
        hasAmount = source.Has(Field.Amount);
        before = source.Has(Field.Order) || source.Has(Field.Status) ? new RowBefore(source) : null;
        Table = new RowTable(capacity)
        {
            // Where the file has no sums at all, making them of price and quantity is its usual way and no remark about a row.
            Remarks = hasAmount ? RowWarnings.Remarks : RowWarnings.Remarks & ~RowWarnings.AmountComputed,
            Statuses = Optional(Field.Status),
            Extra = ExtraColumns.Of(source, capacity),
            ProductTexts = new TextInterner(),
            Dates = Optional(Field.Date),
            Orders = Optional(Field.Order),
            Complaints = Optional(Field.Complaints),
            Tickets = Optional(Field.Tickets),
            Discounted = Optional(Field.Discounted),
        };
    }

    public RowTable Table { get; }

    /// <summary>Rows read so far, rejected ones included.</summary>
    public int RowsRead { get; private set; }

    /// <summary>States of the deal, once <see cref="Finish"/> was called; null where the file has none.</summary>
    public IReadOnlyList<DealStatus>? Statuses { get; private set; }

    /// <summary>Once <see cref="Finish"/> was called; null where there is nothing to ask.</summary>
    public OrderTotalsQuestion? OrderTotals { get; private set; }

    /// <summary>In the order of lines, once <see cref="Finish"/> was called.</summary>
    public RejectedRows Rejected { get; } = new();

    /// <summary>The decimal mark that prevails in the column.</summary>
    public string? PrevailingMark => mark.Prevailing(bySettings);

    /// <summary>Reads one row; false at the end.</summary>
    public bool ReadRow()
    {
        if (!source.Read())
        {
            return false;
        }

        RowsRead++;
        if (source.Fault is { } fault)
        {
            Rejected.Add(source.Line, source.FaultField, fault);
            before?.Forget();
        }
        else
        {
            LoadRow();
        }

        return true;
    }

    /// <summary>Settles what only the whole column can tell, and then what the user chose.</summary>
    public void Finish(IReadOnlyCollection<string> leftOutStatuses, OrderTotals orderTotals)
    {
        ColumnSettlement.Amounts(Table, ambiguous, bySettings, Rejected);
        ColumnSettlement.Dates(Table, Rejected);
        if (before is not null)
        {
            Statuses = DealStatuses.Settle(Table, before.StatusTexts, leftOutStatuses, Rejected);
            Table.Statuses = null;
            OrderTotals = OrderSums.Settle(Table, before.OrderTexts.Count, orderTotals);
        }

        Rejected.SortByLine();
    }

    // The way of every row: what is rare is done elsewhere, so that nothing is made ready for it here.
    private void LoadRow()
    {
        var (name, phone, email) = (source.Name, source.Phone, source.Email);
        var carried = before is not null && before.TryContinue(ref name, ref phone, ref email);
        var warnings = carried ? RowWarnings.Carried : RowWarnings.None;
        warnings |= name.Number < 0 ? RowWarnings.EmptyName : 0;
        warnings |= RowWarningCodes.OfContact(phone.Fault, RowWarnings.PhoneInvalid, RowWarnings.PhonePlaceholder);
        warnings |= RowWarningCodes.OfContact(email.Fault, RowWarnings.EmailInvalid, RowWarnings.EmailPlaceholder);
        warnings |= email.WithoutTopLevel ? RowWarnings.EmailNoTopLevel : 0;
        Remember(name, phone, email);

        if (phone.Number < 0 && email.Number < 0)
        {
            before?.Forget();
            Reject(Field.Phone, "E_NO_CONTACT", warnings & RowWarnings.ContactFaults);
            return;
        }

        DateCells dates;
        if (carried)
        {
            before!.Dates(out dates);
        }
        else
        {
            DateCells.Read(source, Table.Dates is not null, latestDay, out dates);
            before?.Remember(name, phone, email, dates);
        }

        var amount = AmountParser.Parse(source.Cell(Field.Amount));
        var (blamed, quantity) = (Field.Amount, (long)QuantityParser.One);
        if (amount.Code == "E_AMOUNT_EMPTY")
        {
            amount = SumOfBlank(carried, ref warnings, out quantity, out blamed);
        }

        mark.Add(amount.Kind);
        if ((amount.Code ?? dates.Code) is { } code)
        {
            Reject(amount.Code is null ? dates.Blamed : blamed, code);
            return;
        }

        warnings |= amount.Cleaned ? RowWarnings.AmountCleaned : amount.Kind is AmountKind.Dot ? RowWarnings.AmountDot : 0;
        warnings |= dates.Unusual ? RowWarnings.DateFormat : 0;
        warnings |= dates.First > dates.Date && dates.Date >= 0 ? RowWarnings.FirstAfterPurchase : 0;
        var settled = amount.Kind < AmountKind.AmbiguousComma;
        if (!settled)
        {
            AddAmbiguous(amount.Kind, quantity, blamed);
        }
        else if (!carried || amount.Kopecks != 0)
        {
            warnings |= RowWarningCodes.OfSum(amount.Kopecks);
        }

        var productCell = source.Cell(Field.Product);
        var product = Table.ProductTexts.Number(productCell);
        warnings |= product < 0 ? RowWarnings.EmptyProduct : 0;
        warnings |= productCell.IndexOf(MaskedCell.Mark) >= 0 ? RowWarnings.ContactMasked : 0;

        Count(Table.Complaints, Field.Complaints, ref warnings);
        Count(Table.Tickets, Field.Tickets, ref warnings);
        Count(Table.Discounted, Field.Discounted, ref warnings);
        if (Table.Extra is { } extra)
        {
            warnings |= extra.Add(source, settled ? amount.Kopecks : ExtraColumns.Unknown);
        }

        if (before is not null)
        {
            Table.Orders?.Add(before.Order);
            Table.Statuses?.Add(before.Status);
        }

        Table.Dates?.Add(dates.Date);
        Table.Lines.Add(source.Line);
        Table.Names.Add(name.Number);
        Table.Phones.Add(phone.Number);
        Table.Emails.Add(email.Number);
        Table.Products.Add(product);
        Table.Amounts.Add(amount.Kopecks);
        Table.Days.Add(dates.Days);
        Table.FirstDates.Add(dates.First);
        Table.Warnings.Add(warnings);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddAmbiguous(AmountKind kind, long quantity, Field cell) => ambiguous.Add(new AmbiguousSum(Table.Count, kind, quantity, cell));

    /// <summary>What a blank sum is worth. The first row of an order has told the sum of all: price times quantity would count it twice.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ParsedAmount SumOfBlank(bool carried, ref RowWarnings warnings, out long quantity, out Field blamed)
    {
        (var amount, quantity, var computed, blamed) = carried && hasAmount
            ? PricedSum.Stated(new ParsedAmount(AmountKind.Whole, 0, false, null))
            : PricedSum.Compute(source);
        warnings |= computed ? RowWarnings.AmountComputed : 0;
        return amount;
    }

    private void Count(Column<int>? column, Field field, ref RowWarnings warnings)
    {
        if (column is null)
        {
            return;
        }

        warnings |= CountParser.TryParse(source.Cell(field), out var count) ? 0 : RowWarnings.CountInvalid;
        column.Add(count);
    }

    private void Remember(NameCell name, PhoneCell phone, EmailCell email)
    {
        if (Math.Max(name.Number, Math.Max(phone.Number, email.Number)) > RowsRead + NumberSlack)
        {
            throw new InvalidDataException("The stream has a contact number that runs ahead of its rows.");
        }

        if (name.Number >= 0)
        {
            Table.NameIsCompany.Set(name.Number, name.IsCompany, false);
        }

        if (phone.Number >= 0)
        {
            Table.PhoneClasses.Set(phone.Number, phone.Class, PhoneClass.Other);
        }

        Table.EmailNumbers = Math.Max(Table.EmailNumbers, email.Number + 1);
    }

    private void Reject(Field field, string code, RowWarnings also = RowWarnings.None) => Rejected.Add(source.Line, field, code, also);

    private Column<int>? Optional(Field field) => source.Has(field) ? new Column<int>(capacity) : null;
}
