using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>Orders that do not depend on how the rows of a file stand.</summary>
internal static class PurchaseOrder
{
    /// <summary>The place of each product among all: those that more clients have bought come first, then it goes by name.</summary>
    public static int[] OfProducts(ClientTable clients)
    {
        var products = clients.Products;
        var (buyers, seen) = (new int[products.Length], new int[products.Length]);
        for (var client = 0; client < clients.Count; client++)
        {
            for (var i = clients.PurchaseStart[client]; i < clients.PurchaseStart[client + 1]; i++)
            {
                foreach (var product in clients.ProductsOf(i))
                {
                    buyers[product] += seen[product] == client + 1 ? 0 : 1;
                    seen[product] = client + 1;
                }
            }
        }

        int[] order = [.. Enumerable.Range(0, products.Length)];
        Array.Sort(order, (one, other) => buyers[one] != buyers[other] ? buyers[other].CompareTo(buyers[one]) : string.CompareOrdinal(products[one], products[other]));
        var rank = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            rank[order[place]] = place;
        }

        return rank;
    }

    /// <summary>The same base, the purchases of a client without days in an order of chance that their sums and products give: the last one, which
    /// is held out, is any of them.</summary>
    /// <returns>Only products are moved: nothing else of a purchase is asked for here.</returns>
    public static ClientTable ByContent(ClientTable clients)
    {
        if (clients.Dated)
        {
            return clients;
        }

        var names = Array.ConvertAll(clients.Products, ContentHash.Of);
        int[] order = [.. Enumerable.Range(0, clients.PurchaseAmount.Length)];
        var keys = new ulong[order.Length];
        for (var client = 0; client < clients.Count; client++)
        {
            var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
            if (to - from < 2 || clients.PurchaseDay[from] >= 0)
            {
                continue;
            }

            var own = ContentHash.Of(clients, client);
            for (var i = from; i < to; i++)
            {
                var products = 0UL;
                foreach (var product in clients.ProductsOf(i))
                {
                    products = unchecked(products + names[product]);
                }

                var main = clients.PurchaseProduct[i] is var number and >= 0 ? names[number] : 0;
                keys[i] = ContentHash.Next(ContentHash.Next(ContentHash.Next(own, clients.PurchaseAmount[i]), (long)main), (long)products);
            }

            Array.Sort(keys, order, from, to - from);
        }

        var details = clients.Details;
        if (details.LineStart is not null)
        {
            var (start, lines) = (new int[order.Length + 1], new int[details.LineProducts!.Length]);
            for (var i = 0; i < order.Length; i++)
            {
                var products = clients.ProductsOf(order[i]);
                products.CopyTo(lines.AsSpan(start[i]));
                start[i + 1] = start[i] + products.Length;
            }

            details = details with { LineStart = start, LineProducts = lines };
        }

        return clients with { PurchaseProduct = Array.ConvertAll(order, i => clients.PurchaseProduct[i]), Details = details };
    }
}
