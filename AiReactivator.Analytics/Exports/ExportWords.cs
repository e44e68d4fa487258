using AiReactivator.Analytics.Metrics;

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

    public static string Of(Activity activity) => activity switch
    {
        Activity.Active => "Активный",
        Activity.AtRisk => "Зона риска",
        Activity.Critical => "Критический отток",
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

    /// <summary>«Иногда (33 %)»: a share that is there never shows as 0 %.</summary>
    public static string Of(DiscountProfile profile, double? share) => profile switch
    {
        DiscountProfile.OnePurchase => "Неизвестно (1 покупка)",
        DiscountProfile.FullPrice => "Полная цена",
        DiscountProfile.Sometimes => $"Иногда ({Math.Max(1, (int)Math.Round(100 * share!.Value, MidpointRounding.AwayFromZero))} %)",
        DiscountProfile.DiscountOnly => "Только со скидкой",
        _ => "Неизвестно",
    };
}
