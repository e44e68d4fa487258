using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>States of the deal: how many rows and how much money each has, and leaving out those that the user does not want.</summary>
internal static class DealStatuses
{
    /// <summary>Longest list: a column with more is no state of a deal.</summary>
    private const int Most = 200;

    /// <summary>So many different texts may be states however short the file is.</summary>
    private const int AlwaysStates = 20;

    /// <returns>The biggest money first; null where the file has no states. Notes about clients are none: they would show who they are about.</returns>
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

        var given = counts.Count(count => count > 0);
        var notes = given > Most || (given > AlwaysStates && given > counts.Sum() / 2);
        rows.Keep(keep);
        return notes ? null :
        [
            .. Enumerable.Range(0, names.Length)
                .Where(status => counts[status] > 0)
                .OrderByDescending(status => sums[status])
                .ThenBy(status => status)
                .Select(status => new DealStatus(names[status], counts[status], sums[status] / 100m, DealStates.LookUnpaid(names[status]), unwanted[status])),
        ];
    }
}
