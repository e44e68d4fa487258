using AiReactivator.Analytics.Failures;

namespace AiReactivator.Analytics;

/// <summary>What the user assumes about money; every value is editable in «Параметры расчёта». Shares are 0…1, money is roubles.</summary>
public sealed record CalculationSettings
{
    /// <summary>Margin in a cheque where neither the user nor the file tells it.</summary>
    public const double UsualMargin = 0.30;

    /// <summary>The defaults.</summary>
    public static CalculationSettings Default { get; } = new();

    /// <summary>Margin in a cheque; null to take that of the file, and 30 % where it does not tell. Range: 0.01…1.</summary>
    public double? Margin { get; init; }

    /// <summary>CAC: what it costs to win one new client. Range: 0…100 000 000.</summary>
    public decimal AcquisitionCost { get; init; } = 3000;

    /// <summary>Share of buyers among those whom a contact reached. Range: 0…1.</summary>
    public double Conversion { get; init; } = 0.15;

    /// <summary>What is given to each who buys. Range: 0…10 000 000.</summary>
    public decimal Offer { get; init; }

    /// <summary>A personal call.</summary>
    public ChannelSettings Call { get; init; } = new(100, 0.6);

    /// <summary>A messenger.</summary>
    public ChannelSettings Messenger { get; init; } = new(3, 0.4);

    /// <summary>SMS.</summary>
    public ChannelSettings Sms { get; init; } = new(5, 0.25);

    /// <summary>E-mail.</summary>
    public ChannelSettings Email { get; init; } = new(1, 0.15);

    /// <summary>Of those whom a channel touches, the share that buys: reached, and then won.</summary>
    public double ConversionOf(ChannelSettings channel) => channel.Reach * Conversion;

    /// <summary>The values that lie outside their range, each a sentence of the failure catalogue; none where all are sound.</summary>
    public IReadOnlyList<CalculationProblem> Problems() =>
    [
        .. Outside(nameof(Margin), 100 * (Margin ?? UsualMargin), 1, 100),
        .. Outside(nameof(AcquisitionCost), (double)AcquisitionCost, 0, 100_000_000),
        .. Outside(nameof(Conversion), 100 * Conversion, 0, 100),
        .. Outside(nameof(Offer), (double)Offer, 0, 10_000_000),
        .. OfChannel(nameof(Call), Call),
        .. OfChannel(nameof(Messenger), Messenger),
        .. OfChannel(nameof(Sms), Sms),
        .. OfChannel(nameof(Email), Email),
    ];

    // A channel may be null where it comes from outside.
    static IEnumerable<CalculationProblem> OfChannel(string name, ChannelSettings? channel) =>
    [
        .. Outside(name + nameof(ChannelSettings.Cost), (double)(channel?.Cost ?? -1), 0, 1_000_000),
        .. Outside(name + nameof(ChannelSettings.Reach), 100 * (channel?.Reach ?? -1), 0, 100),
    ];

    // NaN is in no range.
    static IEnumerable<CalculationProblem> Outside(string value, double given, int from, int to) =>
        given >= from && given <= to ? [] : [new CalculationProblem(value, from, to)];
}

/// <summary>What a touch by a channel costs, and whom it reaches.</summary>
/// <param name="Cost">Of one touch, roubles. Range: 0…1 000 000.</param>
/// <param name="Reach">Share of those touched who answer, open or read. Range: 0…1.</param>
public sealed record ChannelSettings(decimal Cost, double Reach);

/// <summary>A value outside its range.</summary>
/// <param name="Value">Name of the value: Margin, CallCost…</param>
/// <param name="From">Least allowed, in per cent or roubles.</param>
/// <param name="To">Most allowed.</param>
public sealed record CalculationProblem(string Value, int From, int To)
{
    /// <summary>Its entry in the failure catalogue.</summary>
    public const string Code = "E_CALCULATION_VALUE";

    /// <summary>Its name in Russian, with the unit.</summary>
    public string Words => FailureCatalogue.Words($"{Code}.{Value}");
}
