using System.Runtime.CompilerServices;

namespace AiReactivator.Analytics.Metrics;

/// <summary>ABC by revenue: A while the share held by the clients before is under 80 %, B under 95 %, C the rest.</summary>
public static class AbcGroups
{
    /// <summary>Per cent of the sum of positive LTV that ends group A.</summary>
    public const int APercent = 80;

    /// <summary>Per cent that ends group B.</summary>
    public const int BPercent = 95;

    /// <param name="revenue">LTV of each client.</param>
    /// <param name="byValue">Clients by LTV, largest first.</param>
    /// <returns>A letter for each client; equal LTV takes the letter of the first of them, LTV ≤ 0 is C.</returns>
    // Compiled at full strength at once: numbers of 128 bits are not compiled ahead, and unoptimised they take longer than all else here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static char[] Assign(ReadOnlySpan<long> revenue, ReadOnlySpan<int> byValue)
    {
        Int128 total = 0;
        foreach (var sum in revenue)
        {
            total += Math.Max(0, sum);
        }

        var groups = new char[revenue.Length];
        Int128 before = 0;
        var (letter, last) = ('C', long.MinValue);
        foreach (var client in byValue)
        {
            var sum = revenue[client];
            if (sum != last)
            {
                letter = sum <= 0 ? 'C' : before * 100 < total * APercent ? 'A' : before * 100 < total * BPercent ? 'B' : 'C';
                last = sum;
            }

            groups[client] = letter;
            before += Math.Max(0, sum);
        }

        return groups;
    }
}
