namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Limits of a raw file. The command line limits neither rows nor bytes.</summary>
public sealed record RawIntakeOptions
{
    /// <summary>Columns up to the last one with a header.</summary>
    public int MostColumns { get; init; } = 16_384;

    /// <summary>Characters of a cell that is read.</summary>
    public int LongestCell { get; init; } = 10_000;

    /// <summary>Rows that are taken apart, numbered and read together.</summary>
    public int BlockRows { get; init; } = 2048;

    /// <summary>Whether several threads work at the same time. What comes of the file is the same.</summary>
    public bool SideBySide { get; init; } = Environment.ProcessorCount > 1;
}
