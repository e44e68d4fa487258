using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>What a class was worth when the past was forecast again: it stands under the class, so that no name promises what it did not keep.</summary>
/// <param name="Clients">Clients of the check who stood in it then; above 0.</param>
/// <param name="Bought">Those of them who bought in the window.</param>
/// <param name="HorizonDays">Length of the window.</param>
public sealed record ClassPast(int Clients, int Bought, int HorizonDays)
{
    /// <summary>The kind of classes by the pause in cycles.</summary>
    public const string Activity = "activity";

    /// <summary>The kind of T2NP groups.</summary>
    public const string Timing = "timing";

    /// <summary>The kind of levels of risk.</summary>
    public const string Risk = "risk";

    /// <summary>Share of them that bought.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Share => (double)Bought / Clients;

    /// <returns>Null where nothing was tested, or nobody stood in the class.</returns>
    public static ClassPast? Of<T>(ForecastQuality quality, string kind, T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var share = quality.Classes.FirstOrDefault(share => share.Kind == kind && share.Class == name);
        return quality.Check is { } check && share is { Clients: > 0 } ? new ClassPast(share.Clients, share.Bought, check.HorizonDays) : null;
    }

    /// <summary>Whether clients silent for more than three cycles bought more than half as often as active ones: «Критический отток» would
    /// promise what it did not keep, and is called «Давно не покупали».</summary>
    public static bool CriticalStillBuys(ClassPast? active, ClassPast? critical) => active is not null && critical is not null && critical.Share > active.Share / 2;

    /// <summary>The same of a forecast.</summary>
    public static bool CriticalStillBuys(ForecastQuality quality) =>
        CriticalStillBuys(Of(quality, Activity, Metrics.Activity.Active), Of(quality, Activity, Metrics.Activity.Critical));
}
