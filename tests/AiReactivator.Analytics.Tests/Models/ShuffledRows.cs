using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>A base as it would be read from the same rows in another order: clients and products are numbered otherwise, and purchases without a
/// day of their own come in another order.</summary>
internal sealed record ShuffledRows(ClientTable Table, int[] OldClient)
{
    public static ShuffledRows Of(ClientTable table, int seed)
    {
        var random = new Random(seed);
        int[] oldClient = [.. Enumerable.Range(0, table.Count)];
        int[] newProduct = [.. Enumerable.Range(0, table.Products.Length)];
        random.Shuffle(oldClient);
        random.Shuffle(newProduct);
        var shuffled = ClientCutter.Keep(table, oldClient);
        var names = new string[newProduct.Length];
        for (var product = 0; product < names.Length; product++)
        {
            names[newProduct[product]] = table.Products[product];
        }

        for (var client = 0; client < shuffled.Count; client++)
        {
            var (from, count) = (shuffled.PurchaseStart[client], shuffled.PurchaseStart[client + 1] - shuffled.PurchaseStart[client]);
            int[] order = [.. Enumerable.Range(from, count)];
            if (!table.Dated)
            {
                random.Shuffle(order);
            }

            long[] amounts = [.. order.Select(i => shuffled.PurchaseAmount[i])];
            int[] products = [.. order.Select(i => newProduct[shuffled.PurchaseProduct[i]])];
            amounts.CopyTo(shuffled.PurchaseAmount, from);
            products.CopyTo(shuffled.PurchaseProduct, from);
        }

        return new ShuffledRows(shuffled with { Products = names }, oldClient);
    }
}
