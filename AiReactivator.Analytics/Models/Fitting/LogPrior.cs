namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>A normal prior on the logarithm of each parameter, the same width for all.</summary>
/// <param name="centre">Logarithms of the centres. Those of parameters in days move with the data, so that days and weeks give one forecast.</param>
/// <param name="deviation">Standard deviation; null: no prior.</param>
internal sealed class LogPrior(double[] centre, double? deviation)
{
    /// <summary>Adds the prior's slope to the gradient.</summary>
    /// <returns>The logarithm of the prior's density, up to a constant.</returns>
    public double Add(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        if (deviation is not { } width)
        {
            return 0;
        }

        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
        {
            var distance = (logs[i] - centre[i]) / width;
            sum -= distance * distance / 2;
            gradient[i] -= distance / width;
        }

        return sum;
    }
}
