using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Reads rows into columns: one pass, nothing allocated for a row.</summary>
internal sealed class RowLoader
{
    // The tab and the raw reader number contacts in the order of appearance, so a number cannot run ahead of the rows.
    private const int NumberSlack = 4096;

    private readonly IRowSource source;
    private readonly int latestDay;
    private readonly string? bySettings;
    private readonly TextInterner orderTexts = new();
    private readonly List<(int Row, AmountKind Kind)> ambiguous = [];
    private readonly List<RejectedRow> rejected = [];
    private DecimalMark mark;
    private int rowsWithDate;

    /// <param name="source">The rows.</param>
    /// <param name="latestDay">A where it is given, else <see cref="int.MaxValue"/>.</param>
    /// <param name="decimalMark">comma or dot where the user settled it.</param>
    public RowLoader(IRowSource source, int latestDay, string? decimalMark)
    {
        this.source = source;
        this.latestDay = latestDay;
        bySettings = decimalMark;
        Table = new RowTable
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
    public IReadOnlyList<RejectedRow> Rejected => rejected;

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
            rejected.Add(new RejectedRow(source.Line, source.FaultField, fault));
        }
        else
        {
            LoadRow();
        }

        return true;
    }

    /// <summary>Settles the sums that had two readings by the whole column.</summary>
    public void Finish()
    {
        if (ambiguous.Count > 0)
        {
            SettleAmbiguous();
        }

        SettleDates();

        rejected.Sort((a, b) => a.Line.CompareTo(b.Line));
    }

    private void LoadRow()
    {
        var warnings = RowWarnings.None;
        var (name, phone, email) = (source.Name, source.Phone, source.Email);
        warnings |= name.Number < 0 ? RowWarnings.EmptyName : 0;
        warnings |= ContactWarnings(phone.Fault, RowWarnings.PhoneInvalid, RowWarnings.PhonePlaceholder);
        warnings |= ContactWarnings(email.Fault, RowWarnings.EmailInvalid, RowWarnings.EmailPlaceholder);
        warnings |= email.WithoutTopLevel ? RowWarnings.EmailNoTopLevel : 0;
        Remember(name, phone, email);

        if (phone.Number < 0 && email.Number < 0)
        {
            Reject(Field.Phone, "E_NO_CONTACT");
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
        if (!TryDates(ref warnings, out var days, out var first, out var date))
        {
            return;
        }

        if (amount.Kind >= AmountKind.AmbiguousComma)
        {
            ambiguous.Add((Table.Count, amount.Kind));
        }
        else
        {
            warnings |= SignWarnings(amount.Kopecks);
        }

        var productCell = source.Cell(Field.Product);
        var product = Table.ProductTexts.Number(productCell);
        warnings |= product < 0 ? RowWarnings.EmptyProduct : 0;
        warnings |= productCell.IndexOf("•••"u8) >= 0 ? RowWarnings.ContactMasked : 0;

        Count(Table.Complaints, Field.Complaints, ref warnings);
        Count(Table.Tickets, Field.Tickets, ref warnings);
        Count(Table.Discounted, Field.Discounted, ref warnings);
        Table.Dates?.Add(date);
        Table.Orders?.Add(orderTexts.Number(source.Cell(Field.Order)));
        Table.Lines.Add(source.Line);
        Table.Names.Add(name.Number);
        Table.Phones.Add(phone.Number);
        Table.Emails.Add(email.Number);
        Table.Products.Add(product);
        Table.Amounts.Add(amount.Kopecks);
        Table.Days.Add(days);
        Table.FirstDates.Add(first);
        Table.Warnings.Add(warnings);
    }

    /// <summary>«Дни», «Дата первой покупки», «Дата покупки»; with the last one, the other two may be blank.</summary>
    private bool TryDates(ref RowWarnings warnings, out int days, out int first, out int date)
    {
        (days, first, date) = (-1, -1, -1);
        var dated = Table.Dates is not null;

        if (source.Has(Field.Days) && DaysParser.Parse(source.Cell(Field.Days), out days) is { } daysCode && !(dated && daysCode == "E_DAYS_EMPTY"))
        {
            Reject(Field.Days, daysCode);
            return false;
        }

        // A template filled in without its optional column has it blank everywhere: that is judged by the whole column.
        var read = TryDate(Field.FirstDate, !dated, ref warnings, out first)
            && TryDate(Field.Date, dated && (days < 0 || first < 0), ref warnings, out date);
        rowsWithDate += date >= 0 ? 1 : 0;
        return read;
    }

    private bool TryDate(Field field, bool required, ref RowWarnings warnings, out int day)
    {
        day = -1;
        if (!source.Has(field))
        {
            return true;
        }

        var code = DateParser.Parse(source.Cell(field), latestDay, out day, out var unusual);
        if (code is not null && (required || code != "E_DATE_EMPTY"))
        {
            Reject(field, code);
            return false;
        }

        warnings |= unusual ? RowWarnings.DateFormat : 0;
        return true;
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

    private void SettleAmbiguous()
    {
        var keep = new bool[Table.Count];
        Array.Fill(keep, true);
        foreach (var (row, kind) in ambiguous)
        {
            if (mark.TrySettle(kind, Math.Abs(Table.Amounts[row]), bySettings, out var kopecks))
            {
                Table.Amounts[row] = Table.Amounts[row] < 0 ? -kopecks : kopecks;
                Table.Warnings[row] |= SignWarnings(Table.Amounts[row]);
            }
            else
            {
                keep[row] = false;
                rejected.Add(new RejectedRow(Table.Lines[row], Field.Amount, "E_AMOUNT_AMBIGUOUS"));
            }
        }

        Table.Keep(keep);
    }

    /// <summary>A column of dates that is blank in every row is no column; blank in some rows, it rejects those.</summary>
    private void SettleDates()
    {
        if (Table.Dates is not { } dates || rowsWithDate == 0)
        {
            Table.Dates = null;
            return;
        }

        var blanks = dates.Span.Count(-1);
        if (blanks == 0)
        {
            return;
        }

        var keep = new bool[Table.Count];
        for (var row = 0; row < keep.Length; row++)
        {
            keep[row] = dates[row] >= 0;
            if (!keep[row])
            {
                rejected.Add(new RejectedRow(Table.Lines[row], Field.Date, "E_DATE_EMPTY"));
            }
        }

        Table.Keep(keep);
    }

    private void Reject(Field field, string code) => rejected.Add(new RejectedRow(source.Line, field, code));

    private Column<int>? Optional(Field field) => source.Has(field) ? new Column<int>() : null;

    private static RowWarnings SignWarnings(long kopecks) =>
        kopecks < 0 ? RowWarnings.Refund : kopecks == 0 ? RowWarnings.AmountZero : RowWarnings.None;

    private static RowWarnings ContactWarnings(ContactFault fault, RowWarnings invalid, RowWarnings placeholder) => fault switch
    {
        ContactFault.Invalid => invalid,
        ContactFault.Damaged => RowWarnings.PhoneScientific,
        ContactFault.Filler => placeholder,
        _ => RowWarnings.None,
    };
}
