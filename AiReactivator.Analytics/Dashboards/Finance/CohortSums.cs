using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Spend of the clients of each cohort, the calendar month of the first purchase, by month from it.</summary>
sealed class CohortSums
{
    const int Months = CohortLtvToCac.Months;

    readonly int _first;
    readonly int[] _clients;
    readonly double[] _spend;
    readonly int[] _monthOf;
    readonly int _firstDay;

    CohortSums(ClientTable clients, int firstDay, int lastDay)
    {
        (_firstDay, Basis) = (firstDay, clients.Dated ? CohortBasis.Months : CohortBasis.Age);
        _monthOf = MonthsFrom(firstDay, lastDay);
        _first = _monthOf[0];
        LastEnded = MonthOf(clients.AnalysisDate) - (clients.AnalysisDate.AddDays(1).Day == 1 ? 0 : 1);
        _clients = new int[_monthOf[^1] - _first + 1];
        _spend = new double[_clients.Length * (Months + 1)];
        for (var i = 0; i < clients.Count; i++)
        {
            Add(clients, i);
        }
    }

    public CohortBasis Basis { get; }

    /// <summary>The last calendar month that is over, as a number.</summary>
    public int LastEnded { get; }

    /// <summary>Clients whose first purchase the file does not hold.</summary>
    public int LeftOut { get; private set; }

    public static CohortSums Of(ClientTable clients)
    {
        var (first, last) = (clients.AnalysisDate.DayNumber, clients.AnalysisDate.DayNumber);
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                (first, last) = (Math.Min(first, clients.FirstSeenDay[i]), Math.Max(last, clients.LastDay[i]));
            }
        }

        return new CohortSums(clients, first, last);
    }

    /// <summary>The cohort of a client that is counted, as the number of a month; null for others.</summary>
    public int? CohortOf(ClientTable clients, int client) =>
        clients.Purchases[client] > 0 && clients.FirstDay[client] == clients.FirstSeenDay[client]
            ? _monthOf[clients.FirstDay[client] - _firstDay]
            : null;

    /// <summary>Number of the calendar month of a day.</summary>
    public int MonthOf(int day) => _monthOf[day - _firstDay];

    /// <summary>Cohorts whose month k has ended (undated: has ended last), their clients, and what these spent by its end.</summary>
    public (int Cohorts, int Clients, double Spend) By(int month)
    {
        var (cohorts, clients, spend) = (0, 0, 0.0);
        for (var cohort = 0; cohort < _clients.Length; cohort++)
        {
            var ended = LastEnded - (_first + cohort);
            if (_clients[cohort] > 0 && (Basis == CohortBasis.Months ? ended >= month : ended == month))
            {
                (cohorts, clients) = (cohorts + 1, clients + _clients[cohort]);
                for (var k = 0; k <= month; k++)
                {
                    spend += _spend[(cohort * (Months + 1)) + k];
                }
            }
        }

        return (cohorts, clients, spend);
    }

    /// <summary>What is left of a client's purchases after refunds, which have no dates. Range: 0…1.</summary>
    public static double NetShare(ClientTable clients, int client) => clients.Refunds[client] == 0
        ? 1
        : Math.Max(0, clients.Revenue[client]) / ((double)clients.Revenue[client] + clients.Refunds[client]);

    void Add(ClientTable clients, int client)
    {
        if (CohortOf(clients, client) is not { } month)
        {
            LeftOut += clients.Purchases[client] > 0 ? 1 : 0;
            return;
        }

        var cohort = month - _first;
        _clients[cohort]++;
        var (row, net) = (cohort * (Months + 1), NetShare(clients, client));
        if (Basis == CohortBasis.Age)
        {
            _spend[row] += Math.Max(0, clients.Revenue[client]);
            return;
        }

        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            var after = _monthOf[clients.PurchaseDay[k] - _firstDay] - month;
            if (after > Months)
            {
                break;
            }

            _spend[row + after] += clients.PurchaseAmount[k] * net;
        }
    }

    static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The month of each day, looked up instead of reckoned for each purchase.</summary>
    static int[] MonthsFrom(int firstDay, int lastDay)
    {
        var months = new int[lastDay - firstDay + 1];
        for (var i = 0; i < months.Length; i++)
        {
            months[i] = MonthOf(DateOnly.FromDayNumber(firstDay + i));
        }

        return months;
    }
}
