using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>Rows to learn a correction from.</summary>
/// <param name="Features">Row by row, <paramref name="Width"/> numbers each.</param>
/// <param name="Width">Features of a row.</param>
/// <param name="Offset">What is to be corrected: log-odds, or the logarithm of the expected spend.</param>
/// <param name="Outcome">0 or 1, or the spend.</param>
/// <param name="Group">The cut that the row belongs to, 0 … <paramref name="Groups"/> − 1: each has a level of its own.</param>
/// <param name="Groups">Number of cuts.</param>
internal sealed record CorrectionRows(double[] Features, int Width, double[] Offset, double[] Outcome, int[] Group, int Groups);

/// <summary>What is learnt of the outcomes.</summary>
internal enum OutcomeKind
{
    /// <summary>0 or 1, by log-odds.</summary>
    Bought,

    /// <summary>A sum that may be 0, by its logarithm: Tweedie's law with power 1.5, a random number of purchases of random size.</summary>
    Spend,
}

/// <summary>Fits a linear correction by penalised regression; how strong the penalty is the rows decide.</summary>
/// <remarks>Newton's method (iteratively reweighted least squares); the common penalty of all features follows from the evidence:
/// MacKay (1992), "Bayesian interpolation", Neural Computation 4. With no signal in the rows it grows without bound and the correction
/// vanishes.</remarks>
internal static class RidgeFit
{
    const int MostRounds = 25;
    const double SmallestPenalty = 1;
    const double LargestPenalty = 1e9;
    const double FarthestValue = 4;

    /// <summary>Numbers of a vector.</summary>
    const int Lanes = 4;

    public static LinearCorrection Fit(CorrectionRows rows, OutcomeKind kind, CancellationToken cancellationToken)
    {
        var width = rows.Width;
        var (mean, scale) = Standardisation(rows);
        var stride = (width + Lanes - 1) / Lanes * Lanes;
        var x = Standardised(rows, stride, mean, scale);
        var size = width + rows.Groups;
        var products = new double[width * stride];
        var (beta, penalty, dispersion) = (new double[size], 100.0, 1.0);
        var (matrix, gradient) = (new double[size * size], new double[size]);
        var inverse = new double[size * size];
        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dispersion = Gather(rows, x, kind, beta, products, matrix, gradient);
            for (var j = 0; j < size; j++)
            {
                var own = j < width ? penalty : 0.01;
                for (var k = 0; k < size; k++)
                {
                    matrix[(j * size) + k] /= dispersion;
                }

                gradient[j] = (gradient[j] / dispersion) - (own * beta[j]);
                matrix[(j * size) + j] += own;
            }

            if (!SymmetricMatrix.TryInvert(matrix, inverse, size))
            {
                break;
            }

            var moved = 0.0;
            for (var j = 0; j < size; j++)
            {
                var step = 0.0;
                for (var k = 0; k < size; k++)
                {
                    step += inverse[(j * size) + k] * gradient[k];
                }

                step = Math.Clamp(step, -1, 1);
                beta[j] += step;
                moved = Math.Max(moved, Math.Abs(step));
            }

            var (trace, square) = (0.0, 0.0);
            for (var j = 0; j < width; j++)
            {
                trace += inverse[(j * size) + j];
                square += beta[j] * beta[j];
            }

            var before = penalty;
            penalty = Math.Clamp((width - (penalty * trace)) / Math.Max(square, 1e-12), SmallestPenalty, LargestPenalty);
            if (moved < 1e-4 && Math.Abs(Math.Log(penalty / before)) < 0.05)
            {
                break;
            }
        }

        return new LinearCorrection(mean, scale, beta[..width], beta[width..], penalty);
    }

    /// <summary>Fills the matrix of second derivatives and the gradient.</summary>
    /// <returns>The dispersion of the outcomes around their expectation; 1 for those of 0 and 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Gather(CorrectionRows rows, double[] x, OutcomeKind kind, double[] beta, double[] products, double[] matrix, double[] gradient)
    {
        var (width, size, stride) = (rows.Width, beta.Length, products.Length / Math.Max(1, rows.Width));
        Array.Clear(matrix);
        Array.Clear(products);
        Array.Clear(gradient);
        var pearson = 0.0;
        for (var i = 0; i < rows.Offset.Length; i++)
        {
            var row = x.AsSpan(i * stride, stride);
            var group = width + rows.Group[i];
            var eta = rows.Offset[i] + beta[group];
            for (var j = 0; j < width; j++)
            {
                eta += row[j] * beta[j];
            }

            double weight, miss;
            if (kind == OutcomeKind.Bought)
            {
                var share = LogSpace.Share(eta);
                (weight, miss) = (share * (1 - share), rows.Outcome[i] - share);
            }
            else
            {
                var expected = Math.Exp(Math.Clamp(eta, -30, 30));
                var root = Math.Sqrt(expected);
                (weight, miss) = (root, (rows.Outcome[i] - expected) / root);
                pearson += miss * miss / root;
            }

            for (var j = 0; j < width; j++)
            {
                gradient[j] += miss * row[j];
                var heavy = weight * row[j];
                matrix[(group * size) + j] += heavy;
                var line = products.AsSpan(j * stride, stride);
                for (var k = 0; k <= j; k += Lanes)
                {
                    (Vector256.Create<double>(line[k..]) + (Vector256.Create(heavy) * Vector256.Create<double>(row[k..]))).CopyTo(line[k..]);
                }
            }

            gradient[group] += miss;
            matrix[(group * size) + group] += weight;
        }

        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                matrix[(j * size) + k] += j < width ? products[(j * stride) + k] : 0;
                matrix[(k * size) + j] = matrix[(j * size) + k];
            }
        }

        return kind == OutcomeKind.Bought ? 1 : Math.Max(1e-9, pearson / Math.Max(1, rows.Offset.Length));
    }

    static (double[] Mean, double[] Scale) Standardisation(CorrectionRows rows)
    {
        var (mean, scale) = (new double[rows.Width], new double[rows.Width]);
        var n = Math.Max(1, rows.Offset.Length);
        for (var i = 0; i < rows.Offset.Length; i++)
        {
            for (var j = 0; j < rows.Width; j++)
            {
                mean[j] += rows.Features[(i * rows.Width) + j] / n;
            }
        }

        for (var i = 0; i < rows.Offset.Length; i++)
        {
            for (var j = 0; j < rows.Width; j++)
            {
                var off = rows.Features[(i * rows.Width) + j] - mean[j];
                scale[j] += off * off / n;
            }
        }

        for (var j = 0; j < rows.Width; j++)
        {
            // A feature without spread has nothing to teach: it is standardised to nothing.
            scale[j] = scale[j] > 1e-12 ? 1 / Math.Sqrt(scale[j]) : 0;
        }

        return (mean, scale);
    }

    /// <summary>Rows padded with zeros to whole vectors.</summary>
    static double[] Standardised(CorrectionRows rows, int stride, double[] mean, double[] scale)
    {
        var x = new double[rows.Offset.Length * stride];
        for (var i = 0; i < rows.Offset.Length; i++)
        {
            for (var j = 0; j < rows.Width; j++)
            {
                x[(i * stride) + j] = Standard(rows.Features[(i * rows.Width) + j], mean[j], scale[j]);
            }
        }

        return x;
    }

    /// <summary>Values far outside what was seen count as far, not as ever farther.</summary>
    internal static double Standard(double value, double mean, double scale) =>
        Math.Clamp((value - mean) * scale, -FarthestValue, FarthestValue);
}

/// <summary>A learnt correction: a weighted sum of standardised features.</summary>
/// <param name="Mean">Mean of each feature.</param>
/// <param name="Scale">1 / standard deviation; 0 where there is none.</param>
/// <param name="Weights">Weight of each standardised feature.</param>
/// <param name="Levels">Level of each cut: how far the facts were above what was to be corrected.</param>
/// <param name="Penalty">The penalty that the evidence chose.</param>
internal sealed record LinearCorrection(double[] Mean, double[] Scale, double[] Weights, double[] Levels, double Penalty)
{
    /// <summary>What one feature of a client adds to it.</summary>
    public double Of(ReadOnlySpan<double> features, int feature) =>
        Weights[feature] * RidgeFit.Standard(features[feature], Mean[feature], Scale[feature]);

    /// <summary>How much it adds for each unit of a feature that is not far out of range.</summary>
    public double Slope(int feature) => Weights[feature] * Scale[feature];

    /// <summary>The correction of a client, without a level.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var j = 0; j < Weights.Length; j++)
        {
            sum += Weights[j] * RidgeFit.Standard(features[j], Mean[j], Scale[j]);
        }

        return sum;
    }
}
