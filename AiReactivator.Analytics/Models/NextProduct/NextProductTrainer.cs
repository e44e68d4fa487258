using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>How next products are learnt.</summary>
public sealed record NextProductOptions
{
    /// <summary>A larger base is sampled down to this number of clients. Default: 20 000.</summary>
    public int MaxClients { get; init; } = 20_000;

    /// <summary>Clients whose last purchase, or any where none is known to be the last, is held out to weigh the sources. Default: 3000.</summary>
    public int MaxTests { get; init; } = 3000;

    /// <summary>Seed of the samples.</summary>
    public int Seed { get; init; } = 17;
}

/// <summary>Learns next products: counts of the base, and weights of the sources by what clients bought last.</summary>
public static class NextProductTrainer
{
    const int Rounds = 40;

    /// <summary>Held-out purchases that count as much as the even mixture a class begins with.</summary>
    const double PriorTests = 5;

    /// <param name="clients">The base.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; null where the file names no product.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static NextProductModel? Fit(ClientTable clients, NextProductOptions options, CancellationToken cancellationToken)
    {
        if (clients.Products.Length == 0)
        {
            return null;
        }

        clients = PurchaseOrder.ByContent(clients);
        var (sample, rank) = (ContentHash.Sample(clients, options.MaxClients), PurchaseOrder.OfProducts(clients));
        var weights = Weigh(clients, sample, rank, options, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new NextProductModel(clients, ProductCounts.Of(clients, sample, rank, held: 0), weights, LinesPerPurchase(clients), rank);
    }

    /// <summary>Weights by expectation maximisation: each source takes the credit for a held-out product in proportion to what it gave.</summary>
    /// <remarks>Dempster, Laird and Rubin (1977), "Maximum likelihood from incomplete data via the EM algorithm", JRSS B 39.</remarks>
    static MixtureWeights Weigh(ClientTable clients, int[] sample, int[] rank, NextProductOptions options, CancellationToken cancellationToken)
    {
        var counts = ProductCounts.Of(clients, sample, rank, held: 1);
        int[] repeaters = [.. sample.Where(client => clients.PurchaseStart[client + 1] - clients.PurchaseStart[client] > 1)];
        var tests = ClientSample.Take(repeaters.Length, options.MaxTests, options.Seed);
        var (all, fresh, candidates) = (Lists(), Lists(), new CandidateSet(clients.Products.Length));
        foreach (var place in tests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var client = repeaters[place];
            var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1] - 1);
            candidates.Fill(clients, counts, from, to);
            var bought = clients.ProductsOf(to);
            for (var i = 0; i < candidates.Count; i++)
            {
                if (bought.Contains(candidates.Product(i)))
                {
                    var test = (candidates.Shares(i).ToArray(), 1.0 / bought.Length);
                    all[MixtureWeights.ClassOf(to - from)].Add(test);
                    if (!candidates.IsOwn(i))
                    {
                        fresh[MixtureWeights.ClassOf(to - from)].Add(test);
                    }
                }
            }
        }

        return new MixtureWeights([.. all.Select(Learn)], [.. fresh.Select(Learn)]);

        static List<(double[] Shares, double Weight)>[] Lists() => [.. Enumerable.Range(0, MixtureWeights.Classes).Select(_ => new List<(double[], double)>())];
    }

    static double[] Learn(List<(double[] Shares, double Weight)> tests)
    {
        var weights = MixtureWeights.Even();
        var credit = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Fill(credit, PriorTests / weights.Length);
            foreach (var (shares, weight) in tests)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * shares[i];
                }

                for (var i = 0; sum > 0 && i < weights.Length; i++)
                {
                    credit[i] += weight * weights[i] * shares[i] / sum;
                }
            }

            var all = credit.Sum();
            weights = [.. credit.Select(part => part / all)];
        }

        return weights;
    }

    static double LinesPerPurchase(ClientTable clients) => clients.Details is { LineProducts: { } lines } && clients.PurchaseAmount.Length > 0
        ? Math.Max(1, (double)lines.Length / clients.PurchaseAmount.Length)
        : 1;
}
