namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How clients are forecast.</summary>
public sealed record ForecastOptions
{
    /// <summary>H in days. Range: at least 1. Default: 90.</summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>«Обычный цикл, дней» of the user; null where there is none.</summary>
    public int? UsualCycleDays { get; init; }

    /// <summary>Clients that the past is looked at of: a larger base is sampled. Default: 7000.</summary>
    public int MaxPastClients { get; init; } = 7000;

    /// <summary>Seed of samples and draws.</summary>
    public int Seed { get; init; } = 17;
}
