using static AiReactivator.Analytics.Metrics.Catalogue.MetricGroup;
using static AiReactivator.Analytics.Metrics.Catalogue.MetricUnit;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>The one list of metrics of a client.</summary>
public static class MetricCatalogue
{
    const string Amount = "Сумма";
    const string When = "Дата покупки или Дни";
    const string First = "Дата покупки или Дата первой покупки";

    /// <summary>RFM segment.</summary>
    public static Metric RfmSegment { get; } = new("rfm_segment", "Сегмент", "RFM segment", Value, Text,
        "Первое подходящее; при паузе до 1,2 цикла: Чемпионы (R, F и M от 4), Лояльные (F от 4), Новички (одна покупка, R от 4); при паузе больше 1,2 цикла: RFM: зона риска (R от 2, пауза до 6 циклов, F от 3 или M от 4), Спящие (R от 2), Потерянные (R 1); остальные: Требуют внимания (R до 3), Обычные. До 20 клиентов с пометкой «мало клиентов».", [Amount, When, First]);

    /// <summary>The three digits of RFM.</summary>
    public static Metric RfmScore { get; } = new("rfm_score", "RFM Score", "RFM score", Value, Text,
        "Три цифры: R, F и M от 1 до 5, где 5 лучшая.", [Amount, When]);

    /// <summary>R.</summary>
    public static Metric Recency { get; } = new("rfm_r", "R", "R score", Rhythm, Count,
        "Место по давности последней покупки: 1 + целая часть от 5 · (клиентов хуже + половина равных, считая его самого) / N, не больше 5; хуже тот, кто купил раньше.", [When]);

    /// <summary>F.</summary>
    public static Metric Frequency { get; } = new("rfm_f", "F", "F score", Transactions, Count,
        "1 при одной покупке; у купивших повторно 2 + целая часть от 4 · (меньше покупавших + половина равных, считая его самого) / число купивших повторно, не больше 5; от 4 нужны три покупки.", [Amount]);

    /// <summary>M.</summary>
    public static Metric Monetary { get; } = new("rfm_m", "M", "M score", Value, Count,
        "Место по LTV: 1 + целая часть от 5 · (клиентов с меньшим LTV + половина равных, считая его самого) / N, не больше 5.", [Amount]);

    /// <summary>XYZ.</summary>
    public static Metric Xyz { get; } = new("xyz", "Группа XYZ", "XYZ group", Value, Text,
        "Коэффициент вариации (по всей совокупности) выручки по окнам в одну обычную паузу базы, назад от даты анализа; самое старое окно, с первой покупкой клиента, неполное и не считается. X до 0,5, Y до 1, Z больше; нужны 3 покупки и 4 окна.", [Amount, "Дата покупки"]);

    /// <summary>Whale.</summary>
    public static Metric Whale { get; } = new("whale", "Кит", "Whale", Value, Text,
        "Клиенты с LTV больше нуля из верхних 5 % по LTV или по среднему чеку (не меньше одного в каждом списке; равные по другому из двух, потом по номеру). По паузе в циклах: до 1,2 «Активный», до 3 «Остывает», больше 3 «Спящий кит».", [Amount, When, First]);

    /// <summary>LTV.</summary>
    public static Metric Revenue { get; } = new("ltv", "LTV", "LTV", Value, Roubles,
        "Сумма всех покупок клиента за вычетом возвратов.", [Amount]);

    /// <summary>ABC.</summary>
    public static Metric Abc { get; } = new("abc", "Группа ABC", "ABC group", Value, Text,
        "Клиенты по убыванию LTV: A, пока предыдущие собрали меньше 80 % положительного LTV базы, B, пока меньше 95 %, остальные и LTV не больше нуля C. Равные LTV получают одну букву.", [Amount]);

    /// <summary>n.</summary>
    public static Metric Purchases { get; } = new("purchases", "Покупок", "Purchases", Transactions, Count,
        "Число заказов: строки с одним номером заказа, без номеров строки одного дня, без дат одна строка.", [Amount]);

    /// <summary>AOV.</summary>
    public static Metric AverageOrder { get; } = new("aov", "Средний чек", "Average order value", Value, Roubles,
        "LTV, делённый на число покупок.", [Amount]);

    /// <summary>First purchase.</summary>
    public static Metric FirstPurchase { get; } = new("first_purchase", "Первая покупка", "First purchase", Transactions, Date,
        "Дата первой покупки из файла, а без неё дата самой ранней строки клиента.", [First]);

    /// <summary>Last purchase.</summary>
    public static Metric LastPurchase { get; } = new("last_purchase", "Последняя покупка", "Last purchase", Transactions, Date,
        "Дата последней покупки, в файле без дат: дата анализа минус Дни.", [When]);

    /// <summary>R.</summary>
    public static Metric IdleDays { get; } = new("idle_days", "Дней без покупок", "Days since the last purchase", Rhythm, Days,
        "Дата анализа минус дата последней покупки.", [When]);

    /// <summary>c.</summary>
    public static Metric Cycle { get; } = new("cycle_days", "Цикл покупки", "Purchase cycle", Rhythm, Days,
        "((n − 1) · личная пауза + обычная пауза базы) / n, где личная пауза: дни от первой покупки до последней, делённые на n − 1; при одной покупке обычная пауза базы.", [When, First]);

    /// <summary>R − c.</summary>
    public static Metric OverdueDays { get; } = new("overdue_days", "Просрочка", "Days overdue", Rhythm, Days,
        "Дней без покупок минус цикл; меньше нуля, пока срок не наступил; нужны две покупки.", [When, First]);

    /// <summary>last + c.</summary>
    public static Metric Expected { get; } = new("expected_purchase", "Ожидаемая покупка по циклу", "Expected purchase by cycle", Rhythm, Date,
        "Последняя покупка плюс цикл; нужны две покупки.", [When, First]);

    /// <summary>ρ.</summary>
    public static Metric SleepRatio { get; } = new("sleep_ratio", "Пауза в циклах", "Sleep ratio", Rhythm, Ratio,
        "Дней без покупок, делённые на цикл.", [When, First]);

    /// <summary>T2NP.</summary>
    public static Metric Timing { get; } = new("t2np", "Статус T2NP", "Time to next purchase", Rhythm, Text,
        "По паузе в циклах: до 0,8 «Еще рано», от 0,8 до 1,2 «Самое время», больше 1,2 «Просрочен»; при одной покупке «Мало данных».", [When, First]);

    /// <summary>Activity by cycle.</summary>
    public static Metric ActivityByCycle { get; } = new("activity", "Активность по циклу", "Activity by cycle", Rhythm, Text,
        "По паузе в циклах: до 1,2 «Активный», до 3 «Зона риска», больше 3 «Критический отток»; где проверка прошлым показала, что такие покупали чаще половины от активных, «Давно не покупал».", [When, First]);

    /// <summary>Lifecycle.</summary>
    public static Metric Stage { get; } = new("lifecycle", "Стадия", "Lifecycle stage", Rhythm, Text,
        "Первое подходящее: новый (с первой покупки прошло не больше обычной паузы базы), с 1 заказом и с 1 заказом уснувший (пауза больше 3 циклов), восстановленный (купил после паузы больше 3 прежних циклов, нужны даты покупок), активный (до 1,2 цикла), засыпающий (до 3), уснувший.", [When, First]);

    /// <summary>Discount profile.</summary>
    public static Metric Discounts { get; } = new("discount_profile", "Профиль скидок", "Discount profile", Transactions, Text,
        "Доля покупок со скидкой: 0 «Полная цена», больше 70 % «Только со скидкой», иначе «Иногда»; при одной покупке неизвестно.", ["Покупок со скидкой"]);

    /// <summary>Complaints.</summary>
    public static Metric Complaints { get; } = new("complaints", "Жалоб", "Complaints", Support, Count,
        "Из файла: одинаковое на всех строках клиента берётся один раз, разное складывается.", ["Жалоб"]);

    /// <summary>Tickets.</summary>
    public static Metric Tickets { get; } = new("tickets", "Обращений", "Support tickets", Support, Count,
        "Из файла: одинаковое на всех строках клиента берётся один раз, разное складывается.", ["Обращений"]);

    /// <summary>Last product.</summary>
    public static Metric LastProduct { get; } = new("last_product", "Последний товар", "Last product", Products, Text,
        "Товар последней покупки; в файле без дат известен, только если клиент покупал один товар.", ["Товар"]);

    /// <summary>All metrics, in the order of the final CSV.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        RfmSegment, RfmScore, Recency, Frequency, Monetary,
        Revenue, Abc, Xyz, Whale, ForecastMetrics.Ltv365, Purchases, AverageOrder, MoneyMetrics.Year, MoneyMetrics.Margin, FirstPurchase, LastPurchase, IdleDays, Cycle, OverdueDays, Expected,
        SleepRatio, Timing, ActivityByCycle, Stage,
        ReasonMetrics.ChurnScore, ReasonMetrics.ChurnReason, ReasonMetrics.Anomaly, ReasonMetrics.AnomalyLevel, ReasonMetrics.AnomalyReason,
        ForecastMetrics.Group, ForecastMetrics.Churn, ForecastMetrics.Return, ForecastMetrics.Risk, MoneyMetrics.AtRisk,
        ForecastMetrics.Spend, MoneyMetrics.Loss, ForecastMetrics.SpendLow, ForecastMetrics.SpendHigh,
        ForecastMetrics.Trust,
        ReasonMetrics.Drivers, ReasonMetrics.Change, ReasonMetrics.ExpectedFrom, ReasonMetrics.ExpectedTo,
        Discounts, Complaints, Tickets, LastProduct,
        .. ForecastMetrics.Next.SelectMany(next => (Metric[])[next.Product, next.Probability]), .. ForecastMetrics.NotBought,
    ];
}
