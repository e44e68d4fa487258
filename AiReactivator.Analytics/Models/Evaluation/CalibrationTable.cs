namespace AiReactivator.Analytics.Models.Evaluation;

/// <summary>One line of a calibration table: clients of like probability.</summary>
/// <param name="Clients">Clients of the line.</param>
/// <param name="Expected">Buyers expected: the sum of the probabilities.</param>
/// <param name="Bought">Those who did buy.</param>
public sealed record CalibrationLine(int Clients, double Expected, int Bought)
{
    /// <summary>The mean forecast.</summary>
    public double MeanProbability => Expected / Clients;

    /// <summary>The share that bought.</summary>
    public double BoughtShare => (double)Bought / Clients;
}

/// <summary>Forecast beside fact, in lines of equal numbers of clients.</summary>
/// <param name="Lines">From the lowest probabilities to the highest; a line without clients is left out.</param>
public sealed record CalibrationTable(IReadOnlyList<CalibrationLine> Lines)
{
    /// <summary>ECE, expected calibration error: the mean distance of forecast and fact over the lines, weighted by clients; null without clients.</summary>
    /// <remarks>Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning".</remarks>
    public double? Error => Lines.Count == 0 ? null : Lines.Sum(line => Math.Abs(line.Expected - line.Bought)) / Lines.Sum(line => line.Clients);

    /// <summary>Makes the table.</summary>
    /// <param name="probabilities">The forecast.</param>
    /// <param name="bought">The fact, in the same order.</param>
    /// <param name="lines">Number of lines. Default: deciles. Equal probabilities stay in one line.</param>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    public static CalibrationTable Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought, int lines = 10)
    {
        ProbabilityScores.Check(probabilities, bought);
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        var (clients, expected, buyers) = (new int[lines], new double[lines], new int[lines]);
        var ranks = Ranks.Of(probabilities);
        for (var i = 0; i < ranks.Length; i++)
        {
            var line = Math.Min(lines - 1, (int)((ranks[i] - 0.5) / ranks.Length * lines));
            clients[line]++;
            expected[line] += probabilities[i];
            buyers[line] += bought[i] ? 1 : 0;
        }

        return new CalibrationTable(
            [.. Enumerable.Range(0, lines).Where(line => clients[line] > 0).Select(line => new CalibrationLine(clients[line], expected[line], buyers[line]))]);
    }
}
