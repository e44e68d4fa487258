using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.Regular;

/// <summary>How the model of even pauses is fitted.</summary>
public sealed record RegularOptions : FitOptions
{
    /// <summary>Where the pauses of single clients have shown the rhythm already, so that only its strength is asked, and the base's own past has
    /// the last word.</summary>
    public static RegularOptions Seen { get; } = new() { FewestStages = 1, Gain = 0 };

    /// <summary>The regularities tried, ascending: the search goes on while they explain the base better. Default: 2, 3, 4, 6, 9, 13.</summary>
    public IReadOnlyList<int> Stages { get; init; } = [2, 3, 4, 6, 9, 13];

    /// <summary>A regularity under this is not believed: order files in which nobody orders twice within days look like it. Default: 3.</summary>
    public int FewestStages { get; init; } = 3;

    /// <summary>How much better than purchases at chance it has to explain the base, in units of ln L. Default: 10.</summary>
    public double Gain { get; init; } = 10;
}
