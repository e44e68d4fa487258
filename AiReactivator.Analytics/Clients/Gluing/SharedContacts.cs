namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Finds contacts that many people share: a switchboard, a manager's mailbox.</summary>
/// <remarks>Shared = at least five different contacts of the other kind and at least five different names. Both conditions:
/// one lady with six phones stays one client, and a family on one phone is one client, as the manual says.</remarks>
internal static class SharedContacts
{
    public const int Threshold = 5;

    /// <param name="rows">Rows by the contact in question.</param>
    /// <param name="partners">Contact of the other kind for each row, −1 without one.</param>
    /// <param name="names">Name for each row, −1 without one.</param>
    /// <param name="partnerCount">Number of contacts of the other kind.</param>
    /// <param name="nameCount">Number of names.</param>
    public static bool[] Find(Grouping rows, ReadOnlySpan<int> partners, ReadOnlySpan<int> names, int partnerCount, int nameCount)
    {
        var shared = new bool[rows.Count];
        var partnerSeen = new int[partnerCount];
        var nameSeen = new int[nameCount];
        for (var contact = 0; contact < rows.Count; contact++)
        {
            var group = rows[contact];
            shared[contact] = group.Length >= Threshold
                && Distinct(group, partners, partnerSeen, contact + 1) >= Threshold
                && Distinct(group, names, nameSeen, contact + 1) >= Threshold;
        }

        return shared;
    }

    /// <summary>Counts different values of a group; <paramref name="stamp"/> marks those seen in this group.</summary>
    private static int Distinct(ReadOnlySpan<int> group, ReadOnlySpan<int> values, int[] seen, int stamp)
    {
        var distinct = 0;
        foreach (var row in group)
        {
            var value = values[row];
            if (value >= 0 && seen[value] != stamp)
            {
                seen[value] = stamp;
                distinct++;
            }
        }

        return distinct;
    }
}
