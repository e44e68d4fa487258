namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Money and different names and contacts of every client, and which clients want a look.</summary>
internal sealed class ClientSizes
{
    /// <summary>More contacts of a kind than one person has.</summary>
    public const int MostContacts = 5;

    /// <summary>More names than a family has.</summary>
    public const int MostNames = 8;

    private readonly long[] revenue;

    public ClientSizes(in ContactRows rows, ReadOnlySpan<long> amounts, Grouping clients)
    {
        revenue = new long[clients.Count];
        var (names, phones, emails) = (new int[rows.NameCount], new int[rows.PhoneCount], new int[rows.EmailCount]);
        var (several, large) = (new Biggest(GluingCourt.Most), new Biggest(GluingCourt.Most));
        for (var client = 0; client < clients.Count; client++)
        {
            var group = clients[client];
            foreach (var row in group)
            {
                revenue[client] += amounts[row];
            }

            // Most clients are too small for anything to be told about them.
            if (group.Length == 1)
            {
                continue;
            }

            var nameCount = SharedContacts.Distinct(group, rows.Names, names, client + 1);
            if (nameCount > 1)
            {
                several.Add(client, revenue[client]);
            }

            if (nameCount > MostNames
                || (group.Length > MostContacts
                    && (SharedContacts.Distinct(group, rows.Phones, phones, client + 1) > MostContacts
                        || SharedContacts.Distinct(group, rows.Emails, emails, client + 1) > MostContacts)))
            {
                large.Add(client, revenue[client]);
            }
        }

        (SeveralNames, SeveralNamesCount) = (several.ToArray(), several.Count);
        (Large, LargeCount) = (large.ToArray(), large.Count);
    }

    /// <summary>Clients with more than one name, biggest money first.</summary>
    public int[] SeveralNames { get; }

    public int SeveralNamesCount { get; }

    /// <summary>Clients that look too big, biggest money first.</summary>
    public int[] Large { get; }

    public int LargeCount { get; }

    /// <summary>The base as it is.</summary>
    public GluedBase Base(Grouping clients)
    {
        var repeated = 0;
        for (var client = 0; client < clients.Count; client++)
        {
            repeated += clients[client].Length > 1 ? 1 : 0;
        }

        return new GluedBase(clients.Count, repeated, revenue.Max() / 100m);
    }
}
