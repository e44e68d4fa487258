using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>What the rows with a positive sum say about each client's dates; −1 means "nothing".</summary>
internal sealed class ClientDates
{
    public ClientDates(RowTable rows, Grouping clients)
    {
        var count = clients.Count;
        PositiveRows = new int[count];
        Stated = Filled(count);
        SmallestDays = Filled(count);
        LargestDays = Filled(count);
        FirstDate = Filled(count);
        LastDate = Filled(count);
        var amounts = rows.Amounts.Span;
        var days = rows.Days.Span;
        var firsts = rows.FirstDates.Span;
        var dates = rows.Dates is null ? [] : rows.Dates.Span;
        for (var client = 0; client < count; client++)
        {
            foreach (var row in clients[client])
            {
                if (amounts[row] <= 0)
                {
                    continue;
                }

                PositiveRows[client]++;
                Widen(Stated, null, client, firsts[row]);
                Widen(SmallestDays, LargestDays, client, days[row]);
                if (!dates.IsEmpty)
                {
                    Widen(FirstDate, LastDate, client, dates[row]);
                }
            }
        }
    }

    public int[] PositiveRows { get; }

    /// <summary>The smallest «Дата первой покупки».</summary>
    public int[] Stated { get; }

    public int[] SmallestDays { get; }

    public int[] LargestDays { get; }

    /// <summary>The smallest «Дата покупки».</summary>
    public int[] FirstDate { get; }

    /// <summary>The largest «Дата покупки».</summary>
    public int[] LastDate { get; }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }

    private static void Widen(int[] smallest, int[]? largest, int client, int value)
    {
        if (value < 0)
        {
            return;
        }

        if (smallest[client] < 0 || value < smallest[client])
        {
            smallest[client] = value;
        }

        if (largest is not null && value > largest[client])
        {
            largest[client] = value;
        }
    }
}
