using System.Text.Json.Serialization;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>How far the forecasts of a base can be trusted, for whoever shows one.</summary>
/// <param name="State">Tested or not.</param>
/// <param name="Grade">A–D.</param>
/// <param name="Reason">Why.</param>
/// <param name="HorizonDays">H, printed beside every figure that it makes.</param>
public sealed record ForecastTrust(ForecastState State, ForecastGrade Grade, GradeReason Reason, int HorizonDays)
{
    /// <summary>Clients have figures of their own.</summary>
    [JsonIgnore]
    public bool Personal => State is ForecastState.Tested or ForecastState.Untested;

    /// <summary>There is no probability, but the pause in cycles still tells a level of risk.</summary>
    [JsonIgnore]
    public bool ByCycle => !Personal;

    /// <summary>False on grade D: whoever shows a figure marks it.</summary>
    [JsonIgnore]
    public bool Reliable => Grade != ForecastGrade.D;

    /// <summary>Of a base.</summary>
    public static ForecastTrust Of(ForecastQuality quality) => new(quality.State, quality.Grade, quality.Reason, quality.HorizonDays);
}
