using System.Text;
using System.Text.Unicode;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;
using CsvHelper;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Rows of a user's file, contacts replaced by numbers on the way: the same rows that the tab would send.</summary>
internal sealed class RawRowReader(RawCsv text, ColumnMap map, RawIntakeOptions options, int linesAbove, Func<double?> share) : IRowSource, IDisposable
{
    private readonly CsvReader csv = text.Reader;
    private readonly ContactNumbers contacts = new();
    private byte[] masked = [];
    private byte[] joined = new byte[256];

    public int Line { get; private set; }

    public string? Fault { get; private set; }

    public Field? FaultField { get; private set; }

    /// <summary>The first source that is not blank.</summary>
    public NameCell Name
    {
        get
        {
            foreach (var source in map.Names)
            {
                if (contacts.Name(source.Length == 1 ? csv.GetSpan(source[0]) : Join(source)) is { Number: >= 0 } name)
                {
                    return name;
                }
            }

            return NameCell.None;
        }
    }

    /// <summary>The first good one, else the first fault.</summary>
    public PhoneCell Phone
    {
        get
        {
            var fault = PhoneCell.None;
            foreach (var column in map[Field.Phone])
            {
                var phone = contacts.Phone(csv.GetSpan(column));
                if (phone.Number >= 0)
                {
                    return phone;
                }

                fault = fault.Fault == ContactFault.None ? phone : fault;
            }

            return fault;
        }
    }

    /// <summary>The first good one, else the first fault.</summary>
    public EmailCell Email
    {
        get
        {
            var fault = EmailCell.None;
            foreach (var column in map[Field.Email])
            {
                var email = contacts.Email(csv.GetSpan(column));
                if (email.Number >= 0)
                {
                    return email;
                }

                fault = fault.Fault == ContactFault.None ? email : fault;
            }

            return fault;
        }
    }

    public double? Share => share();

    /// <summary>Blank rows passed over so far.</summary>
    public int EmptyRows { get; private set; }

    public LocalContacts Contacts => contacts.Contacts;

    public bool Has(Field field) => map.Has(field);

    public bool Read()
    {
        while (text.Read())
        {
            if (!text.IsUnclosed && IsBlank())
            {
                EmptyRows++;
                continue;
            }

            Line = (int)(csv.LineNumber + linesAbove);
            (Fault, FaultField) = Judge();
            return true;
        }

        return false;
    }

    public ReadOnlySpan<byte> Cell(Field field)
    {
        var cell = Raw(field);
        return IsText(field) && TextMask.MayHoldContact(cell) ? Mask(cell) : cell;
    }

    public void Dispose() => text.Dispose();

    private static bool IsText(Field field) =>
        field is Field.Product or Field.Category or Field.Source or Field.Industry or Field.CompanySize or Field.City or Field.Manager or Field.Status;

    private ReadOnlySpan<byte> Raw(Field field) => map.Has(field) ? csv.GetSpan(map[field][0]) : [];

    /// <summary>The cells of a name in pieces, blank ones left out.</summary>
    private ReadOnlySpan<byte> Join(int[] columns)
    {
        var length = 0;
        foreach (var column in columns)
        {
            var cell = csv.GetSpan(column).Trim((byte)' ');
            if (BlankCell.Is(cell))
            {
                continue;
            }

            if (length + cell.Length + 1 > joined.Length)
            {
                Array.Resize(ref joined, (length + cell.Length + 1) * 2);
            }

            if (length > 0)
            {
                joined[length++] = (byte)' ';
            }

            cell.CopyTo(joined.AsSpan(length));
            length += cell.Length;
        }

        return joined.AsSpan(0, length);
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
