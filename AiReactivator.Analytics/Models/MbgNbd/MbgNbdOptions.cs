using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.MbgNbd;

/// <summary>How MBG/NBD is fitted.</summary>
public sealed record MbgNbdOptions : FitOptions;
