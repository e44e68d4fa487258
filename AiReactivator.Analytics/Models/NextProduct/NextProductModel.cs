using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>A product that a client may buy next.</summary>
/// <param name="Product">Index into <see cref="ClientTable.Products"/>.</param>
/// <param name="Probability">Probability that it is in the next purchase, if there is one. Range: 0…1.</param>
/// <param name="Support">How often it was seen where it comes from: own purchases, or clients who went on to it.</param>
public readonly record struct NextProduct(int Product, double Probability, int Support);

/// <summary>What a client may buy next.</summary>
/// <param name="Next">The likeliest products, at most three.</param>
/// <param name="New">The likeliest of those that the client has not bought yet, at most three.</param>
public sealed record NextProducts(IReadOnlyList<NextProduct> Next, IReadOnlyList<NextProduct> New);

/// <summary>Next best product: a mixture of what clients repeat, what follows, what goes together and what is popular. Safe for parallel
/// readers.</summary>
public sealed class NextProductModel
{
    const int Top = 3;

    /// <summary>A purchase this many purchases ago counts half in <see cref="ProductSource.OwnLately"/>.</summary>
    const double HalfLife = 3;

    /// <summary>Purchases that the others' habit of buying a product again counts for, beside the client's own.</summary>
    const double OthersCount = 5;

    /// <summary>Longest own history looked at, in purchases.</summary>
    const int MostPurchases = 60;

    readonly ClientTable _clients;
    readonly ProductCounts _counts;
    readonly MixtureWeights _weights;
    readonly double _lines;

    internal NextProductModel(ClientTable clients, ProductCounts counts, MixtureWeights weights, double linesPerPurchase) =>
        (_clients, _counts, _weights, _lines) = (clients, counts, weights, linesPerPurchase);

    /// <summary>Weights of the sources by the number of purchases known: one, two or three, more; for the record.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Weights => _weights.ForRecord();

    /// <summary>What a client may buy next.</summary>
    /// <param name="client">Index of the client.</param>
    /// <returns>Empty lists for a client without purchases or a file without products.</returns>
    public NextProducts For(int client)
    {
        var (from, to) = (_clients.PurchaseStart[client], _clients.PurchaseStart[client + 1]);
        if (from == to)
        {
            return new NextProducts([], []);
        }

        var candidates = Candidates(_clients, _counts, from, to);
        var weights = _weights.Of(to - from);
        var fresh = _weights.OfNew(to - from);
        return new NextProducts(
            Best(candidates, weights, candidate => true),
            Best(candidates, fresh, candidate => candidate.Shares[(int)ProductSource.Own] == 0));
    }

    List<NextProduct> Best(List<Candidate> candidates, double[] weights, Func<Candidate, bool> lets) =>
    [
        .. candidates.Where(lets)
            .Select(candidate => new NextProduct(candidate.Product, Math.Min(1, _lines * candidate.Score(weights)), candidate.Support))
            .Where(next => next.Probability > 0)
            .OrderByDescending(next => next.Probability).ThenBy(next => next.Product)
            .Take(Top),
    ];

    /// <summary>All products that any source names for a client with these purchases.</summary>
    internal static List<Candidate> Candidates(ClientTable clients, ProductCounts counts, int from, int to)
    {
        var found = new Dictionary<int, Candidate>();
        from = Math.Max(from, to - MostPurchases);
        Own(clients, counts, from, to, Find);
        Normalise(found.Values, ProductSource.Own);
        Normalise(found.Values, ProductSource.OwnLately);
        if (clients.Dated && clients.PurchaseProduct[to - 1] is var last and >= 0)
        {
            Neighbours(counts.Transitions, last, ProductSource.Transition, 1, Find);
        }

        Span<int> own = stackalloc int[8];
        var count = ProductCounts.LatestOwn(clients, from, to, own);
        for (var i = 0; i < count; i++)
        {
            Neighbours(counts.Besides, own[i], ProductSource.Besides, 1.0 / count, Find);
        }

        foreach (var candidate in found.Values)
        {
            candidate.Shares[(int)ProductSource.Besides] *= candidate.Shares[(int)ProductSource.Own] > 0 ? 0 : 1;
        }

        Normalise(found.Values, ProductSource.Besides);
        foreach (var product in counts.ByPopularity)
        {
            Find(product);
        }

        foreach (var candidate in found.Values)
        {
            candidate.Shares[(int)ProductSource.Popular] = counts.Popular[candidate.Product];
        }

        return [.. found.Values];

        Candidate Find(int product)
        {
            if (!found.TryGetValue(product, out var candidate))
            {
                found.Add(product, candidate = new Candidate(product));
            }

            return candidate;
        }
    }

    /// <summary>Makes what a source gives sum to 1: sources are weighed against each other as distributions.</summary>
    static void Normalise(IReadOnlyCollection<Candidate> candidates, ProductSource source)
    {
        var sum = candidates.Sum(candidate => candidate.Shares[(int)source]);
        foreach (var candidate in candidates)
        {
            candidate.Shares[(int)source] /= Math.Max(1e-12, sum);
        }
    }

    static void Own(ClientTable clients, ProductCounts counts, int from, int to, Func<int, Candidate> find)
    {
        var (times, lately, purchases, latePurchases) = (new Dictionary<int, double>(), new Dictionary<int, double>(), 0.0, 0.0);
        for (var i = from; i < to; i++)
        {
            var recent = Math.Pow(0.5, (to - 1 - i) / HalfLife);
            (purchases, latePurchases) = (purchases + 1, latePurchases + recent);
            foreach (var product in clients.ProductsOf(i))
            {
                times[product] = times.GetValueOrDefault(product) + 1;
                lately[product] = lately.GetValueOrDefault(product) + recent;
                find(product).Support++;
            }
        }

        // Beta-binomial: the client's own share, drawn towards that of all who have bought the product.
        foreach (var (product, count) in times)
        {
            var (candidate, again) = (find(product), OthersCount * counts.Again[product]);
            candidate.Shares[(int)ProductSource.Own] = (count + again) / (purchases + OthersCount);
            candidate.Shares[(int)ProductSource.OwnLately] = (lately[product] + again) / (latePurchases + OthersCount);
        }
    }

    static void Neighbours(NeighbourList list, int product, ProductSource source, double part, Func<int, Candidate> find)
    {
        for (var i = list.Start[product]; i < list.Start[product + 1]; i++)
        {
            var candidate = find(list.To[i]);
            candidate.Shares[(int)source] += part * list.Share[i];
            candidate.Support += list.Support[i];
        }
    }
}

/// <summary>A product that some source names for a client.</summary>
internal sealed class Candidate(int product)
{
    public int Product { get; } = product;

    /// <summary>What each source gives it.</summary>
    public double[] Shares { get; } = new double[MixtureWeights.Sources];

    public int Support { get; set; }

    public double Score(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * Shares[i];
        }

        return sum;
    }
}
