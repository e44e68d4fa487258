using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>All products that any source names for a client, and what each source gives them. One set serves client after client: nothing is
/// allocated for one. Not safe for parallel use.</summary>
internal sealed class CandidateSet(int products)
{
    /// <summary>A purchase this many purchases ago counts half in <see cref="ProductSource.OwnLately"/>.</summary>
    const double HalfLife = 6;

    /// <summary>Purchases that the others' habit of buying a product again counts for, beside the client's own.</summary>
    const double OthersCount = 5;

    /// <summary>Longest own history looked at, in purchases.</summary>
    const int MostPurchases = 60;

    /// <summary>Latest own products whose neighbours are looked at.</summary>
    const int MostBesides = 8;

    static readonly double[] Recency = [.. Enumerable.Range(0, MostPurchases).Select(ago => Math.Pow(0.5, ago / HalfLife))];

    readonly int[] _round = new int[products];
    readonly int[] _place = new int[products];
    int[] _product = new int[64];
    int[] _support = new int[64];
    double[] _shares = new double[64 * MixtureWeights.Sources];
    int _rounds;

    /// <summary>Candidates.</summary>
    public int Count { get; private set; }

    /// <summary>The product of a candidate.</summary>
    public int Product(int i) => _product[i];

    /// <summary>How often it was seen where it comes from.</summary>
    public int Support(int i) => _support[i];

    /// <summary>What each source gives it.</summary>
    public Span<double> Shares(int i) => _shares.AsSpan(i * MixtureWeights.Sources, MixtureWeights.Sources);

    /// <summary>Whether the client has bought it.</summary>
    public bool IsOwn(int i) => _shares[(i * MixtureWeights.Sources) + (int)ProductSource.Own] > 0;

    /// <summary>The weighted sum of its shares.</summary>
    public double Score(int i, double[] weights)
    {
        var shares = Shares(i);
        var sum = 0.0;
        for (var source = 0; source < weights.Length; source++)
        {
            sum += weights[source] * shares[source];
        }

        return sum;
    }

    /// <summary>Fills the set for a client with the purchases [from, to).</summary>
    public void Fill(ClientTable clients, ProductCounts counts, int from, int to)
    {
        (Count, _rounds) = (0, _rounds + 1);
        from = Math.Max(from, to - MostPurchases);
        Own(clients, counts, from, to);
        if (clients.Dated && clients.PurchaseProduct[to - 1] is var last and >= 0)
        {
            Neighbours(counts.Transitions, last, ProductSource.Transition, 1);
        }

        Span<int> own = stackalloc int[MostBesides];
        var count = ProductCounts.LatestOwn(clients, from, to, own);
        for (var i = 0; i < count; i++)
        {
            Neighbours(counts.Besides, own[i], ProductSource.Besides, 1.0 / count);
        }

        for (var i = 0; i < Count; i++)
        {
            Shares(i)[(int)ProductSource.Besides] *= IsOwn(i) ? 0 : 1;
        }

        Normalise(ProductSource.Besides);
        foreach (var product in counts.ByPopularity)
        {
            Find(product);
        }

        for (var i = 0; i < Count; i++)
        {
            Shares(i)[(int)ProductSource.Popular] = counts.Popular[_product[i]];
        }
    }

    int Find(int product)
    {
        if (_round[product] == _rounds)
        {
            return _place[product];
        }

        if (Count == _product.Length)
        {
            Array.Resize(ref _product, 2 * Count);
            Array.Resize(ref _support, 2 * Count);
            Array.Resize(ref _shares, 2 * Count * MixtureWeights.Sources);
        }

        (_round[product], _place[product], _product[Count], _support[Count]) = (_rounds, Count, product, 0);
        Shares(Count).Clear();
        return Count++;
    }

    void Own(ClientTable clients, ProductCounts counts, int from, int to)
    {
        var (late, ordered) = (0.0, from < to && clients.PurchaseDay[from] >= 0);
        for (var i = from; i < to; i++)
        {
            var recent = ordered ? Recency[to - 1 - i] : 1;
            late += recent;
            foreach (var product in clients.ProductsOf(i))
            {
                var place = Find(product);
                var shares = Shares(place);
                shares[(int)ProductSource.Own]++;
                shares[(int)ProductSource.OwnLately] += recent;
                _support[place]++;
            }
        }

        // Beta-binomial: the client's own share, drawn towards that of all who have bought the product.
        for (var i = 0; i < Count; i++)
        {
            var shares = Shares(i);
            var again = OthersCount * counts.Again[_product[i]];
            shares[(int)ProductSource.Own] = (shares[(int)ProductSource.Own] + again) / (to - from + OthersCount);
            shares[(int)ProductSource.OwnLately] = (shares[(int)ProductSource.OwnLately] + again) / (late + OthersCount);
        }

        Normalise(ProductSource.Own);
        Normalise(ProductSource.OwnLately);
    }

    void Neighbours(NeighbourList list, int product, ProductSource source, double part)
    {
        for (var i = list.Start[product]; i < list.Start[product + 1]; i++)
        {
            var place = Find(list.To[i]);
            Shares(place)[(int)source] += part * list.Share[i];
            _support[place] += list.Support[i];
        }
    }

    /// <summary>Makes what a source gives sum to 1: sources are weighed against each other as distributions.</summary>
    void Normalise(ProductSource source)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += Shares(i)[(int)source];
        }

        for (var i = 0; i < Count; i++)
        {
            Shares(i)[(int)source] /= Math.Max(1e-12, sum);
        }
    }
}
