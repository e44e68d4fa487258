using AiReactivator.Analytics.Models;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>Clients drawn from BG/NBD, seeded; with a = 0 nobody ever leaves.</summary>
internal static class Draws
{
    public static RepeatHistory[] Clients(int count, int seed, double r = 0.6, double alpha = 60, double a = 0.7, double b = 2.5, int most = 700)
    {
        var random = new Random(seed);
        var clients = new RepeatHistory[count];
        for (var i = 0; i < count; i++)
        {
            var rate = Gamma(random, r) / alpha;
            var leaves = a == 0 ? 0 : Beta(random, a, b);
            var age = random.Next(1, most);
            var (day, last, repeats) = (0.0, 0, 0);
            while (true)
            {
                day -= Math.Log(1 - random.NextDouble()) / rate;
                if (day > age)
                {
                    break;
                }

                // Two purchases of one day are one.
                repeats += (int)day > last ? 1 : 0;
                last = (int)day;
                if (random.NextDouble() < leaves)
                {
                    break;
                }
            }

            clients[i] = new RepeatHistory(repeats, last, age);
        }

        return clients;
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
