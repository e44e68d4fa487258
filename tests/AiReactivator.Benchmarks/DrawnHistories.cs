using AiReactivator.Analytics.Models;

namespace AiReactivator.Benchmarks;

/// <summary>Clients drawn from the models themselves, the same each time.</summary>
internal static class DrawnHistories
{
    /// <param name="clients">Number of clients.</param>
    /// <param name="r">r.</param>
    /// <param name="alpha">α, in days.</param>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    /// <param name="days">The oldest client's age.</param>
    public static RepeatHistory[] BgNbd(int clients, double r, double alpha, double a, double b, int days)
    {
        var random = new Random(20261122);
        var histories = new RepeatHistory[clients];
        for (var i = 0; i < clients; i++)
        {
            var (rate, leaves, age) = (Gamma(random, r) / alpha, Beta(random, a, b), random.Next(1, days));
            var (day, last, repeats) = (0.0, 0, 0);
            do
            {
                day -= Math.Log(1 - random.NextDouble()) / rate;
                if (day <= age)
                {
                    repeats += (int)day > last ? 1 : 0;
                    last = (int)day;
                }
            }
            while (day <= age && random.NextDouble() >= leaves);

            histories[i] = new RepeatHistory(repeats, last, age);
        }

        return histories;
    }

    /// <summary>Sums of Gamma-Gamma with p = 6, q = 4, v = 15 for all purchases of these clients, the first included.</summary>
    public static SpendHistory[] Spends(RepeatHistory[] clients)
    {
        var random = new Random(20261123);
        return Array.ConvertAll(clients, client =>
        {
            var purchases = client.Repeats + 1;
            return new SpendHistory(purchases, Gamma(random, 6.0 * purchases) / (Gamma(random, 4) / 15) / purchases);
        });
    }

    static double Beta(Random random, double a, double b)
    {
        var (x, y) = (Gamma(random, a), Gamma(random, b));
        return x / (x + y);
    }

    /// <summary>Marsaglia and Tsang (2000), "A simple method for generating gamma variables".</summary>
    static double Gamma(Random random, double shape)
    {
        if (shape < 1)
        {
            return Gamma(random, shape + 1) * Math.Pow(random.NextDouble(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (normal / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (normal * normal / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }
}
