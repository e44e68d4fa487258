using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>The rules of the seven stages of a client's life.</summary>
public static class Lifecycle
{
    /// <summary>A pause longer than this many cycles was a sleep, and the purchase after it a recovery.</summary>
    public const double RecoveryRatio = 3;

    /// <summary>The stage of a client with purchases; the first rule that matches.</summary>
    public static LifecycleStage StageOf(ClientTable clients, int client, int tenureDays, double sleepRatio, double baseCycleDays)
    {
        if (tenureDays <= baseCycleDays)
        {
            return LifecycleStage.New;
        }

        if (clients.Purchases[client] == 1)
        {
            return sleepRatio <= CycleThresholds.Critical ? LifecycleStage.OneOrder : LifecycleStage.OneOrderAsleep;
        }

        return CycleThresholds.ActivityOf(sleepRatio) switch
        {
            Activity.Active => IsRecovered(clients, client, baseCycleDays) ? LifecycleStage.Recovered : LifecycleStage.Active,
            Activity.AtRisk => LifecycleStage.FallingAsleep,
            _ => LifecycleStage.Asleep,
        };
    }

    /// <summary>Whether the last pause was longer than three of the cycles known before it. Without the days of the purchases nobody can tell.</summary>
    /// <remarks>Several purchases on the last day are one return: the pause before that day counts.</remarks>
    static bool IsRecovered(ClientTable clients, int client, double baseCycleDays)
    {
        if (!clients.IsDated(client))
        {
            return false;
        }

        var days = clients.PurchaseDay.AsSpan(clients.PurchaseStart[client]..clients.PurchaseStart[client + 1]);
        var before = days.Length;
        while (before > 0 && days[before - 1] == days[^1])
        {
            before--;
        }

        if (before == 0)
        {
            return false;
        }

        var asleepFrom = days[before - 1];
        var cycle = ClientCycle.Of(before, asleepFrom - days[0], baseCycleDays);
        return days[^1] - asleepFrom > RecoveryRatio * cycle;
    }
}
