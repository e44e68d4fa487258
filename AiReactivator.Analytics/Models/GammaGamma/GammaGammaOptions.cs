using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.GammaGamma;

/// <summary>How Gamma-Gamma is fitted.</summary>
public sealed record GammaGammaOptions : FitOptions;
