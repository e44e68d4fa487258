using static AiReactivator.Analytics.Metrics.Catalogue.MetricGroup;
using static AiReactivator.Analytics.Metrics.Catalogue.MetricUnit;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>Money of a client beyond LTV: what the widgets of money add up.</summary>
public static class MoneyMetrics
{
    const string Amount = "Сумма";
    const string When = "Дата покупки или Дни";
    const string First = "Дата покупки или Дата первой покупки";

    /// <summary>Revenue of the base year.</summary>
    public static Metric Year { get; } = new("revenue_365", "Выручка за 365 дней", "Revenue of the last 365 days", Value, Roubles,
        "Часть LTV за 365 дней до даты анализа. В файле без дат покупки считаются идущими через равные промежутки от первой до последней; возвраты снимаются в той же доле.", [Amount, When, First]);

    /// <summary>Margin, where the file tells costs.</summary>
    public static Metric Margin { get; } = new("margin", "Маржа за всё время", "Gross margin", Value, Roubles,
        "Сумма покупок минус их себестоимость; пусто, если себестоимость хотя бы одной покупки клиента неизвестна.", [Amount, "Себестоимость или Маржа"]);

    /// <summary>AOV × churn probability.</summary>
    public static Metric AtRisk { get; } = new("revenue_at_risk", "Выручка под угрозой", "Revenue at risk", Forecast, Roubles,
        "Средний чек, умноженный на вероятность оттока: следующий чек, которого не будет, если клиент не вернётся.", [Amount, When, First]);

    /// <summary>What is lost within the horizon.</summary>
    public static Metric Loss { get; } = new("expected_loss", "Ожидаемая потеря за N дн.", "Expected loss", Forecast, Roubles,
        "Сколько клиент в среднем потратил бы за N дней, если бы точно не ушёл, минус ожидаемые траты.", [Amount, When, First]);
}
