using System.Globalization;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Actions.Reasons;

/// <summary>What would change a client's forecast, in words. Risk is the churn probability in whole per cent.</summary>
public static class ChangeWords
{
    /// <summary>No sentence is longer.</summary>
    public const int Longest = 128;

    /// <summary>«Если купит до 15.07.2026, риск 78 → 31 %».</summary>
    public static string IfBought(WhatIf change) => change.IfBought == change.Risk
        ? $"Если купит до {Day(change)}, риск останется {change.Risk} %"
        : $"Если купит до {Day(change)}, риск {change.Risk} → {change.IfBought} %";

    /// <summary>«Если не купит до 15.07.2026, риск вырастет до 84 %».</summary>
    public static string IfNot(WhatIf change) => change.IfNot.CompareTo(change.Risk) switch
    {
        > 0 => $"Если не купит до {Day(change)}, риск вырастет до {change.IfNot} %",
        0 => $"Если не купит до {Day(change)}, риск останется {change.Risk} %",
        _ => $"Если не купит до {Day(change)}, риск будет {change.IfNot} %",
    };

    /// <summary>Both in one cell: «Если купит до 15.07.2026, риск 78 → 31 %, если нет, 84 %».</summary>
    /// <param name="change">What would change.</param>
    /// <param name="text">Where it is written: <see cref="Longest"/> characters at least.</param>
    /// <returns>Characters written.</returns>
    public static int Write(WhatIf change, Span<char> text)
    {
        var day = DateOnly.FromDayNumber(change.Day);
        text.TryWrite(
            CultureInfo.InvariantCulture,
            $"Если купит до {day:dd.MM.yyyy}, риск {change.Risk} → {change.IfBought} %, если нет, {change.IfNot} %",
            out var written);
        return written;
    }

    static string Day(WhatIf change) => RussianText.Date(DateOnly.FromDayNumber(change.Day));
}
