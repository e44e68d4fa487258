using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Web.Tests.Components;

/// <summary>Forecasts and their check, as a Worker would tell them.</summary>
internal static class Outlooks
{
    public static ForecastTrust Trust(ForecastState state = ForecastState.Tested, ForecastGrade grade = ForecastGrade.B, GradeReason reason = GradeReason.Order) =>
        new(state, grade, reason, 90);

    public static ForecastTrust TooLittle { get; } = Trust(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats);

    public static ForecastTrust CannotTell { get; } = Trust(ForecastState.CannotTell, ForecastGrade.D, GradeReason.NoSignal);

    public static ForecastTrust Undated { get; } = Trust(ForecastState.Untested, ForecastGrade.C, GradeReason.NoDates);

    public static RiskLevels Risks(ForecastTrust? trust = null) => new(trust ?? Trust(),
    [
        new(RiskLevel.Low, 10, 0.1, 1_000_000m, 300_000m, new(40, 20, 90)),
        new(RiskLevel.Middle, 20, 0.2, 2_000_000m, 200_000m, new(30, 9, 90)),
        new(RiskLevel.High, 30, 0.3, 3_000_000m, 100_000m, new(20, 2, 90)),
        new(RiskLevel.Critical, 40, 0.4, 4_000_000m, 0m, null),
    ]);

    public static PastTest Past(ForecastTrust? trust = null) => new(trust ?? Trust(), Trial(), null);

    public static PastTrial Trial() => new(
        new(2026, 2, 23), 90, 70, 21, 19.6, 2_410_000m, 2_580_000m, new(20, 12, 9, 2.5, 6),
        [new(35, 0.1, 0.08), new(35, 0.46, 0.52)],
        new(0.78, 0.04, 0.15, 0.42, 0.03, 0.81, 6.2, [new("models", 0.76, 0.43, 0.4), new("trees", 0.77, 0.42, 0.6)]))
    {
        CallMoney = new(480_000m, 395_200m, 0m, 61_000m),
    };

    public static ClientOutlook Outlook(int churn = 78) => new(
        churn, RiskLevel.High, false, 0.224, 30_000m, 18_000m, 96_000m, 120_000m, true,
        [new("ИБП APC", 0.41, 3), new("Коммутатор", 0.2, 1)], [new("Сервер HP", 9)]);
}
