namespace AiReactivator.Analytics.Numerics;

/// <summary>Why the search for a minimum stopped.</summary>
public enum MinimumEnd
{
    /// <summary>The gradient is as good as zero.</summary>
    GradientVanished,

    /// <summary>The value no longer falls by anything that double precision can tell.</summary>
    ValueSettled,

    /// <summary>The allowed number of iterations is used up; the point is the best one so far.</summary>
    IterationLimit,

    /// <summary>The value is not a number at the start: there is nothing to descend from.</summary>
    NotFinite,
}

/// <summary>Where a search for a minimum ended.</summary>
/// <param name="Point">The best point found.</param>
/// <param name="Value">The value there.</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="Evaluations">How often the function was computed.</param>
/// <param name="End">Why the search stopped.</param>
public sealed record Minimum(double[] Point, double Value, int Iterations, int Evaluations, MinimumEnd End);
