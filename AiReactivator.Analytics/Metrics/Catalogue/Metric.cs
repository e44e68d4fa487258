using System.Globalization;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>What the product says of a metric wherever it shows it: columns of the final CSV, tooltips, docs.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Russian">Name, and header of the column in exports.</param>
/// <param name="English">Name for docs.</param>
/// <param name="Group">Group.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Formula">How it is counted, in Russian words.</param>
/// <param name="Needs">Columns of the user's file that it needs beyond contacts; «или» between those that replace each other.</param>
public sealed record Metric(
    string Id,
    string Russian,
    string English,
    MetricGroup Group,
    MetricUnit Unit,
    string Formula,
    IReadOnlyList<string> Needs)
{
    /// <summary>The name with the horizon in place of «N дн.».</summary>
    public string Header(int horizonDays) => Russian.Replace("N дн.", string.Create(CultureInfo.InvariantCulture, $"{horizonDays} дн."), StringComparison.Ordinal);
}

/// <summary>Groups of metrics.</summary>
public enum MetricGroup
{
    /// <summary>Ценность.</summary>
    Value,

    /// <summary>Агрегаты покупок.</summary>
    Transactions,

    /// <summary>Товары.</summary>
    Products,

    /// <summary>Ритм покупок.</summary>
    Rhythm,

    /// <summary>Поддержка.</summary>
    Support,

    /// <summary>Прогноз.</summary>
    Forecast,
}

/// <summary>Units of metrics.</summary>
public enum MetricUnit
{
    /// <summary>Roubles.</summary>
    Roubles,

    /// <summary>Days.</summary>
    Days,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A plain ratio.</summary>
    Ratio,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Words.</summary>
    Text,
}
