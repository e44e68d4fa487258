namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>The transitive union over contacts that glue: disjoint sets of contacts, not of rows, so that a row costs one union at most.</summary>
/// <remarks>Rows whose every contact is shared go by shared contact and name. The partition does not depend on the order of rows;
/// the numbers of clients follow their first row.</remarks>
internal static class ContactGluing
{
    /// <param name="rows">The rows.</param>
    /// <param name="shared">For each key whether it glues nothing by itself.</param>
    /// <param name="report">Counts.</param>
    /// <returns>The client of each row.</returns>
    public static int[] Glue(in ContactRows rows, bool[] shared, out GluingReport report)
    {
        var sets = new UnionFind(rows.KeyCount);
        var present = new bool[rows.KeyCount];
        var (withPhone, withEmailOnly, unions, orphans) = (0, 0, 0, 0);
        for (var row = 0; row < rows.Count; row++)
        {
            var (phone, email) = (rows.GluingPhone(row, shared), rows.GluingEmail(row, shared));
            if (email >= 0)
            {
                present[email] = true;
            }

            if (phone >= 0)
            {
                present[phone] = true;
                withPhone++;
                unions += email >= 0 && sets.Union(phone, email) ? 1 : 0;
            }
            else if (email >= 0)
            {
                withEmailOnly++;
            }
            else
            {
                orphans++;
            }
        }

        // Joins of rows, counted without them: first all phones, then all e-mails.
        var byPhone = withPhone - present.AsSpan(0, rows.PhoneCount).Count(true);
        var byEmail = withEmailOnly + unions - present.AsSpan(rows.PhoneCount).Count(true);
        var clients = Number(rows, shared, sets, OrphanRows.Join(rows, shared, orphans), out var count);
        var sharedPhones = shared.AsSpan(0, rows.PhoneCount).Count(true);
        report = new GluingReport(count, byPhone, byEmail, sharedPhones, shared.AsSpan(rows.PhoneCount).Count(true));
        return clients;
    }

    private static int[] Number(in ContactRows rows, bool[] shared, UnionFind sets, int[] orphanLeaders, out int count)
    {
        var clients = new int[rows.Count];
        var byKey = new int[rows.KeyCount];
        Array.Fill(byKey, -1);
        var (orphan, byOrphan) = (0, new int[orphanLeaders.Length]);
        count = 0;
        for (var row = 0; row < clients.Length; row++)
        {
            var key = rows.GluingPhone(row, shared);
            key = key >= 0 ? key : rows.GluingEmail(row, shared);
            if (key >= 0)
            {
                ref var client = ref byKey[key];
                if (client < 0)
                {
                    ref var ofSet = ref byKey[sets.Find(key)];
                    client = ofSet < 0 ? ofSet = count++ : ofSet;
                }

                clients[row] = client;
                continue;
            }

            // The first of them leads, so it has its number when the others ask.
            var leader = orphanLeaders[orphan];
            byOrphan[orphan] = leader == orphan ? count++ : byOrphan[leader];
            clients[row] = byOrphan[orphan++];
        }

        return clients;
    }
}
