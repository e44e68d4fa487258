using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>A product that a client may buy next.</summary>
/// <param name="Product">Index into <see cref="ClientTable.Products"/>.</param>
/// <param name="Probability">Probability that it is in the next purchase, if there is one. Range: 0…1.</param>
/// <param name="Support">How often it was seen where it comes from: own purchases, or clients who went on to it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NextProduct(int Product, double Probability, int Support);

/// <summary>What a client may buy next.</summary>
/// <param name="Next">The likeliest products, at most three.</param>
/// <param name="New">The likeliest of those that the client has not bought yet, at most three.</param>
public sealed record NextProducts(IReadOnlyList<NextProduct> Next, IReadOnlyList<NextProduct> New);

/// <summary>Next best product: a mixture of what clients repeat, what follows, what goes together and what is popular. Safe for parallel
/// readers.</summary>
public sealed class NextProductModel
{
    /// <summary>Products named of each kind.</summary>
    public const int Top = 3;

    readonly ClientTable _clients;
    readonly ProductCounts _counts;
    readonly MixtureWeights _weights;
    readonly double _lines;
    readonly int[] _rank;
    readonly bool[] _named;
    readonly ConcurrentBag<CandidateSet> _sets = [];

    internal NextProductModel(ClientTable clients, ProductCounts counts, MixtureWeights weights, double linesPerPurchase, int[] rank) =>
        (_clients, _counts, _weights, _lines, _rank, _named) = (clients, counts, weights, linesPerPurchase, rank, Array.ConvertAll(clients.Products, IsNamed));

    /// <summary>Weights of the sources by the number of purchases known: one, two or three, more; for the record.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Weights => _weights.ForRecord();

    /// <summary>What a client may buy next.</summary>
    /// <param name="client">Index of the client.</param>
    /// <returns>Empty lists for a client without purchases or a file without products.</returns>
    public NextProducts For(int client)
    {
        Span<NextProduct> next = stackalloc NextProduct[Top];
        Span<NextProduct> unknown = stackalloc NextProduct[Top];
        var (count, unknownCount) = Fill(client, next, unknown);
        return new NextProducts(next[..count].ToArray(), unknown[..unknownCount].ToArray());
    }

    /// <summary>The same into memory of the caller: nothing is allocated for a client.</summary>
    /// <param name="client">Index of the client.</param>
    /// <param name="next">Room for <see cref="Top"/> of the likeliest.</param>
    /// <param name="unknown">Room for <see cref="Top"/> of those that the client has not bought yet.</param>
    /// <returns>How many there are of each.</returns>
    public (int Next, int Unknown) Fill(int client, Span<NextProduct> next, Span<NextProduct> unknown)
    {
        var (from, to) = (_clients.PurchaseStart[client], _clients.PurchaseStart[client + 1]);
        if (from == to)
        {
            return (0, 0);
        }

        var set = _sets.TryTake(out var free) ? free : new CandidateSet(_clients.Products.Length);
        set.Fill(_clients, _counts, from, to);
        var counts = (Best(set, _weights.Of(to - from), onlyNew: false, next), Best(set, _weights.OfNew(to - from), onlyNew: true, unknown));
        _sets.Add(set);
        return counts;
    }

    int Best(CandidateSet set, double[] weights, bool onlyNew, Span<NextProduct> best)
    {
        var count = 0;
        for (var i = 0; i < set.Count; i++)
        {
            if (!_named[set.Product(i)] || (onlyNew && set.IsOwn(i)))
            {
                continue;
            }

            var next = new NextProduct(set.Product(i), Math.Min(1, _lines * set.Score(i, weights)), set.Support(i));
            if (next.Probability > 0 && (count < Top || IsBefore(next, best[Top - 1])))
            {
                var place = Math.Min(count, Top - 1);
                for (; place > 0 && IsBefore(next, best[place - 1]); place--)
                {
                    best[place] = best[place - 1];
                }

                best[place] = next;
                count = Math.Min(Top, count + 1);
            }
        }

        return count;
    }

    /// <summary>A cell that held nothing but contacts has only their mask left: there is nothing to offer by it.</summary>
    static bool IsNamed(string product) => product.Any(char.IsLetterOrDigit);

    bool IsBefore(NextProduct one, NextProduct other) =>
        one.Probability != other.Probability ? one.Probability > other.Probability : _rank[one.Product] < _rank[other.Product];
}
