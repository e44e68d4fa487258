using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.ParetoNbd;

/// <summary>∫ (α+y)^−p (β+y)^−q dy over days [from, to]: the sum over all days on which a client may have left (or bought).</summary>
/// <remarks>
/// <para>Fader, Hardie and Lee (2005), "A Note on Implementing the Pareto/NBD Model in MATLAB", write it as a difference of two
/// hypergeometric functions ₂F₁, which cancel for close bounds and large x. Every value here is positive: nothing cancels.</para>
/// <para>Over u = ln((m+y)/(m+from)), m the smaller of α and β, the integrand's logarithm is concave and its nearest singularity
/// is π away, so that a few Gauss–Legendre nodes give ten digits; fewer, where it falls little over a short stretch.</para>
/// </remarks>
internal readonly struct DepartureIntegral
{
    /// <summary>e^−36 is below rounding: the rest of the tail is not looked at.</summary>
    const double Tail = 36;

    /// <summary>Longest stretch of u for one set of nodes.</summary>
    const double Stretch = 8;

    static readonly GaussLegendre Short = new(8);
    static readonly GaussLegendre Medium = new(12);
    static readonly GaussLegendre Long = new(16);

    /// <summary>Logarithm of the integral; −∞ where the bounds are equal.</summary>
    public double LogValue { get; private init; }

    /// <summary>Mean of ln(α+y), the integrand taken as a density.</summary>
    public double MeanLogAlpha { get; private init; }

    /// <summary>Mean of 1/(α+y).</summary>
    public double MeanInverseAlpha { get; private init; }

    /// <summary>Mean of ln(β+y).</summary>
    public double MeanLogBeta { get; private init; }

    /// <summary>Mean of 1/(β+y).</summary>
    public double MeanInverseBeta { get; private init; }

    /// <summary>Logarithm of the integral alone, where nobody asks for the means; −∞ where the bounds are equal.</summary>
    public static double LogOf(double alpha, double beta, double p, double q, double from, double to)
    {
        var (near, far, nearPower, farPower) = beta < alpha ? (beta, alpha, q, p) : (alpha, beta, p, q);
        var start = near + from;
        var end = LogSpace.LogOnePlus((to - from) / start);
        if (!(end > 0))
        {
            return double.NegativeInfinity;
        }

        var gap = (far - near) / start;
        end = Cut(end, nearPower - 1, farPower, gap);
        var panels = 1 + (int)(end / Stretch);
        var rule = RuleFor(end / panels, nearPower - 1, farPower);
        var sum = 0.0;
        for (var panel = 0; panel < panels; panel++)
        {
            sum += PanelSum(rule, end * panel / panels, end / panels, nearPower - 1, farPower, gap);
        }

        return ((1 - nearPower) * Math.Log(start)) - (farPower * Math.Log(far + from)) + Math.Log(sum);
    }

    /// <summary>Computes the integral and the means.</summary>
    public static DepartureIntegral Of(double alpha, double beta, double p, double q, double from, double to)
    {
        // The smaller of α and β is "near", the other one "far".
        var swapped = beta < alpha;
        var (near, far, nearPower, farPower) = swapped ? (beta, alpha, q, p) : (alpha, beta, p, q);
        var (start, farStart) = (near + from, far + from);
        var end = LogSpace.LogOnePlus((to - from) / start);
        if (!(end > 0))
        {
            return new DepartureIntegral { LogValue = double.NegativeInfinity };
        }

        var gap = (far - near) / start;
        end = Cut(end, nearPower - 1, farPower, gap);
        var panels = 1 + (int)(end / Stretch);
        var rule = RuleFor(end / panels, nearPower - 1, farPower);
        var (sum, logNear, inverseNear, logFar, inverseFar) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var panel = 0; panel < panels; panel++)
        {
            var (s0, s1, s2, s3, s4) = Panel(rule, end * panel / panels, end / panels, nearPower - 1, farPower, gap);
            (sum, logNear, inverseNear, logFar, inverseFar) = (sum + s0, logNear + s1, inverseNear + s2, logFar + s3, inverseFar + s4);
        }

        var (startLog, farLog) = (Math.Log(start), Math.Log(farStart));
        var meanLogNear = startLog + (logNear / sum);
        var meanInverseNear = inverseNear / sum / start;
        var meanLogFar = farLog + (logFar / sum);
        var meanInverseFar = inverseFar / sum / farStart;
        return new DepartureIntegral
        {
            LogValue = ((1 - nearPower) * startLog) - (farPower * farLog) + Math.Log(sum),
            MeanLogAlpha = swapped ? meanLogFar : meanLogNear,
            MeanInverseAlpha = swapped ? meanInverseFar : meanInverseNear,
            MeanLogBeta = swapped ? meanLogNear : meanLogFar,
            MeanInverseBeta = swapped ? meanInverseNear : meanInverseFar,
        };
    }

    /// <summary>Where the integrand has fallen by <see cref="Tail"/>: its logarithm is concave, so Newton's steps from the right end there.</summary>
    static double Cut(double end, double nearPower, double farPower, double gap)
    {
        // It falls by no more than both powers together take.
        if ((Math.Abs(nearPower) + farPower) * end <= Tail)
        {
            return end;
        }

        var slope = nearPower + (farPower / (1 + gap));
        if (slope > 0)
        {
            end = Math.Min(end, Tail / slope);
        }

        for (var round = 0; round < 8; round++)
        {
            var e = Math.Exp(end);
            var fallen = (nearPower * end) + (farPower * Math.Log((e + gap) / (1 + gap)));
            if (!(fallen > 1.2 * Tail))
            {
                break;
            }

            end -= (fallen - Tail) / (nearPower + (farPower * e / (e + gap)));
        }

        return end;
    }

    /// <summary>As many nodes as give ten digits over a stretch of u: by how far the integrand's logarithm may fall on it.</summary>
    static GaussLegendre RuleFor(double length, double nearPower, double farPower)
    {
        var fall = (Math.Abs(nearPower) + farPower) * length;
        return fall <= 4 && length <= 2 ? Short : fall <= 12 && length <= 4 ? Medium : Long;
    }

    // Compiled at full strength at once: else the first fit of a process runs mostly on unoptimised vector code, at twice the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static (double Sum, double LogNear, double InverseNear, double LogFar, double InverseFar) Panel(
        GaussLegendre rule, double begin, double length, double nearPower, double farPower, double gap)
    {
        var (sum, logNear, inverseNear) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (logFar, inverseFar) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var farStart = Vector256.Create(1 / (1 + gap));
        for (var i = 0; i < rule.Nodes.Length; i += Vector256<double>.Count)
        {
            var u = Vector256.Create(begin) + (Vector256.Create(length) * Vector256.Create(rule.Nodes, i));
            var near = Vector256.Exp(u);
            var far = (near + Vector256.Create(gap)) * farStart;
            var farLog = Vector256.Log(far);
            var value = Vector256.Create(rule.Weights, i)
                * Vector256.Exp(-(Vector256.Create(nearPower) * u) - (Vector256.Create(farPower) * farLog));
            sum += value;
            logNear += value * u;
            inverseNear += value / near;
            logFar += value * farLog;
            inverseFar += value / far;
        }

        return (
            length * Vector256.Sum(sum),
            length * Vector256.Sum(logNear),
            length * Vector256.Sum(inverseNear),
            length * Vector256.Sum(logFar),
            length * Vector256.Sum(inverseFar));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double PanelSum(GaussLegendre rule, double begin, double length, double nearPower, double farPower, double gap)
    {
        var sum = Vector256<double>.Zero;
        var farStart = Vector256.Create(1 / (1 + gap));
        for (var i = 0; i < rule.Nodes.Length; i += Vector256<double>.Count)
        {
            var u = Vector256.Create(begin) + (Vector256.Create(length) * Vector256.Create(rule.Nodes, i));
            var farLog = Vector256.Log((Vector256.Exp(u) + Vector256.Create(gap)) * farStart);
            sum += Vector256.Create(rule.Weights, i) * Vector256.Exp(-(Vector256.Create(nearPower) * u) - (Vector256.Create(farPower) * farLog));
        }

        return length * Vector256.Sum(sum);
    }
}
