namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>A few rows of a base with numbers of their own, so that gluing them again costs what they are and not what the base is.</summary>
internal sealed class SomeRows
{
    private readonly int[] newPhones;
    private readonly int[] newEmails;
    private readonly int[] newNames;
    private readonly List<int> phones = [];
    private readonly List<int> emails = [];
    private readonly List<int> names = [];
    private int[] phoneOfRow = [];
    private int[] emailOfRow = [];
    private int[] nameOfRow = [];

    public SomeRows(in ContactRows rows) =>
        (newPhones, newEmails, newNames) = (new int[rows.PhoneCount], new int[rows.EmailCount], new int[rows.NameCount]);

    /// <summary>The rows under their new numbers.</summary>
    public ContactRows Contacts => new(phoneOfRow, emailOfRow, nameOfRow, phones.Count, emails.Count, names.Count);

    /// <summary>Takes the rows in place of those before.</summary>
    public void Take(List<int> some, in ContactRows rows)
    {
        Forget(phones, newPhones);
        Forget(emails, newEmails);
        Forget(names, newNames);
        (phoneOfRow, emailOfRow, nameOfRow) = (new int[some.Count], new int[some.Count], new int[some.Count]);
        for (var i = 0; i < some.Count; i++)
        {
            phoneOfRow[i] = Number(rows.Phones[some[i]], phones, newPhones);
            emailOfRow[i] = Number(rows.Emails[some[i]], emails, newEmails);
            nameOfRow[i] = Number(rows.Names[some[i]], names, newNames);
        }
    }

    /// <summary>The guard of the base for these rows.</summary>
    public bool[] Shared(bool[] shared, in ContactRows rows)
    {
        var own = new bool[phones.Count + emails.Count];
        for (var phone = 0; phone < phones.Count; phone++)
        {
            own[phone] = shared[phones[phone]];
        }

        for (var email = 0; email < emails.Count; email++)
        {
            own[phones.Count + email] = shared[rows.PhoneCount + emails[email]];
        }

        return own;
    }

    /// <summary>The contact under its new number; −1 where these rows do not have it.</summary>
    public ContactNumber Of(ContactNumber contact) => contact with { Number = Known(contact.Number, contact.IsPhone ? newPhones : newEmails, -1) };

    /// <summary>The rules under the new numbers; a number that these rows do not have is none of theirs then either.</summary>
    public GluingRules Of(GluingRules rules) => rules with
    {
        Edits =
        [
            .. rules.Edits.Select(edit => edit with
            {
                Contact = Of(edit.Contact),
                Name = Name(edit.Name),
                Other = edit.Other is { } other ? Of(other) : null,
                OtherName = Name(edit.OtherName),
            }),
        ],
    };

    private int? Name(int? name) => name is null or -1 ? name : Known(name.Value, newNames, int.MaxValue);

    private static int Known(int number, int[] numbers, int none) =>
        number >= 0 && number < numbers.Length && numbers[number] > 0 ? numbers[number] - 1 : none;

    private static int Number(int number, List<int> known, int[] numbers)
    {
        if (number < 0)
        {
            return -1;
        }

        if (numbers[number] == 0)
        {
            known.Add(number);
            numbers[number] = known.Count;
        }

        return numbers[number] - 1;
    }

    private static void Forget(List<int> known, int[] numbers)
    {
        foreach (var number in known)
        {
            numbers[number] = 0;
        }

        known.Clear();
    }
}
