namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>«Прогноз эффективности базы»: clients by the probability of a purchase within max(H, 2c).</summary>
public enum ForecastGroup
{
    /// <summary>No purchase, or no personal forecast.</summary>
    None,

    /// <summary>«Успех», from 50 %.</summary>
    Success,

    /// <summary>«Нейтрально», from 20 %.</summary>
    Neutral,

    /// <summary>«Отток», under that.</summary>
    Churn,
}

/// <summary>How the group follows from the probability.</summary>
public static class ForecastGroupRule
{
    /// <summary>The window in cycles of the client, where that is longer than the horizon.</summary>
    public const double WindowCycles = 2;

    /// <summary>From here on «Успех».</summary>
    public const double SuccessFrom = 0.5;

    /// <summary>From here on «Нейтрально».</summary>
    public const double NeutralFrom = 0.2;

    /// <param name="share">Probability of a purchase within max(H, 2c). Range: 0…1.</param>
    public static ForecastGroup Of(double share) => share switch
    {
        >= SuccessFrom => ForecastGroup.Success,
        >= NeutralFrom => ForecastGroup.Neutral,
        _ => ForecastGroup.Churn,
    };
}
