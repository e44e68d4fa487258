namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Glues rows into clients: the transitive union over phone and e-mail, with the guard of <see cref="SharedContacts"/>.</summary>
/// <remarks>The partition does not depend on the order of rows; the numbers of clients follow their first row.</remarks>
internal static class RowGluing
{
    /// <param name="phones">Number of the phone for each row, −1 without one.</param>
    /// <param name="emails">Number of the e-mail for each row, −1 without one.</param>
    /// <param name="names">Number of the name for each row, −1 without one.</param>
    /// <param name="phoneCount">One more than the largest number of a phone.</param>
    /// <param name="emailCount">One more than the largest number of an e-mail.</param>
    /// <param name="nameCount">One more than the largest number of a name.</param>
    /// <param name="report">Counts.</param>
    /// <returns>The client of each row.</returns>
    public static int[] Glue(
        ReadOnlySpan<int> phones,
        ReadOnlySpan<int> emails,
        ReadOnlySpan<int> names,
        int phoneCount,
        int emailCount,
        int nameCount,
        out GluingReport report)
    {
        var byPhone = new Grouping(phones, phoneCount);
        var byEmail = new Grouping(emails, emailCount);
        var sharedPhones = SharedContacts.Find(byPhone, emails, names, emailCount, nameCount);
        var sharedEmails = SharedContacts.Find(byEmail, phones, names, phoneCount, nameCount);

        var sets = new UnionFind(phones.Length);
        var (joinedByPhone, joinedByEmail) = (0, 0);
        JoinByContact(sets, byPhone, sharedPhones, ref joinedByPhone);
        JoinByContact(sets, byEmail, sharedEmails, ref joinedByEmail);

        // Rows without another key: the shared contact and the name together are the key.
        var firstOfName = new int[nameCount + 1];
        var stamps = new int[nameCount + 1];
        JoinByName(sets, byPhone, sharedPhones, emails, sharedEmails, names, firstOfName, stamps);
        Array.Clear(stamps);
        JoinByName(sets, byEmail, sharedEmails, phones, sharedPhones, names, firstOfName, stamps);

        var clients = Number(sets, phones.Length, out var count);
        report = new GluingReport(count, joinedByPhone, joinedByEmail, sharedPhones.Count(s => s), sharedEmails.Count(s => s));
        return clients;
    }

    private static void JoinByContact(UnionFind sets, Grouping rows, bool[] shared, ref int joined)
    {
        for (var contact = 0; contact < rows.Count; contact++)
        {
            if (shared[contact])
            {
                continue;
            }

            var group = rows[contact];
            for (var i = 1; i < group.Length; i++)
            {
                joined += sets.Union(group[0], group[i]) ? 1 : 0;
            }
        }
    }

    private static void JoinByName(
        UnionFind sets,
        Grouping rows,
        bool[] shared,
        ReadOnlySpan<int> otherKind,
        bool[] otherShared,
        ReadOnlySpan<int> names,
        int[] firstOfName,
        int[] stamps)
    {
        for (var contact = 0; contact < rows.Count; contact++)
        {
            if (!shared[contact])
            {
                continue;
            }

            foreach (var row in rows[contact])
            {
                var other = otherKind[row];
                if (other >= 0 && !otherShared[other])
                {
                    continue;
                }

                var name = names[row] + 1;
                if (stamps[name] == contact + 1)
                {
                    sets.Union(firstOfName[name], row);
                }
                else
                {
                    (stamps[name], firstOfName[name]) = (contact + 1, row);
                }
            }
        }
    }

    private static int[] Number(UnionFind sets, int rows, out int count)
    {
        var clients = new int[rows];
        count = 0;
        for (var row = 0; row < rows; row++)
        {
            // The smallest row leads its set, so it comes first and has its number when the others ask.
            var leader = sets.Find(row);
            clients[row] = leader == row ? count++ : clients[leader];
        }

        return clients;
    }
}
