using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Money and dates of every client out of its rows: one pass in the order of the file, one place in memory to a client.</summary>
internal sealed class ClientSums
{
    private readonly ClientSum[] sums;

    /// <param name="rows">Accepted rows.</param>
    /// <param name="clientOfRow">The client of each.</param>
    /// <param name="count">Clients.</param>
    public ClientSums(RowTable rows, ReadOnlySpan<int> clientOfRow, int count)
    {
        sums = new ClientSum[count];
        Array.Fill(sums, ClientSum.Nothing);
        var amounts = rows.Amounts.Span;
        var days = rows.Days.Span;
        var firsts = rows.FirstDates.Span;
        var dates = rows.Dates is null ? [] : rows.Dates.Span;

        // Where the turnover of the whole base fits, the sum of every part of it does: no other sum needs a check.
        var turnover = 0L;
        for (var row = 0; row < clientOfRow.Length; row++)
        {
            ref var sum = ref sums[clientOfRow[row]];
            var amount = amounts[row];
            turnover = checked(turnover + Math.Abs(amount));
            sum.Rows++;
            sum.Revenue += amount;
            if (amount <= 0)
            {
                sum.Refunds -= amount;
                continue;
            }

            sum.PositiveRows++;
            sum.Stated = Smaller(sum.Stated, firsts[row]);
            sum.SmallestDays = Smaller(sum.SmallestDays, days[row]);
            sum.LargestDays = Math.Max(sum.LargestDays, days[row]);
            if (!dates.IsEmpty)
            {
                sum.FirstDate = Smaller(sum.FirstDate, dates[row]);
                sum.LastDate = Math.Max(sum.LastDate, dates[row]);
            }
        }
    }

    public int Count => sums.Length;

    public ref readonly ClientSum this[int client] => ref sums[client];

    /// <summary>One of the figures of every client.</summary>
    public T[] Column<T>(Converter<ClientSum, T> figure) => Array.ConvertAll(sums, figure);

    // Without a sign −1, which is "nothing", is larger than all.
    private static int Smaller(int a, int b) => (int)Math.Min((uint)a, (uint)b);
}

/// <summary>Figures of a client; dates and days are those of rows with a positive sum, −1 means "nothing".</summary>
internal struct ClientSum
{
    public static readonly ClientSum Nothing = new() { Stated = -1, SmallestDays = -1, LargestDays = -1, FirstDate = -1, LastDate = -1 };

    public long Revenue;

    /// <summary>As a positive number.</summary>
    public long Refunds;

    public int Rows;

    public int PositiveRows;

    /// <summary>The smallest «Дата первой покупки».</summary>
    public int Stated;

    public int SmallestDays;

    public int LargestDays;

    /// <summary>The smallest «Дата покупки».</summary>
    public int FirstDate;

    /// <summary>The largest «Дата покупки».</summary>
    public int LastDate;
}
