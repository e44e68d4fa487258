using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Actions.Reasons;

/// <summary>What would change a client's forecast, in words. Risk is the churn probability in whole per cent.</summary>
public static class ChangeWords
{
    /// <summary>«Если купит до 15.07.2026, риск 78 → 31 %».</summary>
    public static string IfBought(WhatIf change) => change.IfBought == change.Risk
        ? $"Если купит до {Day(change)}, риск останется {change.Risk} %"
        : $"Если купит до {Day(change)}, риск {change.Risk} → {change.IfBought} %";

    /// <summary>«Если не купит до 15.07.2026, риск вырастет до 84 %».</summary>
    /// <param name="change">What would change.</param>
    /// <param name="ifNot">The risk on that day where it does not.</param>
    public static string IfNot(WhatIf change, int ifNot) => ifNot.CompareTo(change.Risk) switch
    {
        > 0 => $"Если не купит до {Day(change)}, риск вырастет до {ifNot} %",
        0 => $"Если не купит до {Day(change)}, риск останется {change.Risk} %",
        _ => $"Если не купит до {Day(change)}, риск будет {ifNot} %",
    };

    static string Day(WhatIf change) => RussianText.Date(DateOnly.FromDayNumber(change.Day));
}
