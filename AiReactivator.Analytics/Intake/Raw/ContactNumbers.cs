using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Gives contacts their numbers, as the tab does; each spelling is judged once.</summary>
internal sealed class ContactNumbers
{
    private readonly TextInterner rawNames = new();
    private readonly TextInterner rawPhones = new();
    private readonly TextInterner rawEmails = new();
    private readonly List<NameCell> nameCells = [];
    private readonly List<PhoneCell> phoneCells = [];
    private readonly List<EmailCell> emailCells = [];
    private readonly TextInterner nameKeys = new();
    private readonly TextInterner phones = new();
    private readonly TextInterner emails = new();
    private readonly List<string> names = [];

    public LocalContacts Contacts => new(names, phones.Texts, emails.Texts);

    public NameCell Name(ReadOnlySpan<byte> cell)
    {
        var raw = rawNames.Number(cell);
        if (raw < 0)
        {
            return NameCell.None;
        }

        if (raw == nameCells.Count)
        {
            nameCells.Add(ReadName(rawNames.Texts[raw]));
        }

        return nameCells[raw];
    }

    public PhoneCell Phone(ReadOnlySpan<byte> cell)
    {
        var raw = rawPhones.Number(cell);
        if (raw < 0)
        {
            return PhoneCell.None;
        }

        if (raw == phoneCells.Count)
        {
            var reading = PhoneRule.Read(rawPhones.Texts[raw]);
            phoneCells.Add(reading.Digits.Length == 0
                ? PhoneCell.None with { Fault = reading.Fault }
                : new PhoneCell(phones.Number(reading.Digits), PhoneClassRule.Of(reading.Digits), ContactFault.None));
        }

        return phoneCells[raw];
    }

    public EmailCell Email(ReadOnlySpan<byte> cell)
    {
        var raw = rawEmails.Number(cell);
        if (raw < 0)
        {
            return EmailCell.None;
        }

        if (raw == emailCells.Count)
        {
            var reading = EmailRule.Read(rawEmails.Texts[raw]);
            emailCells.Add(reading.Address.Length == 0
                ? EmailCell.None with { Fault = reading.Fault }
                : new EmailCell(emails.Number(reading.Address), reading.WithoutTopLevel, ContactFault.None));
        }

        return emailCells[raw];
    }

    private NameCell ReadName(string raw)
    {
        var key = NameRule.Key(raw);
        var number = nameKeys.Number(key);
        if (number < 0)
        {
            return NameCell.None;
        }

        if (number == names.Count)
        {
            names.Add(raw);
        }

        return new NameCell(number, NameRule.IsCompany(key));
    }
}
