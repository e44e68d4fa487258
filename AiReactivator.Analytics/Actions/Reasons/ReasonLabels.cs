using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Actions.Reasons;

/// <summary>Reasons in a few words, each made once: they stand in columns of all clients.</summary>
public static class ReasonLabels
{
    /// <summary>Beyond this many times one is as good as another.</summary>
    const int MostTimes = 100;

    static readonly string[] Unusual =
    [
        "Мало данных", "Нет отклонений", "Давно ушёл",
        .. Times(times => $"Пауза в {times} больше обычной", "Пауза чуть больше обычной"),
        .. Times(times => $"Чек в {times} меньше обычного", "Чек чуть меньше обычного"),
    ];

    static readonly string[][] Moves = [.. Enum.GetValues<ForecastDriver>().Select(driver => Enumerable.Range(-100, 201).Select(points => Move(driver, points)).ToArray())];

    /// <summary>The largest term of the Churn Score.</summary>
    public static string Of(ChurnReason reason) => reason switch
    {
        ChurnReason.RecencyDrop => "Долгая пауза",
        ChurnReason.FrequencyDrop => "Покупает реже",
        ChurnReason.CheckDrop => "Чек снизился",
        ChurnReason.SupportSpikes => "Много обращений",
        ChurnReason.Complaints => "Жалобы",
        _ => "Нет",
    };

    /// <summary>What a driver is called inside a sentence.</summary>
    public static string Of(ForecastDriver driver) => driver switch
    {
        ForecastDriver.Pause => "пауза",
        ForecastDriver.Frequency => "частота",
        ForecastDriver.Rhythm => "ритм и тренд",
        ForecastDriver.Cheque => "чек",
        ForecastDriver.Assortment => "ассортимент",
        ForecastDriver.Season => "сезон",
        ForecastDriver.Tenure => "давность знакомства",
        ForecastDriver.Kind => "тип клиента",
        ForecastDriver.Discounts => "скидки",
        _ => "обращения",
    };

    /// <summary>«пауза −31 п. п.».</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="points">What it moves, whole per cent points from −100 to 100.</param>
    public static string Of(ForecastDriver driver, int points) => Moves[(int)driver][points + 100];

    /// <summary>How unusual.</summary>
    public static string Of(AnomalyLevel level) => level switch
    {
        AnomalyLevel.Low => "Низкая",
        AnomalyLevel.Middle => "Средняя",
        _ => "Высокая",
    };

    /// <summary>«Пауза в 3,4 раза больше обычной».</summary>
    /// <param name="kind">What is unusual.</param>
    /// <param name="times">How many times; not looked at where nothing is.</param>
    public static string Of(AnomalyKind kind, double times) => Unusual[PlaceOf(kind, times)];

    /// <summary>All that can be said of anomalies.</summary>
    public static IReadOnlyList<string> Anomalies => Unusual;

    /// <summary>The place of <see cref="Of(AnomalyKind, double)"/> among <see cref="Anomalies"/>.</summary>
    public static int PlaceOf(AnomalyKind kind, double times) => kind switch
    {
        AnomalyKind.TooFewData => 0,
        AnomalyKind.Gone => 2,
        AnomalyKind.Pause => 3 + Tenths(times),
        AnomalyKind.Cheque => 4 + (10 * MostTimes) + Tenths(times),
        _ => 1,
    };

    /// <summary>«3,4 раза», «2 раза», «5 раз», «12 раз»: tenths under ten times, then whole ones.</summary>
    public static string TimesText(double times)
    {
        var tenths = (long)Math.Round(10 * times, MidpointRounding.AwayFromZero);
        return tenths % 10 != 0 && tenths < 100
            ? $"{tenths / 10},{tenths % 10} раза"
            : RussianText.Count((long)Math.Round(times, MidpointRounding.AwayFromZero), "раз", "раза", "раз");
    }

    static string Move(ForecastDriver driver, int points) =>
        $"{Of(driver)} {(points < 0 ? "−" : "+")}{Math.Abs(points)} п. п.";

    static string[] Times(Func<string, string> sentence, string hardly) =>
        [.. Enumerable.Range(0, (10 * MostTimes) + 1).Select(tenths => tenths <= 10 ? hardly : tenths == 10 * MostTimes ? sentence("100 и более раз") : sentence(TimesText(tenths / 10.0)))];

    static int Tenths(double times) => (int)Math.Clamp(Math.Round(10 * times, MidpointRounding.AwayFromZero), 0, 10 * MostTimes);
}
