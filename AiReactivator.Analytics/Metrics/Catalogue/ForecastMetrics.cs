using static AiReactivator.Analytics.Metrics.Catalogue.MetricGroup;
using static AiReactivator.Analytics.Metrics.Catalogue.MetricUnit;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>What is expected of a client, as the product says it. «N дн.» in a name is the horizon.</summary>
public static class ForecastMetrics
{
    const string Amount = "Сумма";
    const string When = "Дата покупки или Дни";
    const string First = "Дата покупки или Дата первой покупки";
    const string Product = "Товар";

    /// <summary>Spend in the next 365 days.</summary>
    public static Metric Ltv365 { get; } = new("ltv_365", "Прогноз LTV (365 дн.)", "Forecast LTV, 365 days", Forecast, Roubles,
        "Сколько клиент в среднем потратит за 365 дней после даты анализа; прошлые покупки сюда не входят.", [Amount, When, First]);

    /// <summary>Group by the probability of a purchase within two cycles.</summary>
    public static Metric Group { get; } = new("forecast_group", "Прогноз эффективности", "Forecast group", Forecast, Text,
        "По вероятности хотя бы одной покупки за N дней или за 2 своих цикла, если они дольше: от 50 % «Успех», от 20 % «Нейтрально», меньше «Отток».", [Amount, When, First]);

    /// <summary>Churn probability.</summary>
    public static Metric Churn { get; } = new("p_churn", "Вероятность оттока", "Churn probability", Forecast, Percent,
        "Вероятность, что клиент не купит ни разу за N дней или за 3 своих цикла, если они дольше. Окно не то же, что у возврата, поэтому вместе они не дают 100 %.", [Amount, When, First]);

    /// <summary>Return probability.</summary>
    public static Metric Return { get; } = new("p_return", "Вероятность возврата (N дн.)", "Return probability", Forecast, Percent,
        "Вероятность хотя бы одной покупки за N дней после даты анализа.", [Amount, When, First]);

    /// <summary>Level of risk by the churn probability.</summary>
    public static Metric Risk { get; } = new("risk", "Уровень риска", "Risk level", Forecast, Text,
        "По вероятности оттока в целых процентах: 0–20 «Низкий», 21–50 «Средний», 51–80 «Высокий», 81–100 «Критический». Где личного прогноза нет, по паузе в циклах: до 1,2, до 2, до 3 и больше, с пометкой «по циклу».", [Amount, When, First]);

    /// <summary>Expected spend within the horizon.</summary>
    public static Metric Spend { get; } = new("expected_spend", "Ожидаемые траты за N дн.", "Expected spend", Forecast, Roubles,
        "Сколько клиент в среднем потратит за N дней; вероятность, что не купит совсем, уже учтена.", [Amount, When, First]);

    /// <summary>Lower end of the sum if the client buys.</summary>
    public static Metric SpendLow { get; } = new("spend_low", "Если купит: от", "Spend if any: from", Forecast, Roubles,
        "Если клиент купит за N дней, его траты окажутся между «от» и «до» в 80 случаях из 100.", [Amount, When, First]);

    /// <summary>Upper end of it.</summary>
    public static Metric SpendHigh { get; } = new("spend_high", "Если купит: до", "Spend if any: to", Forecast, Roubles,
        "Верхний край того же промежутка.", [Amount, When, First]);

    /// <summary>How far the forecast can be trusted.</summary>
    public static Metric Trust { get; } = new("forecast_grade", "Надёжность прогноза", "Grade of the forecast", Forecast, Text,
        "Оценка от A до D и почему она такая: прогноз на прошлую дату сравнивается с тем, что было потом. Где прогноза нет, здесь стоит причина.", [Amount, When, First]);

    /// <summary>The likeliest products of the next purchase, and the probability of each.</summary>
    public static IReadOnlyList<(Metric Product, Metric Probability)> Next { get; } =
    [
        .. Enumerable.Range(1, 3).Select(i => (
            new Metric($"next{i}", $"Следующий товар {i}", $"Next product {i}", Products, Text,
                "Что клиент вероятнее всего купит в следующий раз, по убыванию вероятности: по тому, что он повторяет, что покупают следом и вместе и что покупают чаще всего.", [Product]),
            new Metric($"next{i}_p", $"Вероятность товара {i}", $"Its probability {i}", Products, Percent,
                "Вероятность, что этот товар будет в следующей покупке, если она состоится.", [Product]))),
    ];

    /// <summary>The likeliest products among those that the client has not bought yet.</summary>
    public static IReadOnlyList<Metric> NotBought { get; } =
    [
        .. Enumerable.Range(1, 3).Select(i => new Metric($"next_new{i}", $"Ещё не покупал {i}", $"Not bought yet {i}", Products, Text,
            "Самые вероятные из товаров файла, которых клиент ещё не покупал.", [Product])),
    ];
}
