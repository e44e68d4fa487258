namespace AiReactivator.Analytics.Models.Learned;

/// <summary>Standardised features of all rows, padded with zeros to whole vectors and to a multiple of four rows.</summary>
internal sealed class RidgeDesign
{
    const double FarthestValue = 4;
    const int Lanes = 4;

    public RidgeDesign(double[] features, int width)
    {
        var count = width == 0 ? 0 : features.Length / width;
        Stride = (width + Lanes - 1) / Lanes * Lanes;
        (Mean, Scale) = (new double[width], new double[width]);
        var n = Math.Max(1, count);
        for (var i = 0; i < count; i++)
        {
            var row = features.AsSpan(i * width, width);
            for (var j = 0; j < row.Length; j++)
            {
                Mean[j] += row[j];
            }
        }

        for (var j = 0; j < width; j++)
        {
            Mean[j] /= n;
        }

        for (var i = 0; i < count; i++)
        {
            var row = features.AsSpan(i * width, width);
            for (var j = 0; j < row.Length; j++)
            {
                var off = row[j] - Mean[j];
                Scale[j] += off * off;
            }
        }

        for (var j = 0; j < width; j++)
        {
            // A feature without spread has nothing to teach: it is standardised to nothing.
            var variance = Scale[j] / n;
            Scale[j] = variance > 1e-12 ? 1 / Math.Sqrt(variance) : 0;
        }

        Rows = new double[(count + Lanes - 1) / Lanes * Lanes * Stride];
        for (var i = 0; i < count; i++)
        {
            var row = features.AsSpan(i * width, width);
            var to = Rows.AsSpan(i * Stride, Stride);
            for (var j = 0; j < row.Length; j++)
            {
                to[j] = Standard(row[j], Mean[j], Scale[j]);
            }
        }
    }

    /// <summary>Numbers of a row.</summary>
    public int Stride { get; }

    /// <summary>Mean of each feature.</summary>
    public double[] Mean { get; }

    /// <summary>1 / standard deviation of each; 0 where there is none.</summary>
    public double[] Scale { get; }

    /// <summary>Row by row.</summary>
    public double[] Rows { get; }

    /// <summary>Values far outside what was seen count as far, not as ever farther.</summary>
    public static double Standard(double value, double mean, double scale) =>
        Math.Clamp((value - mean) * scale, -FarthestValue, FarthestValue);
}
