using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Exports;

/// <summary>Classes as exports name them.</summary>
static class ExportWords
{
    public static string Of(PurchaseTiming timing) => timing switch
    {
        PurchaseTiming.TooFewData => "Мало данных (1 покупка)",
        PurchaseTiming.Expected => "Еще рано",
        PurchaseTiming.Now => "Самое время",
        PurchaseTiming.Overdue => "Просрочен",
        _ => "Без покупок",
    };

    /// <param name="activity">By cycle.</param>
    /// <param name="criticalStillBuys">In the past many of the longest silent bought all the same.</param>
    public static string Of(Activity activity, bool criticalStillBuys) => activity switch
    {
        Activity.Active => "Активный",
        Activity.AtRisk => "Зона риска",
        Activity.Critical => criticalStillBuys ? "Давно не покупал" : "Критический отток",
        _ => "Без покупок",
    };

    public static string Of(LifecycleStage stage) => stage switch
    {
        LifecycleStage.New => "новый",
        LifecycleStage.OneOrder => "с 1 заказом",
        LifecycleStage.OneOrderAsleep => "с 1 заказом уснувший",
        LifecycleStage.Recovered => "восстановленный",
        LifecycleStage.Active => "активный",
        LifecycleStage.FallingAsleep => "засыпающий",
        LifecycleStage.Asleep => "уснувший",
        _ => "без покупок",
    };

    public static string Of(RfmSegment segment) => segment switch
    {
        RfmSegment.Champions => "Чемпионы",
        RfmSegment.Loyal => "Лояльные",
        RfmSegment.Newcomers => "Новички",
        RfmSegment.AtRisk => "RFM: зона риска",
        RfmSegment.Sleeping => "Спящие",
        RfmSegment.Lost => "Потерянные",
        RfmSegment.NeedAttention => "Требуют внимания",
        RfmSegment.Ordinary => "Обычные",
        _ => "Без покупок",
    };

    public static string Of(WhaleStatus whale) => whale switch
    {
        WhaleStatus.Active => "Активный",
        WhaleStatus.Cooling => "Остывает",
        WhaleStatus.Sleeping => "Спящий кит",
        _ => "",
    };

    public static string Of(ForecastGroup group) => group switch
    {
        ForecastGroup.Success => "Успех",
        ForecastGroup.Neutral => "Нейтрально",
        ForecastGroup.Churn => "Отток",
        _ => "",
    };

    /// <summary>«Иногда (33 %)»: a share that is there never shows as 0 %.</summary>
    public static string Of(DiscountProfile profile, double? share) => profile switch
    {
        DiscountProfile.OnePurchase => "Неизвестно (1 покупка)",
        DiscountProfile.FullPrice => "Полная цена",
        DiscountProfile.Sometimes => $"Иногда ({Math.Max(1, (int)Math.Round(100 * share!.Value, MidpointRounding.AwayFromZero))} %)",
        DiscountProfile.DiscountOnly => "Только со скидкой",
        _ => "Неизвестно",
    };

    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => "Низкий",
        RiskLevel.Middle => "Средний",
        RiskLevel.High => "Высокий",
        _ => "Критический",
    };

    /// <summary>The word says which risk is meant, where it is not that of the probability.</summary>
    public static string OfCycle(RiskLevel level) => level switch
    {
        RiskLevel.Low => "Низкий (по циклу)",
        RiskLevel.Middle => "Средний (по циклу)",
        RiskLevel.High => "Высокий (по циклу)",
        _ => "Критический (по циклу)",
    };

    /// <summary>The grade of the forecasts and why it is so; the same for all clients of a base.</summary>
    public static string Of(ForecastQuality quality) => quality.State switch
    {
        ForecastState.TooLittle when quality.Reason == GradeReason.ShortHistory =>
            $"{quality.Grade}, прогноз ненадёжен: история короче {Forecaster.NeededDays} дней или двух обычных пауз",
        ForecastState.TooLittle => $"{quality.Grade}, прогноз ненадёжен: меньше {Forecaster.NeededRepeats} повторных покупок",
        ForecastState.CannotTell => $"{quality.Grade}, прогноз ненадёжен: по этой базе личный прогноз невозможен",
        ForecastState.Untested when quality.Reason == GradeReason.NoDates => $"{quality.Grade}, не проверено: в файле нет дат покупок",
        ForecastState.Untested => $"{quality.Grade}, не проверено: для проверки на прошлом мало данных",
        _ => quality.Grade switch
        {
            ForecastGrade.A => "A, проверено на прошлом: прогноз подтвердился",
            ForecastGrade.B => "B, проверено на прошлом: прогноз примерно подтвердился",
            ForecastGrade.C => "C, проверено на прошлом: лучше случайного, но ошибки велики",
            _ => "D, прогноз ненадёжен",
        },
    };
}
