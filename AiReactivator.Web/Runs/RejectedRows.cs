using AiReactivator.Analytics.Intake;

namespace AiReactivator.Web.Runs;

/// <summary>Rejected rows as they travel to the tab: each reason once, the rows as pairs of line and number of the reason.</summary>
public sealed record RejectedRows(IReadOnlyList<RejectionReason> Reasons, IReadOnlyList<int> Rows)
{
    public static RejectedRows Of(IReadOnlyList<RowError> errors)
    {
        var numbers = new Dictionary<RejectionReason, int>();
        var rows = new int[errors.Count * 2];
        for (var i = 0; i < errors.Count; i++)
        {
            var reason = new RejectionReason(errors[i].Column, errors[i].Message);
            if (!numbers.TryGetValue(reason, out var number))
            {
                numbers.Add(reason, number = numbers.Count);
            }

            (rows[2 * i], rows[(2 * i) + 1]) = (errors[i].Line, number);
        }

        return new([.. numbers.Keys], rows);
    }
}

/// <summary>Why rows were left out, and the column to blame, where it is one.</summary>
public sealed record RejectionReason(string? Column, string Message);
