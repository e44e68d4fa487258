namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>The 80 % interval of a sum over clients, from two errors that do not know of each other: what chance does with each client,
/// and how far such sums were off in the past.</summary>
/// <remarks>Clients are taken as independent, so their variances add up and count for little in a large base. The error of the level, a
/// factor on the whole sum, does not shrink with the number of clients: it is that of the backtest
/// (<see cref="Models.Forecasting.SumErrors"/>). Both together are taken as lognormal: a sum of money is never negative, and a long upper
/// tail is what single large clients make. Where there is a chance of ten per cent that nobody buys, the interval begins at 0; it never ends below the expected sum.</remarks>
struct SumSpread
{
    /// <summary>80 % lie within so many standard deviations.</summary>
    public const double Within = 1.2815515655446004;

    static readonly double LogTail = Math.Log(0.1);

    double _variance;
    double _logNobody;

    /// <summary>The sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Adds a client.</summary>
    /// <param name="mean">Expected sum.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="share">Probability that it is more than 0. Range: 0…1.</param>
    /// <param name="tries">So many tries of that probability.</param>
    public void Add(double mean, double variance, double share, double tries = 1)
    {
        Sum += mean;
        _variance += variance;
        if (_logNobody > LogTail)
        {
            _logNobody += tries * Math.Log(Math.Max(1e-300, 1 - share));
        }
    }

    /// <summary>Lower and upper end.</summary>
    /// <param name="levelError">Standard deviation of ln(fact / forecast) of such sums.</param>
    public readonly (double Low, double High) Range(double levelError)
    {
        if (Sum <= 0)
        {
            return (0, 0);
        }

        var chance = Math.Log(1 + (_variance / (Sum * Sum)));
        var half = Within * Math.Sqrt(chance + (levelError * levelError));
        var middle = Sum * Math.Exp(-chance / 2);
        return (_logNobody > LogTail ? 0 : middle * Math.Exp(-half), Math.Max(Sum, middle * Math.Exp(half)));
    }
}
