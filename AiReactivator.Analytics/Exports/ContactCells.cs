using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Exports;

/// <summary>The three columns of contacts: as numbers for a tab to fill, or filled where the contacts are known.</summary>
sealed class ContactCells(ClientTable clients, IContactText? contacts)
{
    /// <summary>Columns that hold contact numbers.</summary>
    public static IReadOnlyDictionary<int, string> Columns { get; } =
        new Dictionary<int, string> { [0] = "name", [1] = "phone", [2] = "email" };

    public void Name(CsvWriter csv, int client)
    {
        var number = clients.NameNumber.AsSpan(client, clients.NameNumber[client] < 0 ? 0 : 1);
        if (contacts is null)
        {
            csv.ContactNumbers('n', number);
        }
        else
        {
            csv.Text(number.IsEmpty ? "" : contacts.Name(number[0]));
        }
    }

    public void Phones(CsvWriter csv, int client)
    {
        var phones = clients.Phones.AsSpan(clients.PhoneStart[client]..clients.PhoneStart[client + 1]);
        if (contacts is null)
        {
            csv.ContactNumbers('p', phones);
        }
        else if (phones.Length == 1)
        {
            Span<char> text = stackalloc char[PhoneText.Longest];
            csv.Text(text[..PhoneText.Format(contacts.Phone(phones[0]), text)]);
        }
        else
        {
            csv.Text(string.Join('|', phones.ToArray().Select(phone => PhoneText.Format(contacts.Phone(phone)))));
        }
    }

    public void Emails(CsvWriter csv, int client)
    {
        var emails = clients.Emails.AsSpan(clients.EmailStart[client]..clients.EmailStart[client + 1]);
        if (contacts is null)
        {
            csv.ContactNumbers('e', emails);
        }
        else
        {
            csv.Text(emails.Length == 1 ? contacts.Email(emails[0]) : string.Join('|', emails.ToArray().Select(contacts.Email)));
        }
    }
}
