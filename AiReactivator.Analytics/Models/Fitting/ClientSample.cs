namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Which clients a model learns from, where all of them would take too long.</summary>
internal static class ClientSample
{
    /// <returns>Indices of the clients to use, ascending; the same for the same seed.</returns>
    /// <remarks>Knuth, "The Art of Computer Programming", 3.4.2, algorithm S: each subset of the size is equally likely.</remarks>
    public static int[] Take(int count, int most, int seed)
    {
        var taken = new int[Math.Min(count, most)];
        if (count <= most)
        {
            for (var i = 0; i < count; i++)
            {
                taken[i] = i;
            }

            return taken;
        }

        var random = new Random(seed);
        for (var (i, found) = (0, 0); found < most; i++)
        {
            if (random.NextDouble() * (count - i) < most - found)
            {
                taken[found++] = i;
            }
        }

        return taken;
    }
}
