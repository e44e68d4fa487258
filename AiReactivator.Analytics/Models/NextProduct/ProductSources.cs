using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>Where a next product may come from; each is a distribution over products (or less than one, where little is known).</summary>
internal enum ProductSource
{
    /// <summary>What the client has bought, by how often, drawn towards how often others buy that product again.</summary>
    Own,

    /// <summary>The same, the last purchases weighing more.</summary>
    OwnLately,

    /// <summary>What others bought next after the client's last main product. Dated bases only.</summary>
    Transition,

    /// <summary>What others bought besides the client's products, of what the client has not bought.</summary>
    Besides,

    /// <summary>What is bought most lately.</summary>
    Popular,
}

/// <summary>Counts of a base that products are drawn from: transitions, what is bought together, popularity. Only the strongest
/// neighbours of each product are kept, so that a catalogue of thousands stays small.</summary>
internal sealed class ProductCounts
{
    /// <summary>Neighbours kept to a product.</summary>
    const int Neighbours = 20;

    /// <summary>Latest different products of a client that pairs are made of.</summary>
    const int MostOwn = 12;

    /// <summary>A transition seen this often counts half, its product's popularity the other half.</summary>
    const double Smoothing = 10;

    ProductCounts(NeighbourList transitions, NeighbourList besides, double[] again, double[] popular, int[] byPopularity) =>
        (Transitions, Besides, Again, Popular, ByPopularity) = (transitions, besides, again, popular, byPopularity);

    public NeighbourList Transitions { get; }

    public NeighbourList Besides { get; }

    /// <summary>Of the purchases that clients make after their first one with a product, the share that has it again; smoothed towards the
    /// mean of all products.</summary>
    public double[] Again { get; }

    /// <summary>Share of each product in recent purchases; sums to 1.</summary>
    public double[] Popular { get; }

    /// <summary>Products, the most popular first; at most <see cref="Neighbours"/>.</summary>
    public int[] ByPopularity { get; }

    /// <param name="clients">The base.</param>
    /// <param name="sample">Clients to count.</param>
    /// <param name="rank">Which product goes first of two that are equal.</param>
    /// <param name="held">How many of the latest purchases of each client are kept out.</param>
    public static ProductCounts Of(ClientTable clients, int[] sample, int[] rank, int held)
    {
        var (follows, besides) = (new PairCounter(clients.Products.Length), new PairCounter(clients.Products.Length));
        var (popular, repeats) = (new double[clients.Products.Length], new RepeatCounter(clients.Products.Length));
        var newest = clients.AnalysisDate.DayNumber;
        var span = Math.Max(30, newest - Oldest(clients)) / 4.0;
        Span<int> own = stackalloc int[MostOwn];
        foreach (var client in sample)
        {
            var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1] - held);
            for (var i = from; i < to; i++)
            {
                var products = clients.ProductsOf(i);
                var weight = (clients.Dated ? Math.Exp((clients.PurchaseDay[i] - newest) / span) : 1) / Math.Max(1, products.Length);
                foreach (var product in products)
                {
                    popular[product] += weight;
                }

                if (clients.Dated && i > from && clients.PurchaseProduct[i - 1] is var before and >= 0)
                {
                    follows.See(before);
                    foreach (var product in products)
                    {
                        follows.Add(before, product, 1f / products.Length);
                    }
                }
            }

            repeats.Add(clients, from, to);
            var count = LatestOwn(clients, from, to, own);
            for (var a = 0; a < count; a++)
            {
                besides.See(own[a]);
                for (var b = 0; b < count; b++)
                {
                    if (a != b)
                    {
                        besides.Add(own[a], own[b], 1);
                    }
                }
            }
        }

        var sum = Math.Max(1e-12, popular.Sum());
        for (var product = 0; product < popular.Length; product++)
        {
            popular[product] /= sum;
        }

        var byPopularity = Enumerable.Range(0, popular.Length).OrderByDescending(product => popular[product]).ThenBy(product => rank[product]).Take(Neighbours).ToArray();
        return new ProductCounts(follows.Strongest(Neighbours, Smoothing, rank), besides.Strongest(Neighbours, Smoothing, rank), repeats.Shares(Smoothing), popular, byPopularity);
    }

    /// <summary>Writes the latest different products of some purchases, newest first.</summary>
    /// <returns>How many there are.</returns>
    public static int LatestOwn(ClientTable clients, int from, int to, Span<int> own)
    {
        var count = 0;
        for (var i = to - 1; i >= from && count < own.Length; i--)
        {
            foreach (var product in clients.ProductsOf(i))
            {
                if (count < own.Length && !own[..count].Contains(product))
                {
                    own[count++] = product;
                }
            }
        }

        return count;
    }

    static int Oldest(ClientTable clients)
    {
        var oldest = clients.AnalysisDate.DayNumber;
        foreach (var day in clients.PurchaseDay)
        {
            oldest = day >= 0 && day < oldest ? day : oldest;
        }

        return oldest;
    }
}
