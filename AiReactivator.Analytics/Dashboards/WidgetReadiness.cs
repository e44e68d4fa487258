namespace AiReactivator.Analytics.Dashboards;

/// <summary>What is in the way of a widget.</summary>
public enum WidgetGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No client has a purchase.</summary>
    NoPurchases,

    /// <summary>Too few repeat purchases for a forecast.</summary>
    TooFewRepeats,

    /// <summary>Too few days of history.</summary>
    ShortHistory,

    /// <summary>Too few clients of the kind that it is about.</summary>
    TooFewClients,

    /// <summary>What it starts from is too small a part of LTV; in shares.</summary>
    SmallBase,

    /// <summary>Each purchase would need its date.</summary>
    NoDates,
}

/// <summary>Whether a widget can be drawn, what would unlock it, and whether it may be believed.</summary>
/// <param name="Gap">What is in the way.</param>
/// <param name="Unreliable">Forecasts of this base have the grade D: shown, and marked.</param>
/// <param name="Have">What the base has of what is missing; null where that is no number.</param>
/// <param name="Need">What it would need.</param>
/// <param name="Columns">Fields of the file that would unlock it (names of docs/contract.md, 1).</param>
public sealed record WidgetReadiness(WidgetGap Gap, bool Unreliable, double? Have, double? Need, IReadOnlyList<string> Columns)
{
    /// <summary>It can be drawn.</summary>
    public bool Shown => Gap == WidgetGap.None;

    internal static WidgetReadiness Ready(bool unreliable) => new(WidgetGap.None, unreliable, null, null, []);

    internal static WidgetReadiness Missing(WidgetGap gap, double? have = null, double? need = null) => new(gap, false, have, need, []);

    internal static WidgetReadiness Needs(string column) => new(WidgetGap.NoDates, false, null, null, [column]);
}
