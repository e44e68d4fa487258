namespace AiReactivator.Analytics.Clients;

/// <summary>All clients of a base, a column to a field; a client is an index from 0 to <see cref="Count"/> − 1.</summary>
/// <remarks>
/// <para>Clients are numbered in the order of their first accepted row, so that the same file gives the same numbers.</para>
/// <para>Days are <see cref="DateOnly.DayNumber"/>; money is kopecks; −1 means "not known" unless said otherwise.
/// Arrays are shared, not copied: treat them as read only.</para>
/// </remarks>
public sealed record ClientTable
{
    /// <summary>Number of clients.</summary>
    public required int Count { get; init; }

    /// <summary>The analysis date A.</summary>
    public required DateOnly AnalysisDate { get; init; }

    /// <summary>True where each purchase has a date; false where only first, last and the number are known.</summary>
    public required bool Dated { get; init; }

    /// <summary>Number of the name to show, −1 without one.</summary>
    public required int[] NameNumber { get; init; }

    /// <summary>Whether the name is a company.</summary>
    public required bool[] IsCompany { get; init; }

    /// <summary>Offsets into <see cref="Phones"/>: those of client i are [PhoneStart[i], PhoneStart[i + 1]).</summary>
    public required int[] PhoneStart { get; init; }

    /// <summary>Numbers of phones, the most frequent first.</summary>
    public required int[] Phones { get; init; }

    /// <summary>Class of each phone of <see cref="Phones"/>.</summary>
    public required PhoneClass[] PhoneClasses { get; init; }

    /// <summary>Offsets into <see cref="Emails"/>.</summary>
    public required int[] EmailStart { get; init; }

    /// <summary>Numbers of e-mails, the most frequent first.</summary>
    public required int[] Emails { get; init; }

    /// <summary>Day of the first purchase as stated or found; −1 for a client without purchases.</summary>
    public required int[] FirstDay { get; init; }

    /// <summary>Day of the last purchase; −1 for a client without purchases.</summary>
    public required int[] LastDay { get; init; }

    /// <summary>First day that the file itself shows: the same as <see cref="FirstDay"/> unless the export was cut. Cycle and models use it.</summary>
    public required int[] FirstSeenDay { get; init; }

    /// <summary>n, the number of purchases; 0 where there are only zero sums or refunds.</summary>
    public required int[] Purchases { get; init; }

    /// <summary>Transactions: accepted rows with a positive sum.</summary>
    public required int[] Transactions { get; init; }

    /// <summary>LTV in kopecks, refunds taken off; may be negative.</summary>
    public required long[] Revenue { get; init; }

    /// <summary>Refunds in kopecks, as a positive number.</summary>
    public required long[] Refunds { get; init; }

    /// <summary>Complaints, or null where the file has no such column.</summary>
    public int[]? Complaints { get; init; }

    /// <summary>Support tickets, or null where the file has no such column.</summary>
    public int[]? Tickets { get; init; }

    /// <summary>Purchases with a discount, at most n, or null where the file has no such column.</summary>
    public int[]? Discounted { get; init; }

    /// <summary>Offsets into the purchase columns: the purchases of client i are [PurchaseStart[i], PurchaseStart[i + 1]), oldest first.</summary>
    public required int[] PurchaseStart { get; init; }

    /// <summary>Day of each purchase; −1 where it is not known. Of a client's purchases the days are known all, or none is.</summary>
    public required int[] PurchaseDay { get; init; }

    /// <summary>Sum of each purchase in kopecks.</summary>
    public required long[] PurchaseAmount { get; init; }

    /// <summary>The product of each purchase's largest row, an index into <see cref="Products"/>.</summary>
    public required int[] PurchaseProduct { get; init; }

    /// <summary>Names of products, as written in the file.</summary>
    public required string[] Products { get; init; }

    /// <summary>What the optional columns say about clients.</summary>
    public ClientProfile Profile { get; init; } = ClientProfile.None;

    /// <summary>What the optional columns say about purchases.</summary>
    public PurchaseDetails Details { get; init; } = PurchaseDetails.None;

    /// <summary>Whether the days of a client's purchases are known: in an undated base they are where rows have «Дни» of their own.</summary>
    public bool IsDated(int client) => PurchaseStart[client] < PurchaseStart[client + 1] && PurchaseDay[PurchaseStart[client]] >= 0;

    /// <summary>The different products of a purchase; none where the file does not name them.</summary>
    /// <param name="purchase">Index of the purchase.</param>
    public ReadOnlySpan<int> ProductsOf(int purchase) => Details is { LineStart: { } start, LineProducts: { } products }
        ? products.AsSpan(start[purchase]..start[purchase + 1])
        : PurchaseProduct.AsSpan(purchase, PurchaseProduct[purchase] < 0 ? 0 : 1);
}
