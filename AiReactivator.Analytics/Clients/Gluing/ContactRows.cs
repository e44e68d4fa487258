using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>What gluing sees of the rows: numbers of contacts and names, −1 where there is none.</summary>
/// <remarks>Phones and e-mails also have one number line, the <em>keys</em>: phones first, then e-mails.</remarks>
internal readonly ref struct ContactRows
{
    /// <param name="phones">Number of the phone for each row.</param>
    /// <param name="emails">Number of the e-mail for each row.</param>
    /// <param name="names">Number of the name for each row.</param>
    /// <param name="phoneCount">One more than the largest number of a phone.</param>
    /// <param name="emailCount">One more than the largest number of an e-mail.</param>
    /// <param name="nameCount">One more than the largest number of a name.</param>
    public ContactRows(ReadOnlySpan<int> phones, ReadOnlySpan<int> emails, ReadOnlySpan<int> names, int phoneCount, int emailCount, int nameCount)
    {
        Phones = phones;
        Emails = emails;
        Names = names;
        (PhoneCount, EmailCount, NameCount) = (phoneCount, emailCount, nameCount);
    }

    /// <summary>The contact columns of accepted rows.</summary>
    public static ContactRows Of(RowTable rows) =>
        new(rows.Phones.Span, rows.Emails.Span, rows.Names.Span, rows.PhoneClasses.Count, rows.EmailNumbers, rows.NameIsCompany.Count);

    public ReadOnlySpan<int> Phones { get; }

    public ReadOnlySpan<int> Emails { get; }

    public ReadOnlySpan<int> Names { get; }

    public int PhoneCount { get; }

    public int EmailCount { get; }

    public int NameCount { get; }

    public int Count => Phones.Length;

    /// <summary>Phones and e-mails together.</summary>
    public int KeyCount => PhoneCount + EmailCount;

    /// <returns>The key of a contact; −1 where there is no such number.</returns>
    public int Key(ContactNumber contact) => contact.Number < 0 || contact.Number >= (contact.IsPhone ? PhoneCount : EmailCount)
        ? -1
        : contact.IsPhone ? contact.Number : PhoneCount + contact.Number;

    /// <summary>The contact of a key.</summary>
    public ContactNumber Contact(int key) => key < PhoneCount ? new ContactNumber(true, key) : new ContactNumber(false, key - PhoneCount);

    /// <returns>The key of a row's phone where it glues, else −1.</returns>
    public int GluingPhone(int row, ReadOnlySpan<bool> shared) => Phones[row] is var phone and >= 0 && !shared[phone] ? phone : -1;

    /// <returns>The key of a row's e-mail where it glues, else −1.</returns>
    public int GluingEmail(int row, ReadOnlySpan<bool> shared) =>
        Emails[row] is var email and >= 0 && !shared[PhoneCount + email] ? PhoneCount + email : -1;
}
