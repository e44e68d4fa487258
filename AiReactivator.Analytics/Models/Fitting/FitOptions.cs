namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>How a model is fitted.</summary>
public abstract record FitOptions
{
    /// <summary>Standard deviation of the prior on the logarithm of each parameter; null: no priors. Default: 2.</summary>
    /// <remarks>Weak: two thirds of the prior lie within a factor of e² ≈ 7 of its centre, so that some hundred clients
    /// outweigh it, and yet a likelihood whose maximum is at infinity ("nobody ever leaves") has a finite answer.
    /// Published figures are without priors.</remarks>
    public double? PriorDeviation { get; init; } = 2;

    /// <summary>A larger base is sampled down to this number of clients. Default: 20 000.</summary>
    /// <remarks>At this number the error of sampling is below what the models themselves are off by.</remarks>
    public int MaxClients { get; init; } = 20_000;

    /// <summary>Seed of the sample.</summary>
    public int Seed { get; init; } = 17;

    /// <summary>Steps allowed to the search of the maximum. Default: 300.</summary>
    public int MaxIterations { get; init; } = 300;
}
