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
    private readonly TextInterner orderTexts = new();
    private readonly List<(int Row, AmountKind Kind)> ambiguous = [];
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
        Table = new RowTable(capacity)
        {
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
        }
        else
        {
            LoadRow();
        }

        return true;
    }

    /// <summary>Settles what only the whole column can tell.</summary>
    public void Finish()
    {
        ColumnSettlement.Amounts(Table, ambiguous, mark, bySettings, Rejected);
        ColumnSettlement.Dates(Table, Rejected);

        Rejected.SortByLine();
    }

    private void LoadRow()
    {
        var warnings = RowWarnings.None;
        var (name, phone, email) = (source.Name, source.Phone, source.Email);
        warnings |= name.Number < 0 ? RowWarnings.EmptyName : 0;
        warnings |= RowWarningCodes.OfContact(phone.Fault, RowWarnings.PhoneInvalid, RowWarnings.PhonePlaceholder);
        warnings |= RowWarningCodes.OfContact(email.Fault, RowWarnings.EmailInvalid, RowWarnings.EmailPlaceholder);
        warnings |= email.WithoutTopLevel ? RowWarnings.EmailNoTopLevel : 0;
        Remember(name, phone, email);

        if (phone.Number < 0 && email.Number < 0)
        {
            Reject(Field.Phone, "E_NO_CONTACT", warnings & RowWarnings.ContactFaults);
            return;
        }

        var amount = AmountParser.Parse(source.Cell(Field.Amount));
        mark.Add(amount.Kind);
        if (amount.Kind is AmountKind.Rejected)
        {
            Reject(Field.Amount, amount.Code!);
            return;
        }

        warnings |= amount.Cleaned ? RowWarnings.AmountCleaned : amount.Kind is AmountKind.Dot ? RowWarnings.AmountDot : 0;
        var dates = DateCells.Read(source, Table.Dates is not null, latestDay);
        if (dates.Code is not null)
        {
            Reject(dates.Blamed, dates.Code);
            return;
        }

        warnings |= dates.Unusual ? RowWarnings.DateFormat : 0;

        if (amount.Kind >= AmountKind.AmbiguousComma)
        {
            ambiguous.Add((Table.Count, amount.Kind));
        }
        else
        {
            warnings |= RowWarningCodes.OfSum(amount.Kopecks);
        }

        var productCell = source.Cell(Field.Product);
        var product = Table.ProductTexts.Number(productCell);
        warnings |= product < 0 ? RowWarnings.EmptyProduct : 0;
        warnings |= productCell.IndexOf("•••"u8) >= 0 ? RowWarnings.ContactMasked : 0;

        Count(Table.Complaints, Field.Complaints, ref warnings);
        Count(Table.Tickets, Field.Tickets, ref warnings);
        Count(Table.Discounted, Field.Discounted, ref warnings);
        Table.Dates?.Add(dates.Date);
        Table.Orders?.Add(orderTexts.Number(source.Cell(Field.Order)));
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
