namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Contacts that were not used, and what they would do.</summary>
internal static class SharedList
{
    private const int Samples = 5;

    /// <returns>Those of most rows, at most <see cref="GluingCourt.Most"/>.</returns>
    public static SharedContact[] Of(in ContactRows rows, GluingOutcome glued, out int count)
    {
        var keys = Keys(rows, glued.Shared, out count);
        if (count == 0)
        {
            return [];
        }

        var groups = Rows(rows, keys);
        var lifted = new LiftedGuard(rows, glued);
        var (partners, names) = (new int[rows.KeyCount], new int[rows.NameCount]);
        var list = new SharedContact[keys.Length];
        for (var i = 0; i < list.Length; i++)
        {
            var contact = rows.Contact(keys[i]);
            var group = groups[i];
            list[i] = new SharedContact(
                contact,
                group.Length,
                SharedContacts.Distinct(group, contact.IsPhone ? rows.Emails : rows.Phones, partners, i + 1),
                SharedContacts.Distinct(group, rows.Names, names, i + 1),
                !glued.SharedByRule[keys[i]],
                lifted.Clients(keys[i], group, rows),
                SampleNames(group, rows.Names));
        }

        return list;
    }

    /// <summary>Keys that glue nothing and have rows, those of most rows first.</summary>
    private static int[] Keys(in ContactRows rows, bool[] shared, out int count)
    {
        count = 0;
        if (!shared.AsSpan().Contains(true))
        {
            return [];
        }

        var sizes = new int[rows.KeyCount];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Phones[row] is var phone and >= 0)
            {
                sizes[phone]++;
            }

            if (rows.Emails[row] is var email and >= 0)
            {
                sizes[rows.PhoneCount + email]++;
            }
        }

        var biggest = new Biggest(GluingCourt.Most);
        for (var key = 0; key < shared.Length; key++)
        {
            if (shared[key] && sizes[key] > 0)
            {
                biggest.Add(key, sizes[key]);
            }
        }

        count = biggest.Count;
        return biggest.ToArray();
    }

    /// <summary>Rows of each of the keys.</summary>
    private static int[][] Rows(in ContactRows rows, int[] keys)
    {
        var placeOf = new int[rows.KeyCount];
        Array.Fill(placeOf, -1);
        for (var i = 0; i < keys.Length; i++)
        {
            placeOf[keys[i]] = i;
        }

        var byPhone = new Grouping(rows.Phones, placeOf.AsSpan(0, rows.PhoneCount), keys.Length);
        var byEmail = new Grouping(rows.Emails, placeOf.AsSpan(rows.PhoneCount), keys.Length);
        var groups = new int[keys.Length][];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = (keys[i] < rows.PhoneCount ? byPhone : byEmail)[i].ToArray();
        }

        return groups;
    }

    private static int[] SampleNames(ReadOnlySpan<int> group, ReadOnlySpan<int> names)
    {
        var samples = new List<int>(Samples);
        foreach (var row in group)
        {
            if (samples.Count == Samples)
            {
                break;
            }

            if (names[row] >= 0 && !samples.Contains(names[row]))
            {
                samples.Add(names[row]);
            }
        }

        return [.. samples];
    }
}
