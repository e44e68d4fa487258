using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Levels of the risk that a client leaves.</summary>
public enum RiskLevel
{
    /// <summary>Низкий.</summary>
    Low,

    /// <summary>Средний.</summary>
    Middle,

    /// <summary>Высокий.</summary>
    High,

    /// <summary>Критический.</summary>
    Critical,
}

/// <summary>How a level of risk follows from a probability, or from the cycle where there is none.</summary>
public static class RiskRule
{
    /// <summary>A share in whole per cent, half up: what is shown and what is classed are one number.</summary>
    public static int WholePercent(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <param name="churn">Probability of churn. Range: 0…1.</param>
    public static RiskLevel OfChurn(double churn) => WholePercent(churn) switch
    {
        <= 20 => RiskLevel.Low,
        <= 50 => RiskLevel.Middle,
        <= 80 => RiskLevel.High,
        _ => RiskLevel.Critical,
    };

    /// <param name="sleepRatio">ρ.</param>
    public static RiskLevel OfCycle(double sleepRatio) => sleepRatio switch
    {
        <= CycleThresholds.Late => RiskLevel.Low,
        <= 2 => RiskLevel.Middle,
        <= CycleThresholds.Critical => RiskLevel.High,
        _ => RiskLevel.Critical,
    };
}
