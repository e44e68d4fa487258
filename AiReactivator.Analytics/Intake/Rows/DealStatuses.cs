using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>States of the deal: how many rows and how much money each has, and leaving out those that the user does not want.</summary>
internal static class DealStatuses
{
    /// <summary>Longest list: a column with more is no state of a deal.</summary>
    private const int Most = 200;

    /// <returns>The biggest money first; null where the file has no states.</returns>
    public static IReadOnlyList<DealStatus>? Settle(RowTable rows, TextInterner texts, IReadOnlyCollection<string> leftOut, RejectedRows rejected)
    {
        if (rows.Statuses is not { } statuses)
        {
            return null;
        }

        var names = texts.ToTexts();
        var (counts, sums) = (new int[names.Length], new long[names.Length]);
        var unwanted = Array.ConvertAll(names, leftOut.Select(text => text.Trim()).ToHashSet(StringComparer.Ordinal).Contains);
        var keep = new bool[rows.Count];
        for (var row = 0; row < keep.Length; row++)
        {
            var status = statuses[row];
            keep[row] = status < 0 || !unwanted[status];
            if (status >= 0)
            {
                counts[status]++;
                sums[status] += rows.Amounts[row];
            }

            if (!keep[row])
            {
                rejected.Add(rows.Lines[row], Field.Status, "E_STATUS_LEFT_OUT");
            }
        }

        rows.Keep(keep);
        return
        [
            .. Enumerable.Range(0, names.Length)
                .Where(status => counts[status] > 0)
                .OrderByDescending(status => sums[status])
                .ThenBy(status => status)
                .Take(Most)
                .Select(status => new DealStatus(names[status], counts[status], sums[status] / 100m, DealStates.LookUnpaid(names[status]), unwanted[status])),
        ];
    }
}
