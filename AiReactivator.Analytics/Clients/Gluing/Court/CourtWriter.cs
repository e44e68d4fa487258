namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Writes «Склейка» about rows that are glued.</summary>
internal static class CourtWriter
{
    /// <param name="rows">The rows.</param>
    /// <param name="amounts">Kopecks for each row.</param>
    /// <param name="glued">What gluing found.</param>
    /// <param name="fillerPhones">Rows whose phone is a filler.</param>
    /// <param name="fillerEmails">Rows whose e-mail is a filler.</param>
    public static GluingCourt Write(in ContactRows rows, ReadOnlySpan<long> amounts, GluingOutcome glued, int fillerPhones, int fillerEmails)
    {
        var clients = new Grouping(glued.Clients, glued.Report.Clients);
        var sizes = new ClientSizes(rows, amounts, clients);
        var reader = new ClientReader(rows.KeyCount, glued.Shared);

        // Without a guard in force and a decision about pairs there is nothing to compute.
        var differs = glued.Rules.Edits.Count > 0 || glued.Shared.AsSpan().Contains(true);
        return new GluingCourt(
            glued.Report,
            glued.Rules,
            rows.Count,
            OtherBases.WithoutGluing(rows, amounts),
            differs ? OtherBases.WithoutGuard(rows, amounts) : sizes.Base(clients),
            sizes.Base(clients),
            Read(sizes.SeveralNames, rows, amounts, clients, reader),
            sizes.SeveralNamesCount,
            Read(sizes.Large, rows, amounts, clients, reader),
            sizes.LargeCount,
            SharedList.Of(rows, glued, out var shared),
            shared,
            fillerPhones,
            fillerEmails)
        {
            Ignored = glued.Ignored,
        };
    }

    /// <summary>One client.</summary>
    public static GluedClient Client(in ContactRows rows, ReadOnlySpan<long> amounts, GluingOutcome glued, int client)
    {
        var own = new int[glued.Clients.AsSpan().Count(client)];
        for (var (row, at) = (0, 0); at < own.Length; row++)
        {
            if (glued.Clients[row] == client)
            {
                own[at++] = row;
            }
        }

        return new ClientReader(rows.KeyCount, glued.Shared).Read(client, own, rows, amounts);
    }

    private static GluedClient[] Read(int[] numbers, in ContactRows rows, ReadOnlySpan<long> amounts, Grouping clients, ClientReader reader)
    {
        var read = new GluedClient[numbers.Length];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = reader.Read(numbers[i], clients[numbers[i]], rows, amounts);
        }

        return read;
    }
}
