using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics.Anomalies;

/// <summary>How unusual each client's last pause and last cheque are against their own history: 100 · (1 − e^(−z/3)), z the larger of the
/// two robust z.</summary>
/// <remarks>
/// <para>In logarithms: z = (ln of the pause − median of the logarithms of own pauses) / max(0.7, 1.4826 · MAD); for the cheque the other
/// way round, with 0.5. Own pauses lie between days with a purchase; own cheques are all but the last. It needs four purchases.</para>
/// <para>Without dates only the pause is asked for, against the mean pause and with the floor as its spread. Tickets are totals of the file:
/// there is no own history of them to compare with.</para>
/// <para>Arrays are shared, not copied: treat them as read only.</para>
/// </remarks>
public sealed class ClientAnomalies
{
    /// <summary>Purchases needed.</summary>
    public const int NeededPurchases = 4;

    const double PauseFloor = 0.7;
    const double ChequeFloor = 0.5;
    const double Decay = 3;

    ClientAnomalies(int count) => (Score, Kind, Times) = (new double[count], new AnomalyKind[count], new double[count]);

    /// <summary>0–100; NaN where there is no score.</summary>
    public double[] Score { get; }

    /// <summary>Why.</summary>
    public AnomalyKind[] Kind { get; }

    /// <summary>How many times longer than usual the pause is, or smaller the cheque; 0 where neither is told.</summary>
    public double[] Times { get; }

    /// <summary>The level of a score, by its whole points.</summary>
    public static AnomalyLevel LevelOf(double score) => Math.Round(score, MidpointRounding.AwayFromZero) switch
    {
        < 40 => AnomalyLevel.Low,
        < 60 => AnomalyLevel.Middle,
        _ => AnomalyLevel.High,
    };

    /// <summary>Counts all in one pass over the columns.</summary>
    public static ClientAnomalies Of(ClientTable clients, ClientMetrics metrics)
    {
        var anomalies = new ClientAnomalies(clients.Count);
        var logs = new double[Math.Max(1, MostPurchases(clients))];
        for (var i = 0; i < clients.Count; i++)
        {
            anomalies.Score[i] = double.NaN;
            if (clients.Purchases[i] < NeededPurchases)
            {
                anomalies.Kind[i] = AnomalyKind.TooFewData;
            }
            else if (metrics.SleepRatio[i] > CycleThresholds.Critical)
            {
                anomalies.Kind[i] = AnomalyKind.Gone;
            }
            else
            {
                anomalies.Fill(clients, metrics, i, logs);
            }
        }

        return anomalies;
    }

    void Fill(ClientTable clients, ClientMetrics metrics, int i, double[] logs)
    {
        var dated = clients.IsDated(i);
        var (pause, pauseTimes) = dated ? PauseOf(clients, metrics.IdleDays[i], i, logs) : MeanPauseOf(clients, metrics.IdleDays[i], i);
        var (cheque, chequeTimes) = dated ? ChequeOf(clients, i, logs) : default;
        var z = Math.Max(pause, cheque);
        Score[i] = 100 * (1 - Math.Exp(-Math.Max(0, z) / Decay));
        (Kind[i], Times[i]) = z <= 0 ? (AnomalyKind.None, 0)
            : pause >= cheque ? (AnomalyKind.Pause, pauseTimes)
            : (AnomalyKind.Cheque, chequeTimes);
    }

    static (double Z, double Times) PauseOf(ClientTable clients, int idle, int i, double[] logs)
    {
        var count = 0;
        for (var k = clients.PurchaseStart[i] + 1; k < clients.PurchaseStart[i + 1]; k++)
        {
            var pause = clients.PurchaseDay[k] - clients.PurchaseDay[k - 1];
            if (pause > 0)
            {
                logs[count++] = Math.Log(pause);
            }
        }

        return count == 0 ? default : Above(Math.Log(Math.Max(1, idle)), logs.AsSpan(0, count), PauseFloor);
    }

    static (double Z, double Times) MeanPauseOf(ClientTable clients, int idle, int i)
    {
        var span = clients.LastDay[i] - clients.FirstSeenDay[i];
        if (span == 0)
        {
            return default;
        }

        var above = Math.Log(Math.Max(1, idle)) - Math.Log(span / (clients.Purchases[i] - 1.0));
        return (above / PauseFloor, Math.Exp(above));
    }

    static (double Z, double Times) ChequeOf(ClientTable clients, int i, double[] logs)
    {
        var amounts = clients.PurchaseAmount.AsSpan(clients.PurchaseStart[i]..clients.PurchaseStart[i + 1]);
        for (var k = 0; k < amounts.Length - 1; k++)
        {
            logs[k] = -Math.Log(Math.Max(1, amounts[k]));
        }

        return Above(-Math.Log(Math.Max(1, amounts[^1])), logs.AsSpan(0, amounts.Length - 1), ChequeFloor);
    }

    /// <summary>How far a value lies above the median, in robust standard deviations; and how many times, as these are logarithms.</summary>
    static (double Z, double Times) Above(double value, Span<double> logs, double floor)
    {
        var median = Median(logs);
        foreach (ref var log in logs)
        {
            log = Math.Abs(log - median);
        }

        return ((value - median) / Math.Max(floor, 1.4826 * Median(logs)), Math.Exp(value - median));
    }

    static double Median(Span<double> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    static int MostPurchases(ClientTable clients)
    {
        var most = 0;
        for (var i = 0; i < clients.Count; i++)
        {
            most = Math.Max(most, clients.PurchaseStart[i + 1] - clients.PurchaseStart[i]);
        }

        return most;
    }
}
