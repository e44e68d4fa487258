using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.ParetoNbd;

/// <summary>How Pareto/NBD is fitted.</summary>
public sealed record ParetoNbdOptions : FitOptions;
