namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Finds contacts that many people share: a switchboard, a manager's mailbox.</summary>
/// <remarks>Shared = at least so many different contacts of the other kind and at least so many different names. Both conditions:
/// one lady with six phones stays one client, and a family on one phone is one client, as the manual says.</remarks>
internal static class SharedContacts
{
    /// <returns>For each key whether the data say that it is shared.</returns>
    public static bool[] Find(in ContactRows rows, int partnersNeeded, int namesNeeded)
    {
        var shared = new bool[rows.KeyCount];
        var candidates = Candidates(rows, partnersNeeded, out var count);
        if (count == 0)
        {
            return shared;
        }

        // Few contacts of few rows are left: those are grouped and counted exactly.
        var keyOf = new int[count];
        for (var key = 0; key < candidates.Length; key++)
        {
            if (candidates[key] >= 0)
            {
                keyOf[candidates[key]] = key;
            }
        }

        var nameSeen = new int[rows.NameCount];
        Count(rows, rows.Phones, rows.Emails, rows.EmailCount, candidates.AsSpan(0, rows.PhoneCount));
        Count(rows, rows.Emails, rows.Phones, rows.PhoneCount, candidates.AsSpan(rows.PhoneCount));
        return shared;

        void Count(in ContactRows rows, ReadOnlySpan<int> contacts, ReadOnlySpan<int> partners, int partnerCount, ReadOnlySpan<int> candidates)
        {
            var groups = new Grouping(contacts, candidates, count);
            var partnerSeen = new int[partnerCount];
            for (var candidate = 0; candidate < count; candidate++)
            {
                var group = groups[candidate];
                if (!group.IsEmpty)
                {
                    shared[keyOf[candidate]] = Distinct(group, partners, partnerSeen, candidate + 1) >= partnersNeeded
                        && Distinct(group, rows.Names, nameSeen, candidate + 1) >= namesNeeded;
                }
            }
        }
    }

    /// <summary>Counts different values of a group; <paramref name="stamp"/> marks those seen in this group.</summary>
    public static int Distinct(ReadOnlySpan<int> group, ReadOnlySpan<int> values, int[] seen, int stamp)
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

    /// <summary>Contacts whose partner changes often enough from row to row: they cannot have more partners than changes.</summary>
    /// <returns>A number from 0 on for each key that may be shared, else −1.</returns>
    private static int[] Candidates(in ContactRows rows, int partnersNeeded, out int count)
    {
        var seen = new (int Partner, int Changes)[rows.KeyCount];
        for (var row = 0; row < rows.Count; row++)
        {
            var (phone, email) = (rows.Phones[row], rows.Emails[row]);
            if (phone < 0 || email < 0)
            {
                continue;
            }

            email += rows.PhoneCount;
            Meet(ref seen[phone], email + 1);
            Meet(ref seen[email], phone + 1);
        }

        count = 0;
        var candidates = new int[seen.Length];
        for (var key = 0; key < seen.Length; key++)
        {
            candidates[key] = seen[key].Changes >= partnersNeeded ? count++ : -1;
        }

        return candidates;

        static void Meet(ref (int Partner, int Changes) key, int partner)
        {
            if (key.Partner != partner)
            {
                (key.Partner, key.Changes) = (partner, key.Changes + 1);
            }
        }
    }
}
