namespace AiReactivator.Analytics.Models.Evaluation;

/// <summary>How far probabilities are from what happened.</summary>
public static class ProbabilityScores
{
    /// <summary>A forecast of 0 or 1 that fails would cost infinitely much; it is taken as this far from certainty.</summary>
    const double Certainty = 1e-6;

    /// <summary>Logarithmic loss: mean of −ln of the probability that was given to what happened. Less is better.</summary>
    /// <param name="probabilities">The forecast; at least 1e-6 from 0 and 1 is assumed.</param>
    /// <param name="bought">The fact, in the same order.</param>
    /// <returns>The loss; null without clients.</returns>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    public static double? LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought)
    {
        Check(probabilities, bought);
        var sum = 0.0;
        for (var i = 0; i < bought.Length; i++)
        {
            var p = Math.Clamp(probabilities[i], Certainty, 1 - Certainty);
            sum -= Math.Log(bought[i] ? p : 1 - p);
        }

        return bought.IsEmpty ? null : sum / bought.Length;
    }

    /// <summary>Brier score: mean of (p − y)², y being 1 for who bought. Less is better.</summary>
    /// <param name="probabilities">The forecast.</param>
    /// <param name="bought">The fact, in the same order.</param>
    /// <returns>The score; null without clients.</returns>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    /// <remarks>Brier (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78.</remarks>
    public static double? Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought)
    {
        Check(probabilities, bought);
        var sum = 0.0;
        for (var i = 0; i < bought.Length; i++)
        {
            var distance = probabilities[i] - (bought[i] ? 1 : 0);
            sum += distance * distance;
        }

        return bought.IsEmpty ? null : sum / bought.Length;
    }

    internal static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought)
    {
        if (probabilities.Length != bought.Length)
        {
            throw new ArgumentException("A forecast and a fact are needed for each client.", nameof(bought));
        }
    }
}
