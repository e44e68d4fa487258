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

    public static LinearCorrection Fit(CorrectionRows rows, OutcomeKind kind, CancellationToken cancellationToken) =>
        Fit(rows, new RidgeDesign(rows.Features, rows.Width), kind, cancellationToken);

    /// <summary>The same where the features have been standardised before.</summary>
    public static LinearCorrection Fit(CorrectionRows rows, RidgeDesign design, OutcomeKind kind, CancellationToken cancellationToken)
    {
        var width = rows.Width;
        var size = width + rows.Groups;
        var equations = new RidgeEquations(rows, design, kind);
        var (beta, penalty, dispersion) = (new double[size], 100.0, 1.0);
        var (matrix, gradient) = (new double[size * size], new double[size]);
        var inverse = new double[size * size];
        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dispersion = equations.Gather(beta, matrix, gradient);
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

        return new LinearCorrection(design.Mean, design.Scale, beta[..width], beta[width..], penalty);
    }
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
        Weights[feature] * RidgeDesign.Standard(features[feature], Mean[feature], Scale[feature]);

    /// <summary>How much it adds for each unit of a feature that is not far out of range.</summary>
    public double Slope(int feature) => Weights[feature] * Scale[feature];

    /// <summary>The correction of a client, without a level.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var j = 0; j < Weights.Length; j++)
        {
            sum += Weights[j] * RidgeDesign.Standard(features[j], Mean[j], Scale[j]);
        }

        return sum;
    }
}
