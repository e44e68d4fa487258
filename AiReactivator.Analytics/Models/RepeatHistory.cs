namespace AiReactivator.Analytics.Models;

/// <summary>How often and how long a client has bought: what the purchase models need to know of them, and nothing more.</summary>
/// <remarks>Notation of Fader, Hardie and Lee (2005). Time is in days; two purchases in one day are one. The default value is
/// a client who bought for the first time on the last day of observation.</remarks>
public readonly record struct RepeatHistory
{
    /// <param name="repeats">x: days with a purchase after the first one.</param>
    /// <param name="lastDay">t_x: days from the first purchase to the last; 0 when there were no repeats.</param>
    /// <param name="age">T: days from the first purchase to the end of observation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or t_x lies beyond T.</exception>
    public RepeatHistory(int repeats, int lastDay, int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        ArgumentOutOfRangeException.ThrowIfNegative(lastDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastDay, age);
        (Repeats, LastDay, Age) = (repeats, lastDay, age);
    }

    /// <summary>x.</summary>
    public int Repeats { get; }

    /// <summary>t_x, in days.</summary>
    public int LastDay { get; }

    /// <summary>T, in days.</summary>
    public int Age { get; }
}
