namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Names that the user takes out of clients, and whether that leaves anything on both sides.</summary>
internal sealed class TakenNames
{
    private readonly Dictionary<int, Dictionary<int, int>> rowsOfName = [];
    private readonly Dictionary<int, int> rowsOfClient = [];
    private readonly bool[] touched;

    private TakenNames(int clients) => touched = new bool[clients];

    public static TakenNames Find(in ContactRows rows, GluingRules rules, SpokenContacts spoken, int[] clients)
    {
        var taken = new TakenNames(clients.Length == 0 ? 0 : clients.Max() + 1);
        foreach (var edit in rules.Edits)
        {
            if (edit.Kind == GluingEditKind.TakeOut && spoken.ClientOf(rows.Key(edit.Contact), edit.TakenName) is var client and >= 0)
            {
                taken.touched[client] = true;
                if (!taken.rowsOfName.TryGetValue(client, out var names))
                {
                    taken.rowsOfName[client] = names = [];
                }

                names[edit.TakenName] = 0;
            }
        }

        for (var row = 0; row < clients.Length; row++)
        {
            if (taken.touched[clients[row]])
            {
                taken.Meet(clients[row], rows.Names[row]);
            }
        }

        return taken;
    }

    /// <summary>Whether anything is taken out of the client.</summary>
    public bool Touches(int client) => touched[client];

    /// <summary>Names taken out of the client.</summary>
    public IReadOnlyCollection<int> Of(int client) => rowsOfName.TryGetValue(client, out var names) ? names.Keys : [];

    /// <summary>Whether the name has rows in the client, and not all of them.</summary>
    public bool Splits(int client, int name) => rowsOfName[client][name] is var rows and > 0 && rows < rowsOfClient[client];

    private void Meet(int client, int name)
    {
        rowsOfClient[client] = rowsOfClient.GetValueOrDefault(client) + 1;
        if (rowsOfName[client].TryGetValue(name, out var rows))
        {
            rowsOfName[client][name] = rows + 1;
        }
    }
}
