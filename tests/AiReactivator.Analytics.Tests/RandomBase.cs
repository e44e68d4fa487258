namespace AiReactivator.Analytics.Tests;

/// <summary>Bases of many shapes from a seed: laws have to hold for each.</summary>
internal static class RandomBase
{
    public static TestClient[] Clients(int seed, int count)
    {
        var random = new Random(seed);
        var longest = random.Next(30, 2000);
        return [.. Enumerable.Range(0, count).Select(_ => Client(random, longest))];
    }

    public static TestBase Of(IEnumerable<TestClient> clients, bool dated)
    {
        var table = new TestBase(dated);
        foreach (var client in clients)
        {
            table.Add(client);
        }

        return table;
    }

    static TestClient Client(Random random, int longest)
    {
        var days = Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(longest)).OrderDescending().ToArray();
        return new TestClient
        {
            Purchases = [.. days.Select(day => new TestPurchase(day, random.Next(1, 1_000_000), "ABCDE"[random.Next(5)].ToString()))],
            Refunds = random.Next(10) == 0 ? random.Next(2_000_000) : 0,
            Discounted = random.Next(0, days.Length + 1),
        };
    }
}
