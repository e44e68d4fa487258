namespace AiReactivator.Analytics.Dashboards.Capabilities;

/// <summary>«Что получится из этого файла»: told before anything is charged. Widgets that the product does not have are not in it.</summary>
/// <param name="Facts">Widgets that count.</param>
/// <param name="Estimates">Widgets that estimate.</param>
/// <param name="Assumptions">Widgets that rest on a value which the user can edit.</param>
/// <param name="Impossible">Widgets that this file cannot feed.</param>
/// <param name="Widgets">Each widget.</param>
/// <param name="Unlocks">Columns that are not in the file, the one that unlocks most first; only those that a widget uses.</param>
public sealed record CapabilityMeter(
    int Facts,
    int Estimates,
    int Assumptions,
    int Impossible,
    IReadOnlyList<Capability> Widgets,
    IReadOnlyList<ColumnUnlock> Unlocks);

/// <summary>A widget and what the file gives it.</summary>
/// <param name="Widget">Its id.</param>
/// <param name="Grade">What its figures would be.</param>
/// <param name="Needs">Fields that are missing (names of docs/contract.md, 1); empty where it works.</param>
public sealed record Capability(string Widget, CapabilityGrade Grade, IReadOnlyList<string> Needs);

/// <summary>What a widget's figures are.</summary>
public enum CapabilityGrade
{
    /// <summary>Counted.</summary>
    Fact,

    /// <summary>Estimated by a model, with an interval.</summary>
    Estimate,

    /// <summary>Rests on a value that the user can edit.</summary>
    Assumption,

    /// <summary>The file cannot feed it.</summary>
    Impossible,
}

/// <summary>What a column would add.</summary>
/// <param name="Field">Name of the field (docs/contract.md, 1).</param>
/// <param name="Widgets">Widgets that would become possible, or facts instead of estimates.</param>
public sealed record ColumnUnlock(string Field, IReadOnlyList<string> Widgets);
