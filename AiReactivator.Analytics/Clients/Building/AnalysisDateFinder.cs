using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>A and how it was found.</summary>
/// <param name="Day">The day number.</param>
/// <param name="Source">Given, DaysAgree, FirstPlusDays, LatestPurchase, Weak.</param>
internal readonly record struct AnalysisDay(int Day, string Source);

/// <summary>Reads the analysis date A, the day of the export, from the file; the computer's clock is never asked.</summary>
internal static class AnalysisDateFinder
{
    /// <summary>So many one-row clients must agree, and at least half of them, before A is taken without a doubt.</summary>
    private const int Agreeing = 3;

    public static AnalysisDay Find(DateOnly? given, RowTable rows, Grouping clients, ClientDates dates)
    {
        if (given is { } day)
        {
            return new AnalysisDay(day.DayNumber, "Given");
        }

        return rows.Dates is null ? Undated(clients, dates, rows) : Dated(dates, rows);
    }

    /// <summary>The most frequent value of latest purchase + «Дни», never before the latest purchase.</summary>
    private static AnalysisDay Dated(ClientDates dates, RowTable rows)
    {
        var votes = new Votes();
        var latest = -1;
        for (var client = 0; client < dates.LastDate.Length; client++)
        {
            latest = Math.Max(latest, dates.LastDate[client]);
            if (dates.LastDate[client] >= 0 && dates.SmallestDays[client] >= 0)
            {
                votes.Add(dates.LastDate[client] + dates.SmallestDays[client]);
            }
        }

        if (latest < 0)
        {
            return new AnalysisDay(Latest(rows), "Weak");
        }

        return votes.Any && votes.Winner >= latest ? new AnalysisDay(votes.Winner, "DaysAgree") : new AnalysisDay(latest, "LatestPurchase");
    }

    /// <summary>Clients with one row give A exactly: first purchase + «Дни».</summary>
    private static AnalysisDay Undated(Grouping clients, ClientDates dates, RowTable rows)
    {
        var votes = new Votes();
        var latestFirst = -1;
        for (var client = 0; client < clients.Count; client++)
        {
            latestFirst = Math.Max(latestFirst, dates.Stated[client]);
            if (clients[client].Length == 1 && dates.PositiveRows[client] == 1 && dates.Stated[client] >= 0 && dates.SmallestDays[client] >= 0)
            {
                votes.Add(dates.Stated[client] + dates.SmallestDays[client]);
            }
        }

        if (!votes.Any)
        {
            return new AnalysisDay(latestFirst >= 0 ? latestFirst : Latest(rows), "Weak");
        }

        var agreed = votes.WinnerCount >= Agreeing && votes.WinnerCount * 2 >= votes.Count;
        return new AnalysisDay(votes.Winner, agreed ? "FirstPlusDays" : "Weak");
    }

    private static int Latest(RowTable rows)
    {
        var latest = 0;
        foreach (var day in rows.Dates is null ? rows.FirstDates.Span : rows.Dates.Span)
        {
            latest = Math.Max(latest, day);
        }

        return latest;
    }

    /// <summary>The most frequent day; of equals the latest.</summary>
    private sealed class Votes
    {
        private readonly Dictionary<int, int> counts = [];

        public int Count { get; private set; }

        public int Winner { get; private set; }

        public int WinnerCount { get; private set; }

        public bool Any => Count > 0;

        public void Add(int day)
        {
            Count++;
            counts.TryGetValue(day, out var count);
            counts[day] = ++count;
            if (count > WinnerCount || (count == WinnerCount && day > Winner))
            {
                (Winner, WinnerCount) = (day, count);
            }
        }
    }
}
