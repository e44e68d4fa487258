namespace AiReactivator.Analytics.Numerics;

/// <summary>A smooth function: its value at a point, the gradient written into the second argument.</summary>
public delegate double SmoothFunction(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>Finds a minimum of a smooth function of a few variables: BFGS with a backtracking line search.</summary>
/// <remarks>
/// <para>Nocedal and Wright (2006), "Numerical Optimization", algorithms 3.1 and 6.1. Meant for two to ten unbounded variables;
/// positive parameters come as their logarithms.</para>
/// <para>MathNet's minimiser does the same and throws where this one must say how far it came.</para>
/// </remarks>
public static class Minimiser
{
    /// <summary>A step changes no variable by more than this: in logarithms, a factor of e².</summary>
    const double LongestStep = 2;

    const double SufficientFall = 1e-4;
    const double SmallestShare = 1e-10;

    /// <summary>Where a drop is smaller than this share of the value it is lost in rounding.</summary>
    const double Precision = 1e-13;

    /// <param name="function">The function.</param>
    /// <param name="start">Where to begin; not changed.</param>
    /// <param name="gradientTolerance">Largest component of a gradient that counts as zero.</param>
    /// <param name="maxIterations">Iterations allowed.</param>
    /// <param name="cancellationToken">Looked at once an iteration.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Minimum Find(
        SmoothFunction function, ReadOnlySpan<double> start, double gradientTolerance, int maxIterations, CancellationToken cancellationToken) =>
        Find(function, start, gradientTolerance, maxIterations, new InverseHessian(start.Length), cancellationToken);

    /// <summary>The same with what is known of the curvature; it is learnt on.</summary>
    internal static Minimum Find(
        SmoothFunction function, ReadOnlySpan<double> start, double gradientTolerance, int maxIterations, InverseHessian inverse, CancellationToken cancellationToken)
    {
        var n = start.Length;
        var (point, gradient) = (start.ToArray(), new double[n]);
        var (next, nextGradient, step) = (new double[n], new double[n], new double[n]);
        var value = function(point, gradient);
        var evaluations = 1;
        if (!IsFinite(value, gradient))
        {
            return new Minimum(point, value, 0, evaluations, MinimumEnd.NotFinite);
        }

        var settled = 0;
        for (var iteration = 0; iteration < maxIterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Largest(gradient) <= gradientTolerance)
            {
                return new Minimum(point, value, iteration, evaluations, MinimumEnd.GradientVanished);
            }

            var slope = inverse.Descend(gradient, step);
            if (slope >= 0)
            {
                inverse.Forget();
                slope = inverse.Descend(gradient, step);
            }

            var share = Math.Min(1, LongestStep / Largest(step));
            var nextValue = double.NaN;
            for (; share > SmallestShare; share /= 2)
            {
                for (var i = 0; i < n; i++)
                {
                    next[i] = point[i] + (share * step[i]);
                }

                nextValue = function(next, nextGradient);
                evaluations++;
                if (IsFinite(nextValue, nextGradient) && nextValue <= value + (SufficientFall * share * slope))
                {
                    break;
                }
            }

            var fall = share > SmallestShare ? value - nextValue : 0;
            if (share > SmallestShare)
            {
                inverse.Learn(point, next, gradient, nextGradient);
                (point, next) = (next, point);
                (gradient, nextGradient) = (nextGradient, gradient);
                value = nextValue;
            }
            else
            {
                // The curvature learnt so far may be what misleads: one more try straight down the gradient.
                inverse.Forget();
            }

            settled = fall <= Precision * Math.Max(1, Math.Abs(value)) ? settled + 1 : 0;
            if (settled == 2)
            {
                return new Minimum(point, value, iteration + 1, evaluations, MinimumEnd.ValueSettled);
            }
        }

        return new Minimum(point, value, maxIterations, evaluations, MinimumEnd.IterationLimit);
    }

    static bool IsFinite(double value, double[] gradient) => double.IsFinite(value) && double.IsFinite(Largest(gradient));

    static double Largest(double[] vector)
    {
        var largest = 0.0;
        foreach (var component in vector)
        {
            largest = Math.Max(largest, Math.Abs(component));
        }

        return largest;
    }
}
