using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>One value for a client out of the optional cells of its rows.</summary>
internal sealed class ProfileBuilder(RowTable rows, Grouping clients)
{
    public static ClientProfile Build(RowTable rows, Grouping clients) =>
        rows.Extra is { } extra ? new ProfileBuilder(rows, clients).Build(extra) : ClientProfile.None;

    private ClientProfile Build(ExtraColumns extra)
    {
        // Rows that differ are marks of single mails: nothing to warn of.
        var summed = 0;
        return new ClientProfile
        {
            Source = MostFrequent(extra.Source),
            Industry = MostFrequent(extra.Industry),
            CompanySize = MostFrequent(extra.CompanySize),
            City = MostFrequent(extra.City),
            Nps = Latest(extra.Nps, -1),
            Loyalty = Latest(extra.Loyalty, -1),
            Consent = Consents(extra.Consents),
            Engagement = ClientTotals.Count(clients, extra.Engagement, null, ref summed),
        };
    }

    private TextColumn? MostFrequent(TextCells? cells)
    {
        if (cells is null || cells.Texts.Count == 0)
        {
            return null;
        }

        return new TextColumn(new FrequentFirst(clients, cells.Numbers.Span, cells.Texts.Count).Tops(), cells.Texts.ToTexts());
    }

    private T[]? Latest<T>(Column<T>? column, T none)
        where T : struct, IEquatable<T>
    {
        if (column is null || !column.Span.ContainsAnyExcept(none))
        {
            return null;
        }

        var latest = new T[clients.Count];
        for (var client = 0; client < latest.Length; client++)
        {
            var newest = long.MinValue;
            latest[client] = none;
            foreach (var row in clients[client])
            {
                if (!column[row].Equals(none) && Age(row) >= newest)
                {
                    (newest, latest[client]) = (Age(row), column[row]);
                }
            }
        }

        return latest;
    }

    /// <summary>The later, the more; rows of one day follow each other as in the file.</summary>
    private long Age(int row) => rows.Dates is { } dates ? dates[row] : -rows.Days[row];

    private Consent[]? Consents(Column<Consent>? column)
    {
        if (column is null || !column.Span.ContainsAnyExcept(Consent.Unknown))
        {
            return null;
        }

        var consents = new Consent[clients.Count];
        for (var client = 0; client < consents.Length; client++)
        {
            foreach (var row in clients[client])
            {
                consents[client] = column[row] > consents[client] ? column[row] : consents[client];
            }
        }

        return consents;
    }
}
