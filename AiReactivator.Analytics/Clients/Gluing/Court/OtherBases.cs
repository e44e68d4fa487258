namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>What the base would be if it were glued otherwise: the yardsticks of «Склейка».</summary>
internal static class OtherBases
{
    /// <summary>Rows with the same phone and the same e-mail are one client.</summary>
    public static GluedBase WithoutGluing(in ContactRows rows, ReadOnlySpan<long> amounts)
    {
        var pairs = new int[rows.Count];
        var (count, stamps, pairOfEmail) = (0, new int[rows.EmailCount + 1], new int[rows.EmailCount + 1]);
        var phones = new int[rows.Count];
        for (var row = 0; row < phones.Length; row++)
        {
            phones[row] = rows.Phones[row] + 1;
        }

        var byPhone = new Grouping(phones, rows.PhoneCount + 1);
        for (var phone = 0; phone < byPhone.Count; phone++)
        {
            foreach (var row in byPhone[phone])
            {
                var email = rows.Emails[row] + 1;
                if (stamps[email] != phone + 1)
                {
                    (stamps[email], pairOfEmail[email]) = (phone + 1, count++);
                }

                pairs[row] = pairOfEmail[email];
            }
        }

        return Measure(pairs, count, amounts);
    }

    /// <summary>Every contact glues.</summary>
    public static GluedBase WithoutGuard(in ContactRows rows, ReadOnlySpan<long> amounts)
    {
        var clients = ContactGluing.Glue(rows, new bool[rows.KeyCount], out var report);
        return Measure(clients, report.Clients, amounts);
    }

    private static GluedBase Measure(int[] clients, int count, ReadOnlySpan<long> amounts)
    {
        var (revenue, sizes) = (new long[count], new int[count]);
        for (var row = 0; row < clients.Length; row++)
        {
            revenue[clients[row]] += amounts[row];
            sizes[clients[row]]++;
        }

        return new GluedBase(count, sizes.Count(size => size > 1), revenue.Max() / 100m);
    }
}
