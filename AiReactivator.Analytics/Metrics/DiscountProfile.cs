namespace AiReactivator.Analytics.Metrics;

/// <summary>How a client depends on discounts.</summary>
public enum DiscountProfile : byte
{
    /// <summary>«Неизвестно»: the file has no such column, or the client no purchase.</summary>
    Unknown,

    /// <summary>«Неизвестно (1 покупка)».</summary>
    OnePurchase,

    /// <summary>«Полная цена», no purchase with a discount.</summary>
    FullPrice,

    /// <summary>«Иногда (k %)».</summary>
    Sometimes,

    /// <summary>«Только со скидкой», above 70 %.</summary>
    DiscountOnly,
}

/// <summary>The rule of <see cref="DiscountProfile"/>.</summary>
public static class DiscountRule
{
    /// <summary>Above this per cent of purchases «Только со скидкой».</summary>
    public const int OnlyAbovePercent = 70;

    /// <param name="purchases">n.</param>
    /// <param name="discounted">Purchases with a discount; null without the column.</param>
    public static DiscountProfile ProfileOf(int purchases, int? discounted) => (purchases, discounted) switch
    {
        (0, _) or (_, null) => DiscountProfile.Unknown,
        (1, _) => DiscountProfile.OnePurchase,
        (_, 0) => DiscountProfile.FullPrice,
        (_, { } k) => k * 100L > purchases * (long)OnlyAbovePercent ? DiscountProfile.DiscountOnly : DiscountProfile.Sometimes,
    };

    /// <summary>The share of purchases with a discount; null where unknown or n &lt; 2.</summary>
    public static double? ShareOf(int purchases, int? discounted) =>
        purchases >= 2 && discounted is { } k ? (double)k / purchases : null;
}
