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

    /// <summary>Where the number of digits begins; fifteen digits take fifty bits.</summary>
    private const int LengthAt = 56;

    private const int MostDigits = 32;

    private readonly ByteTable nameSpellings = new();
    private readonly TextInterner nameKeys = new();
    private readonly LongTable phones = new();
    private readonly ByteTable emails = new();
    private readonly List<string> names = [];

    // By number: the digits, and how many of them there are, above.
    private readonly List<long> phoneKeys = [];

    /// <summary>Contacts by their numbers, as far as they were met.</summary>
    public LocalContacts Contacts => new(
        names,
        new TextList(phoneKeys.Count, PhoneText),
        new TextList(emails.Count, number => Encoding.UTF8.GetString(emails[number])));

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

        if (Intake.Contacts.UsualPhone.TryRead(cell, out var international))
        {
            return UsualPhone(international);
        }

        var reading = PhoneRule.Read(Encoding.UTF8.GetString(cell));
        return reading.Digits.Length == 0
            ? PhoneCell.None with { Fault = reading.Fault }
            : PhoneNumber(long.Parse(reading.Digits, CultureInfo.InvariantCulture), reading.Digits.Length);
    }

    /// <param name="international">Eleven digits.</param>
    public PhoneCell UsualPhone(long international) => PhoneNumber(international, 11);

    public EmailCell Email(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return EmailCell.None;
        }

        var reading = EmailRule.Read(Encoding.UTF8.GetString(cell));
        if (reading.Address.Length == 0)
        {
            return EmailCell.None with { Fault = reading.Fault };
        }

        var key = Encoding.UTF8.GetBytes(reading.Address);
        return EmailNumber(key, ByteTable.Hash(key), reading.WithoutTopLevel);
    }

    /// <param name="lower">An e-mail in lower case.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="email">The e-mail.</param>
    /// <returns>False where the rule has to see it.</returns>
    public bool TryUsualEmail(ReadOnlySpan<byte> lower, uint hash, out EmailCell email)
    {
        var code = lower.IsEmpty ? ByteTable.Missing : emails.Find(lower, hash);
        email = Email(code);
        if (code != ByteTable.Missing)
        {
            return true;
        }

        if (lower.IsEmpty || !UsualEmail.IsGood(lower, out var withoutTopLevel))
        {
            return false;
        }

        email = EmailNumber(lower, hash, withoutTopLevel);
        return true;
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
    /// <param name="length">How many they are: a zero in front makes them more than the number tells.</param>
    private PhoneCell PhoneNumber(long digits, int length)
    {
        var key = digits + ((long)length << LengthAt);
        ref var code = ref phones[key];
        if (code < 0)
        {
            Span<char> text = stackalloc char[MostDigits];
            code = (phoneKeys.Count << 2) | (int)PhoneClassRule.Of(text[..WriteDigits(key, text)]);
            phoneKeys.Add(key);
        }

        return new PhoneCell(code >> 2, (PhoneClass)(code & 3), ContactFault.None);
    }

    private string PhoneText(int number)
    {
        Span<char> text = stackalloc char[MostDigits];
        return text[..WriteDigits(phoneKeys[number], text)].ToString();
    }

    private static int WriteDigits(long key, Span<char> text)
    {
        var length = (int)(key >> LengthAt);
        var digits = key & ((1L << LengthAt) - 1);
        for (var i = length - 1; i >= 0; i--)
        {
            (digits, var digit) = Math.DivRem(digits, 10);
            text[i] = (char)('0' + digit);
        }

        return length;
    }

    private static EmailCell Email(int code) => new(code >> 1, (code & 1) != 0, ContactFault.None);

    private EmailCell EmailNumber(ReadOnlySpan<byte> address, uint hash, bool withoutTopLevel)
    {
        var code = emails.Find(address, hash);
        if (code == ByteTable.Missing)
        {
            code = (emails.Count << 1) | (withoutTopLevel ? 1 : 0);
            emails.Add(address, code);
        }

        return Email(code);
    }
}
