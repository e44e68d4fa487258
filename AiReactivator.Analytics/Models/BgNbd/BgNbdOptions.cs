using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.BgNbd;

/// <summary>How BG/NBD is fitted.</summary>
public sealed record BgNbdOptions : FitOptions;
