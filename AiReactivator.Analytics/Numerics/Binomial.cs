namespace AiReactivator.Analytics.Numerics;

/// <summary>How many of n independent trials succeed, each with the same probability.</summary>
/// <remarks>All masses are taken from the most likely number outwards by the ratio of neighbours, until nothing is left that counts: the
/// work grows with √n, not with n.</remarks>
public sealed class Binomial
{
    /// <summary>Masses this much smaller than the largest one add nothing to a double.</summary>
    const double Nothing = 1e-18;

    readonly int _first;
    readonly double[] _mass;

    /// <param name="trials">n. Range: ≥ 0.</param>
    /// <param name="share">Probability of success. Range: 0…1.</param>
    public Binomial(int trials, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A probability is a number from 0 to 1.");
        }

        var odds = share / (1 - share);
        var mode = share == 1 ? trials : (int)Math.Min(trials, Math.Floor((trials + 1.0) * share));
        var (below, above) = (new List<double>(), new List<double>());
        for (var (k, mass) = (mode, 1.0); k > 0 && odds is > 0 and < double.PositiveInfinity; k--)
        {
            mass *= k / ((trials - k + 1.0) * odds);
            if (mass < Nothing)
            {
                break;
            }

            below.Add(mass);
        }

        for (var (k, mass) = (mode, 1.0); k < trials && odds is > 0 and < double.PositiveInfinity; k++)
        {
            mass *= (trials - k) / (k + 1.0) * odds;
            if (mass < Nothing)
            {
                break;
            }

            above.Add(mass);
        }

        below.Reverse();
        _mass = [.. below, 1, .. above];
        _first = mode - below.Count;
        var all = _mass.Sum();
        for (var i = 0; i < _mass.Length; i++)
        {
            _mass[i] /= all;
        }
    }

    /// <summary>P(successes = k).</summary>
    public double Mass(int k) => k >= _first && k < _first + _mass.Length ? _mass[k - _first] : 0;

    /// <summary>P(from ≤ successes ≤ to).</summary>
    public double Between(int from, int to)
    {
        var sum = 0.0;
        for (var i = Math.Max(0, from - _first); i < _mass.Length && i <= to - (long)_first; i++)
        {
            sum += _mass[i];
        }

        return Math.Min(1, sum);
    }

    /// <summary>The least k with P(successes ≤ k) ≥ share.</summary>
    public int Quantile(double share)
    {
        var sum = 0.0;
        for (var i = 0; i < _mass.Length - 1; i++)
        {
            sum += _mass[i];
            if (sum >= share)
            {
                return _first + i;
            }
        }

        return _first + _mass.Length - 1;
    }
}
