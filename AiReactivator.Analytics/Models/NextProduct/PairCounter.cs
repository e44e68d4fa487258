namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>Counts pairs of products.</summary>
internal sealed class PairCounter(int products)
{
    readonly Dictionary<long, float> _pairs = [];
    readonly int[] _seen = new int[products];

    /// <summary>A product was there to have a neighbour.</summary>
    public void See(int product) => _seen[product]++;

    /// <summary>Adds to a pair.</summary>
    public void Add(int from, int to, float weight)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_pairs, ((long)from << 32) | (uint)to, out _);
        count += weight;
    }

    /// <summary>The neighbours of each product with the largest shares.</summary>
    /// <param name="most">Neighbours kept to a product.</param>
    /// <param name="smoothing">Times that a product has to be seen for its shares to count half.</param>
    /// <param name="rank">Which product goes first of two that are equal.</param>
    public NeighbourList Strongest(int most, double smoothing, int[] rank)
    {
        var pairs = new (int From, int To, float Count)[_pairs.Count];
        var at = 0;
        foreach (var (key, count) in _pairs)
        {
            pairs[at++] = ((int)(key >> 32), (int)key, count);
        }

        // Equal counts go by rank, so that the same base gives the same list, however its rows stand.
        Array.Sort(pairs, (a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.Count != b.Count ? b.Count.CompareTo(a.Count) : rank[a.To].CompareTo(rank[b.To]));
        var (start, to, share, support) = (new int[products + 1], new List<int>(), new List<float>(), new List<int>());
        var next = 0;
        for (var product = 0; product < products; product++)
        {
            start[product] = to.Count;
            for (var kept = 0; next < pairs.Length && pairs[next].From == product; next++, kept++)
            {
                if (kept < most)
                {
                    to.Add(pairs[next].To);
                    share.Add((float)(pairs[next].Count / (_seen[product] + smoothing)));
                    support.Add((int)Math.Ceiling(pairs[next].Count));
                }
            }
        }

        start[products] = to.Count;
        return new NeighbourList(start, [.. to], [.. share], [.. support]);
    }
}

/// <summary>The strongest neighbours of each product.</summary>
/// <param name="Start">Those of product p are [Start[p], Start[p + 1]).</param>
/// <param name="To">The neighbours, the strongest first.</param>
/// <param name="Share">How often a neighbour came, of the times that the product was there, smoothed.</param>
/// <param name="Support">How often it was seen, rounded up.</param>
internal sealed record NeighbourList(int[] Start, int[] To, float[] Share, int[] Support);
