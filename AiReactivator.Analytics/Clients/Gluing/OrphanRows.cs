namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Rows without a contact that glues: the shared contact and the name together are their key.</summary>
internal static class OrphanRows
{
    /// <param name="rows">All rows.</param>
    /// <param name="shared">For each key whether it glues nothing by itself.</param>
    /// <param name="count">How many orphans there are.</param>
    /// <returns>For each orphan, in the order of rows, the place among them of the first one that is the same client.</returns>
    public static int[] Join(in ContactRows rows, bool[] shared, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var orphans = Find(rows, shared, count);
        var sets = new UnionFind(count);
        var (firstOfName, stamps) = (new int[rows.NameCount + 1], new int[rows.NameCount + 1]);
        JoinByName(rows.Phones, rows.PhoneCount, rows.Names);
        Array.Clear(stamps);
        JoinByName(rows.Emails, rows.EmailCount, rows.Names);
        var leaders = new int[count];
        for (var orphan = 0; orphan < count; orphan++)
        {
            leaders[orphan] = sets.Find(orphan);
        }

        return leaders;

        void JoinByName(ReadOnlySpan<int> contacts, int contactCount, ReadOnlySpan<int> names)
        {
            var keys = new int[count];
            for (var orphan = 0; orphan < count; orphan++)
            {
                keys[orphan] = contacts[orphans[orphan]];
            }

            var groups = new Grouping(keys, contactCount);
            for (var contact = 0; contact < contactCount; contact++)
            {
                foreach (var orphan in groups[contact])
                {
                    var name = names[orphans[orphan]] + 1;
                    if (stamps[name] == contact + 1)
                    {
                        sets.Union(firstOfName[name], orphan);
                    }
                    else
                    {
                        (stamps[name], firstOfName[name]) = (contact + 1, orphan);
                    }
                }
            }
        }
    }

    /// <summary>The rows in question, in their order.</summary>
    public static int[] Find(in ContactRows rows, bool[] shared, int count)
    {
        var (orphans, at) = (new int[count], 0);
        for (var row = 0; row < rows.Count && at < count; row++)
        {
            if (rows.GluingPhone(row, shared) < 0 && rows.GluingEmail(row, shared) < 0)
            {
                orphans[at++] = row;
            }
        }

        return orphans;
    }
}
