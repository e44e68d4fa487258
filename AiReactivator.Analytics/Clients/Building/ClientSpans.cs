namespace AiReactivator.Analytics.Clients.Building;

/// <summary>First, last and first seen day of each client, and whether its rows carry days of their own.</summary>
internal sealed class ClientSpans
{
    public ClientSpans(ClientSums sums, bool dateColumn, int analysisDay)
    {
        var count = sums.Count;
        (First, Last, FirstSeen, ByDays) = (new int[count], new int[count], new int[count], new bool[count]);
        for (var client = 0; client < count; client++)
        {
            (First[client], Last[client], FirstSeen[client]) = (-1, -1, -1);
            if (sums[client].PositiveRows == 0)
            {
                continue;
            }

            if (dateColumn)
            {
                FromDates(sums[client], client, analysisDay);
            }
            else
            {
                FromDays(sums[client], client, analysisDay);
            }
        }
    }

    public int[] First { get; }

    public int[] Last { get; }

    public int[] FirstSeen { get; }

    /// <summary>Rows with different «Дни» that begin at the first purchase: each row is dated A − Дни.</summary>
    public bool[] ByDays { get; }

    /// <summary>The day of every row of an undated client that has one day only; −1 where it has more.</summary>
    public int LoneDay(int client) => FirstSeen[client] == Last[client] ? Last[client] : -1;

    /// <summary>Clients whose «Дни» contradict each other or A.</summary>
    public int Inconsistent { get; private set; }

    private void FromDates(in ClientSum sum, int client, int analysisDay)
    {
        var (stated, seen, last) = (sum.Stated, sum.FirstDate, sum.LastDate);
        First[client] = stated >= 0 && stated < seen ? stated : seen;
        FirstSeen[client] = seen;
        Last[client] = last;
        var days = sum.SmallestDays;
        Inconsistent += days >= 0 && last + days != analysisDay ? 1 : 0;
    }

    private void FromDays(in ClientSum sum, int client, int analysisDay)
    {
        var first = Math.Min(sum.Stated, analysisDay);
        var (smallest, largest) = (sum.SmallestDays, sum.LargestDays);
        ByDays[client] = smallest != largest && analysisDay - largest == first;
        First[client] = first;
        Last[client] = Math.Clamp(analysisDay - smallest, first, analysisDay);

        // One row that lies after the stated first purchase: the export was cut, and the file shows the last purchase only.
        FirstSeen[client] = sum.PositiveRows == 1 ? Last[client] : first;
        Inconsistent += smallest != largest && !ByDays[client] ? 1 : 0;
    }
}
