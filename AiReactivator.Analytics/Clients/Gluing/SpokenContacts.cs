namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Contacts that the user's decisions speak of: whose they are, and beside which names they stand. One pass over the rows.</summary>
internal sealed class SpokenContacts
{
    private const int Several = -2;

    private readonly Dictionary<int, int> clientOfKey = [];
    private readonly Dictionary<int, Dictionary<int, int>> clientOfName = [];

    public SpokenContacts(in ContactRows rows, GluingRules rules, int[] clients)
    {
        var spoken = Keys(rows, rules);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Phones[row] is var phone and >= 0 && spoken[phone])
            {
                Meet(phone, rows.Names[row], clients[row]);
            }

            if (rows.Emails[row] is var email and >= 0 && spoken[rows.PhoneCount + email])
            {
                Meet(rows.PhoneCount + email, rows.Names[row], clients[row]);
            }
        }
    }

    /// <summary>The keys that rows taken out or put together are named by.</summary>
    public static bool[] Keys(in ContactRows rows, GluingRules rules)
    {
        var spoken = new bool[rows.KeyCount];
        foreach (var edit in rules.Edits)
        {
            if (edit.Kind is GluingEditKind.TakeOut or GluingEditKind.Together)
            {
                Mark(rows, edit.Contact);
                if (edit.Other is { } other)
                {
                    Mark(rows, other);
                }
            }
        }

        return spoken;

        void Mark(in ContactRows rows, ContactNumber contact)
        {
            if (rows.Key(contact) is var key and >= 0)
            {
                spoken[key] = true;
            }
        }
    }

    /// <summary>The client that has the contact; where several have it, the one that has it beside the name. −1: none, or several.</summary>
    public int ClientOf(int key, int? name)
    {
        if (!clientOfKey.TryGetValue(key, out var client))
        {
            return -1;
        }

        if (client == Several && (name is null || !clientOfName[key].TryGetValue(name.Value, out client)))
        {
            return -1;
        }

        return client == Several ? -1 : client;
    }

    /// <summary>Whether a row has the contact beside the name.</summary>
    public bool Has(int key, int name) => clientOfName.TryGetValue(key, out var names) && names.ContainsKey(name);

    /// <summary>Names beside the contact, −1 for none.</summary>
    public IReadOnlyCollection<int> NamesOf(int key) => clientOfName[key].Keys;

    private void Meet(int key, int name, int client)
    {
        if (!clientOfName.TryGetValue(key, out var names))
        {
            clientOfName[key] = names = [];
        }

        names[name] = !names.TryGetValue(name, out var before) || before == client ? client : Several;
        clientOfKey[key] = !clientOfKey.TryGetValue(key, out before) || before == client ? client : Several;
    }
}
