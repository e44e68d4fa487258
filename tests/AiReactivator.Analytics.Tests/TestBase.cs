using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Tests;

/// <summary>Builds client tables by hand, client by client; days are counted back from A.</summary>
internal sealed class TestBase(bool dated = true)
{
    public static readonly DateOnly AnalysisDate = new(2026, 5, 24);

    readonly List<TestClient> _clients = [];
    readonly List<string> _products = [];

    /// <summary>A client with a purchase on each of these days before A, each of the same sum.</summary>
    public TestBase Bought(long roublesEach, params int[] daysAgo) =>
        Add(new TestClient { Purchases = [.. daysAgo.Order().Reverse().Select(d => new TestPurchase(d, roublesEach * 100, "ИБП APC"))] });

    /// <summary>A client without purchases.</summary>
    public TestBase OnlyRefunded(long roubles) => Add(new TestClient { Refunds = roubles * 100 });

    public TestBase Add(TestClient client)
    {
        _clients.Add(client);
        return this;
    }

    public TestBase Times(int times, Action<TestBase> add)
    {
        for (var i = 0; i < times; i++)
        {
            add(this);
        }

        return this;
    }

    public ClientTable Build()
    {
        var a = AnalysisDate.DayNumber;
        var purchases = _clients.SelectMany(c => c.Purchases).ToArray();
        return new ClientTable
        {
            Count = _clients.Count,
            AnalysisDate = AnalysisDate,
            Dated = dated,
            NameNumber = Column((c, i) => c.HasName ? i : -1),
            IsCompany = Column((c, _) => c.IsCompany),
            PhoneStart = Offsets(c => c.Phones.Length),
            Phones = [.. _clients.SelectMany(c => c.Phones)],
            PhoneClasses = [.. _clients.SelectMany(c => c.Phones).Select(_ => PhoneClass.Mobile)],
            EmailStart = Offsets(c => c.Emails.Length),
            Emails = [.. _clients.SelectMany(c => c.Emails)],
            FirstDay = Column((c, _) => c.Purchases.Length == 0 ? -1 : a - (c.StatedFirst ?? c.Purchases[0].DaysAgo)),
            LastDay = Column((c, _) => c.Purchases.Length == 0 ? -1 : a - c.Purchases[^1].DaysAgo),
            FirstSeenDay = Column((c, _) => c.Purchases.Length == 0 ? -1 : a - c.Purchases[0].DaysAgo),
            Purchases = Column((c, _) => c.Purchases.Length),
            Transactions = Column((c, _) => c.Rows ?? c.Purchases.Length),
            Revenue = Column((c, _) => c.Purchases.Sum(p => p.Kopecks) - c.Refunds),
            Refunds = Column((c, _) => c.Refunds),
            Complaints = _clients.Any(c => c.Complaints is not null) ? Column((c, _) => c.Complaints ?? 0) : null,
            Tickets = _clients.Any(c => c.Tickets is not null) ? Column((c, _) => c.Tickets ?? 0) : null,
            Discounted = _clients.Any(c => c.Discounted is not null) ? Column((c, _) => c.Discounted ?? 0) : null,
            PurchaseStart = Offsets(c => c.Purchases.Length),
            PurchaseDay = [.. purchases.Select(p => dated ? a - p.DaysAgo : -1)],
            PurchaseAmount = [.. purchases.Select(p => p.Kopecks)],
            PurchaseProduct = [.. purchases.Select(p => ProductNumber(p.Product))],
            Products = [.. _products],
            Details = PurchaseDetails.None with
            {
                Cost = purchases.Any(p => p.Cost is not null) ? [.. purchases.Select(p => p.Cost ?? PurchaseDetails.NoCost)] : null,
            },
        };
    }

    int ProductNumber(string product)
    {
        if (!_products.Contains(product))
        {
            _products.Add(product);
        }

        return _products.IndexOf(product);
    }

    T[] Column<T>(Func<TestClient, int, T> value) => [.. _clients.Select(value)];

    int[] Offsets(Func<TestClient, int> length)
    {
        var offsets = new int[_clients.Count + 1];
        for (var i = 0; i < _clients.Count; i++)
        {
            offsets[i + 1] = offsets[i] + length(_clients[i]);
        }

        return offsets;
    }
}

internal sealed record TestPurchase(int DaysAgo, long Kopecks, string Product, long? Cost = null);

internal sealed record TestClient
{
    public TestPurchase[] Purchases { get; init; } = [];

    public bool HasName { get; init; } = true;

    public bool IsCompany { get; init; }

    public int[] Phones { get; init; } = [];

    public int[] Emails { get; init; } = [];

    /// <summary>Days from the stated first purchase to A, where it differs from the first row.</summary>
    public int? StatedFirst { get; init; }

    public long Refunds { get; init; }

    public int? Complaints { get; init; }

    public int? Tickets { get; init; }

    public int? Discounted { get; init; }

    /// <summary>Accepted rows, where they are more than the purchases.</summary>
    public int? Rows { get; init; }
}
