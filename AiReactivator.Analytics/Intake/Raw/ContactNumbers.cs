using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Gives contacts their numbers, as the tab does; a spelling met before is found by its bytes.</summary>
internal sealed class ContactNumbers
{
    private const int SpellingsKept = 1 << 17;
    private const int Blank = -1;

    private readonly ByteTable nameSpellings = new();
    private readonly TextInterner nameKeys = new();
    private readonly LongTable phones = new();
    private readonly ByteTable emails = new();
    private readonly List<string> names = [];
    private readonly List<string> phoneDigits = [];
    private readonly List<string> addresses = [];

    public LocalContacts Contacts => new(names, phoneDigits, addresses);

    public NameCell Name(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return NameCell.None;
        }

        var code = nameSpellings.Find(cell);
        if (code == ByteTable.Missing)
        {
            code = ReadName(Encoding.UTF8.GetString(cell).Trim());
            if (nameSpellings.Count == SpellingsKept)
            {
                nameSpellings.Clear();
            }
            else
            {
                nameSpellings.Add(cell, code);
            }
        }

        return code == Blank ? NameCell.None : new NameCell(code >> 1, (code & 1) != 0);
    }

    public PhoneCell Phone(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return PhoneCell.None;
        }

        if (UsualPhone.TryRead(cell, out var international))
        {
            return PhoneNumber(international, null);
        }

        var reading = PhoneRule.Read(Encoding.UTF8.GetString(cell));
        return reading.Digits.Length == 0
            ? PhoneCell.None with { Fault = reading.Fault }
            : PhoneNumber(long.Parse(reading.Digits, CultureInfo.InvariantCulture), reading.Digits);
    }

    public EmailCell Email(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return EmailCell.None;
        }

        Span<byte> lower = stackalloc byte[EmailRule.Longest];
        var code = TryLower(cell, lower, out var length) ? emails.Find(lower[..length]) : ByteTable.Missing;
        if (code == ByteTable.Missing)
        {
            var reading = EmailRule.Read(Encoding.UTF8.GetString(cell));
            if (reading.Address.Length == 0)
            {
                return EmailCell.None with { Fault = reading.Fault };
            }

            code = Address(reading);
        }

        return new EmailCell(code >> 1, (code & 1) != 0, ContactFault.None);
    }

    private int ReadName(string raw)
    {
        var key = NameRule.Key(raw);
        var number = nameKeys.Number(key);
        if (number < 0)
        {
            return Blank;
        }

        if (number == names.Count)
        {
            names.Add(raw);
        }

        return (number << 1) | (NameRule.IsCompany(key) ? 1 : 0);
    }

    /// <param name="digits">Digits as a number; a phone has at most fifteen.</param>
    /// <param name="text">The digits, where a zero in front makes them more than the number.</param>
    private PhoneCell PhoneNumber(long digits, string? text)
    {
        ref var code = ref phones[digits + ((long)(text?.Length ?? 11) << 56)];
        if (code < 0)
        {
            text ??= digits.ToString(CultureInfo.InvariantCulture);
            code = (phoneDigits.Count << 2) | (int)PhoneClassRule.Of(text);
            phoneDigits.Add(text);
        }

        return new PhoneCell(code >> 2, (PhoneClass)(code & 3), ContactFault.None);
    }

    private int Address(EmailReading reading)
    {
        var key = Encoding.UTF8.GetBytes(reading.Address);
        var code = emails.Find(key);
        if (code == ByteTable.Missing)
        {
            code = (addresses.Count << 1) | (reading.WithoutTopLevel ? 1 : 0);
            addresses.Add(reading.Address);
            emails.Add(key, code);
        }

        return code;
    }

    /// <summary>Printable ASCII in lower case without blanks around and with no apostrophe in front; all else the rule has to see.</summary>
    private static bool TryLower(ReadOnlySpan<byte> cell, Span<byte> lower, out int length)
    {
        var trimmed = cell.Trim((byte)' ');
        length = trimmed.Length;
        return length > 0 && length <= lower.Length && trimmed[0] != '\''
            && !trimmed.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            && Ascii.ToLower(trimmed, lower, out _) == System.Buffers.OperationStatus.Done;
    }
}
