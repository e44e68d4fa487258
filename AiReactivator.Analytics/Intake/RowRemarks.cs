using System.Collections;
using System.Numerics;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake;

/// <summary>All remarks about the rows of a file, in columns: 10 bytes for a rejected row, 8 for a repaired one. Safe for parallel readers.</summary>
public sealed class RowRemarks
{
    private readonly RejectedRows rejected;
    private readonly int[] repairedLines;
    private readonly RowWarnings[] repaired;

    private RowRemarks(RejectedRows rejected, int[] repairedLines, RowWarnings[] repaired)
    {
        (this.rejected, this.repairedLines, this.repaired) = (rejected, repairedLines, repaired);
        Counts = CountAll();
        Errors = new RowErrors(this);
    }

    /// <summary>No remark at all.</summary>
    public static RowRemarks None { get; } = new(new RejectedRows(), [], []);

    /// <summary>Rows left out; each has one remark.</summary>
    public int RejectedRows => rejected.Count;

    /// <summary>Accepted rows with a remark.</summary>
    public int RepairedRows => repairedLines.Length;

    /// <summary>Rows by remark: rejected ones first, then the most frequent.</summary>
    public IReadOnlyList<RemarkCount> Counts { get; }

    /// <summary>What is kept in memory.</summary>
    public long Bytes => (10L * RejectedRows) + (8L * RepairedRows);

    /// <summary>Rows left out, as intake.json has them: made one by one as they are asked for.</summary>
    internal IReadOnlyList<RowError> Errors { get; }

    /// <summary>How many remarks match.</summary>
    /// <param name="ofRejected">Only those of rejected rows, or only of repaired ones; null for both.</param>
    /// <param name="code">Only this code; null for all.</param>
    public int Total(bool? ofRejected, string? code) =>
        Counts.Where(count => (ofRejected ?? count.Rejected) == count.Rejected && (code ?? count.Code) == count.Code).Sum(count => count.Rows);

    /// <summary>A page of the remarks that match, in the order of lines.</summary>
    /// <param name="ofRejected">Only those of rejected rows, or only of repaired ones; null for both.</param>
    /// <param name="code">Only this code; null for all.</param>
    /// <param name="skip">Remarks to pass over.</param>
    /// <param name="take">The most to return.</param>
    public IReadOnlyList<RowRemark> Page(bool? ofRejected, string? code, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return skip >= Total(ofRejected, code) ? [] : [.. All(ofRejected, code).Skip(skip).Take(take)];
    }

    /// <summary>The remarks that match, one after the other in the order of lines.</summary>
    /// <param name="ofRejected">Only those of rejected rows, or only of repaired ones; null for both.</param>
    /// <param name="code">Only this code; null for all.</param>
    public IEnumerable<RowRemark> All(bool? ofRejected = null, string? code = null)
    {
        var (left, lefts) = (0, ofRejected == false ? 0 : RejectedRows);
        var (kept, keeps) = (0, ofRejected == true ? 0 : RepairedRows);
        while (left < lefts || kept < keeps)
        {
            if (kept == keeps || (left < lefts && rejected.Lines[left] <= repairedLines[kept]))
            {
                if (code is null || rejected.Code(left) == code)
                {
                    yield return OfRejected(left);
                }

                left++;
                continue;
            }

            for (var bits = (uint)repaired[kept]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                if (code is null || RowWarningCodes.Code(bit) == code)
                {
                    yield return new RowRemark(repairedLines[kept], false, RowWarningCodes.FieldOf(bit)?.Title(), RowWarningCodes.Code(bit));
                }
            }

            kept++;
        }
    }

    /// <param name="rejected">Rows left out, in the order of lines.</param>
    /// <param name="rows">Accepted rows.</param>
    /// <param name="analysisDay">A; null where it is not known.</param>
    internal static RowRemarks Of(RejectedRows rejected, RowTable rows, int? analysisDay)
    {
        var (lines, marks) = (new Column<int>(16), new Column<RowWarnings>(16));
        var warnings = rows.Warnings.Span;
        for (var row = 0; row < warnings.Length; row++)
        {
            var mark = warnings[row] & rows.Remarks;
            mark |= analysisDay is { } day && rows.DaysContradict(row, day) ? RowWarnings.DaysInconsistent : 0;
            if (mark != 0)
            {
                lines.Add(rows.Lines[row]);
                marks.Add(mark);
            }
        }

        return new RowRemarks(rejected, lines.Span.ToArray(), marks.Span.ToArray());
    }

    private RowRemark OfRejected(int row) =>
        new(rejected.Lines[row], true, rejected.Field(row)?.Title(), rejected.Code(row)) { Noticed = rejected.Noticed(row) };

    private List<RemarkCount> CountAll()
    {
        var byCode = new Dictionary<string, int>();
        for (var row = 0; row < RejectedRows; row++)
        {
            byCode[rejected.Code(row)] = byCode.GetValueOrDefault(rejected.Code(row)) + 1;
        }

        var repairs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        RowWarningCodes.Count(repaired, repairs);
        return
        [
            .. byCode.Select(count => new RemarkCount(count.Key, true, count.Value)).OrderByDescending(count => count.Rows).ThenBy(count => count.Code, StringComparer.Ordinal),
            .. repairs.Select(count => new RemarkCount(count.Key, false, count.Value)).OrderByDescending(count => count.Rows),
        ];
    }

    private sealed class RowErrors(RowRemarks remarks) : IReadOnlyList<RowError>
    {
        public int Count => remarks.RejectedRows;

        public RowError this[int index]
        {
            get
            {
                var remark = remarks.OfRejected(index);
                return new RowError(remark.Line, remark.Column, remark.Code, remark.Message);
            }
        }

        public IEnumerator<RowError> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
