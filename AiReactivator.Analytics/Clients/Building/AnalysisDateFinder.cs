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

    public static AnalysisDay Find(DateOnly? given, RowTable rows, ClientSums sums)
    {
        if (given is { } day)
        {
            return new AnalysisDay(day.DayNumber, "Given");
        }

        return rows.Dates is null ? Undated(sums, rows) : Dated(sums, rows);
    }

    /// <summary>The most frequent value of latest purchase + «Дни», never before the latest purchase.</summary>
    private static AnalysisDay Dated(ClientSums sums, RowTable rows)
    {
        var votes = new Votes();
        var latest = -1;
        for (var client = 0; client < sums.Count; client++)
        {
            latest = Math.Max(latest, sums[client].LastDate);
            if (sums[client].LastDate >= 0 && sums[client].SmallestDays >= 0)
            {
                votes.Add(sums[client].LastDate + sums[client].SmallestDays);
            }
        }

        if (latest < 0)
        {
            return new AnalysisDay(Latest(rows), "Weak");
        }

        return votes.Any && votes.Winner >= latest ? new AnalysisDay(votes.Winner, "DaysAgree") : new AnalysisDay(latest, "LatestPurchase");
    }

    /// <summary>Clients with one row give A exactly: first purchase + «Дни».</summary>
    private static AnalysisDay Undated(ClientSums sums, RowTable rows)
    {
        var votes = new Votes();
        var latestFirst = -1;
        for (var client = 0; client < sums.Count; client++)
        {
            latestFirst = Math.Max(latestFirst, sums[client].Stated);
            if (sums[client].Rows == 1 && sums[client].PositiveRows == 1 && sums[client].Stated >= 0 && sums[client].SmallestDays >= 0)
            {
                votes.Add(sums[client].Stated + sums[client].SmallestDays);
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
