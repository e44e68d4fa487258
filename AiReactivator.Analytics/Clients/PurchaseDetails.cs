namespace AiReactivator.Analytics.Clients;

/// <summary>What the optional columns say about each purchase. A column that the file does not have, or has blank everywhere, is null.</summary>
public sealed record PurchaseDetails
{
    /// <summary>What <see cref="Cost"/> has for a purchase of which some row does not tell it.</summary>
    public const long NoCost = long.MinValue;

    /// <summary>The file has none of these columns.</summary>
    public static PurchaseDetails None { get; } = new();

    /// <summary>«Категория» of the purchase's largest row that has one.</summary>
    public TextColumn? Category { get; init; }

    /// <summary>«Количество», thousandths, all rows of the purchase together; −1 where some row does not tell it.</summary>
    public long[]? Quantity { get; init; }

    /// <summary>Cost in kopecks, all rows together: «Себестоимость» of the row, or its sum less «Маржа»; else <see cref="NoCost"/>.</summary>
    public long[]? Cost { get; init; }

    /// <summary>Offsets into <see cref="LineProducts"/>, one more than purchases; null where every purchase is one row.</summary>
    public int[]? LineStart { get; init; }

    /// <summary>The different products of each purchase, rows without a sum of their own included, in the order of the file.</summary>
    public int[]? LineProducts { get; init; }
}
