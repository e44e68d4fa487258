using AiReactivator.Analytics.Clients;

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
    IReadOnlyList<ColumnUnlock> Unlocks)
{
    /// <summary>Holds the catalogue of widgets against a base.</summary>
    /// <param name="clients">The base.</param>
    /// <param name="ordersGuessed">Rows were taken together into orders by their average number (W_ORDER_LINES).</param>
    public static CapabilityMeter Of(ClientTable clients, bool ordersGuessed)
    {
        var facts = new BaseFacts(clients, ordersGuessed);
        Capability[] widgets = [.. WidgetCatalogue.All.Select(widget => widget.Judge(facts))];
        return new CapabilityMeter(
            widgets.Count(widget => widget.Grade is CapabilityGrade.Fact),
            widgets.Count(widget => widget.Grade is CapabilityGrade.Estimate),
            widgets.Count(widget => widget.Grade is CapabilityGrade.Assumption),
            widgets.Count(widget => widget.Grade is CapabilityGrade.Impossible),
            widgets,
            [
                .. WidgetCatalogue.All
                    .SelectMany(widget => widget.UnlockedBy(facts), (widget, field) => (widget.Id, Field: field))
                    .GroupBy(pair => pair.Field, pair => pair.Id)
                    .Select(group => new ColumnUnlock(group.Key, [.. group]))
                    .OrderByDescending(unlock => unlock.Widgets.Count),
            ]);
    }
}

/// <summary>A widget and what the file gives it.</summary>
/// <param name="Widget">Its id.</param>
/// <param name="Grade">What its figures would be.</param>
/// <param name="Needs">Fields that are missing (names of docs/contract.md, 1); empty where it works, and where no column is to blame.</param>
/// <param name="Why">What else is in the way: TooFewClients, TooFewRepeats, ShortHistory; null where nothing is.</param>
public sealed record Capability(string Widget, CapabilityGrade Grade, IReadOnlyList<string> Needs, string? Why = null);

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
