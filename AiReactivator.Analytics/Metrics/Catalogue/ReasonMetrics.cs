using static AiReactivator.Analytics.Metrics.Catalogue.MetricGroup;
using static AiReactivator.Analytics.Metrics.Catalogue.MetricUnit;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>Why a client stands where they stand, as the product says it.</summary>
public static class ReasonMetrics
{
    const string Amount = "Сумма";
    const string When = "Дата покупки или Дни";
    const string First = "Дата покупки или Дата первой покупки";

    /// <summary>Churn Score.</summary>
    public static Metric ChurnScore { get; } = new("churn_score", "Churn Score", "Churn Score", Rhythm, Ratio,
        "От 0 до 100, сумма пяти слагаемых. Долгая пауза, до 40: 40 · (1 − 1 / пауза в циклах), пока пауза не больше цикла, 0. Покупает реже, до 15: на сколько покупок за два последних цикла меньше, чем обещает прежний темп (между первой и последней покупкой до этого). Чек снизился, до 15: на сколько два последних чека в среднем меньше прежних, полностью при снижении вдвое. Много обращений, до 15: обращения на покупку, место среди клиентов базы; без обращений 0. Жалобы, до 15: полностью при двух. Если о слагаемом в файле нет данных, его вес переходит остальным; если клиенту не с чем сравнивать, слагаемое равно 0.",
        [When, First]);

    /// <summary>Its largest term.</summary>
    public static Metric ChurnReason { get; } = new("churn_reason", "Причины", "Reason of the Churn Score", Rhythm, Text,
        "Самое большое слагаемое Churn Score; «Нет», если Churn Score равен 0.", [When, First]);

    /// <summary>Anomaly score.</summary>
    public static Metric Anomaly { get; } = new("anomaly_score", "Anomaly Score", "Anomaly Score", Rhythm, Ratio,
        "От 0 до 100: 100 · (1 − e^(−z/3)), где z показывает, насколько пауза больше, а последний чек меньше собственных прежних: в логарифмах, расстояние до медианы в разбросах (1,4826 · медианное отклонение, не меньше 0,7 для паузы и 0,5 для чека), берётся большее. Нужны 4 покупки; при паузе больше 3 циклов клиент давно ушёл, и оценки нет. Где дней покупок клиента файл не знает, сравнивается только пауза, со средней.",
        [Amount, When, First]);

    /// <summary>Level of it.</summary>
    public static Metric AnomalyLevel { get; } = new("anomaly_level", "Уровень аномалии", "Anomaly level", Rhythm, Text,
        "По Anomaly Score в целых баллах: до 39 «Низкая», 40–59 «Средняя», от 60 «Высокая».", [Amount, When, First]);

    /// <summary>What is unusual.</summary>
    public static Metric AnomalyReason { get; } = new("anomaly_reason", "Аномалия: причина", "Anomaly: reason", Rhythm, Text,
        "Что необычнее: пауза против медианы собственных пауз или последний чек против медианы собственных чеков.", [Amount, When, First]);

    /// <summary>What moves the return probability.</summary>
    public static Metric Drivers { get; } = new("forecast_drivers", "Что влияет на прогноз", "Drivers of the forecast", Forecast, Text,
        "Два самых сильных из того, что отличает вероятность возврата клиента от средней по базе, в процентных пунктах. Все такие отличия вместе дают разницу точно; здесь показаны два.", [Amount, When, First]);

    /// <summary>What would change it.</summary>
    public static Metric Change { get; } = new("forecast_change", "Что изменит прогноз", "What would change the forecast", Forecast, Text,
        "Вероятность оттока сейчас и какой она будет в названный день, если клиент купит в этот день на свой средний чек. День берётся из середины срока, в который ждём покупку. Покупка риск не повышает: где прошлое базы говорит иное, поправка берётся сегодняшняя. Окно то же, что у вероятности оттока: N дней или 3 цикла, если они дольше.", [Amount, When, First]);

    /// <summary>Beginning of the days in which the next purchase is expected.</summary>
    public static Metric ExpectedFrom { get; } = new("expected_from", "Ожидаемая покупка: от", "Expected purchase: from", Forecast, Date,
        "Если клиент вернётся за N дней или за 3 своих цикла, если они дольше, то в 8 случаях из 10 купит между «от» и «до» (от 10 до 90 %): по частоте его покупок, а где есть даты, и по тому, когда покупали такие же клиенты в прошлом.", [Amount, When, First]);

    /// <summary>End of them.</summary>
    public static Metric ExpectedTo { get; } = new("expected_to", "Ожидаемая покупка: до", "Expected purchase: to", Forecast, Date,
        "Верхний край того же срока.", [Amount, When, First]);
}
