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
        Write(csv, 'n', number, contacts is null ? null : contacts.Name);
    }

    public void Phones(CsvWriter csv, int client) =>
        Write(csv, 'p', clients.Phones.AsSpan(clients.PhoneStart[client]..clients.PhoneStart[client + 1]), contacts is null ? null : number => PhoneText.Format(contacts.Phone(number)));

    public void Emails(CsvWriter csv, int client) =>
        Write(csv, 'e', clients.Emails.AsSpan(clients.EmailStart[client]..clients.EmailStart[client + 1]), contacts is null ? null : contacts.Email);

    static void Write(CsvWriter csv, char kind, ReadOnlySpan<int> numbers, Func<int, string>? text)
    {
        if (text is null)
        {
            csv.ContactNumbers(kind, numbers);
            return;
        }

        csv.Text(string.Join('|', numbers.ToArray().Select(text)));
    }
}
