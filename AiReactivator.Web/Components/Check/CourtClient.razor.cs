using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>One client of «Склейка»: its parts, and the contacts that hold them together.</summary>
public sealed partial class CourtClient
{
    private bool open;

    [Parameter, EditorRequired]
    public required GluingCourt Court { get; set; }

    [Parameter, EditorRequired]
    public required GluedClient Client { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<GluingEdit> OnEdit { get; set; }

    private GluedPart First => Client.Parts.Count > 0 ? Client.Parts[0] : new(-1, -1, -1, 0, 0);

    /// <summary>A client of one name has nobody to take out.</summary>
    private bool CanTakeOut => !ReadOnly && Client.Parts.Select(p => p.Name).Distinct().Count() > 1;

    private string Facts => string.Join(" · ", new[]
    {
        Plural.Of(Client.NameCount, Loc["NameForms"]),
        Client.PhoneCount > 0 ? Plural.Of(Client.PhoneCount, Loc["PhoneForms"]) : null,
        Client.EmailCount > 0 ? Plural.Of(Client.EmailCount, Loc["EmailForms"]) : null,
        Plural.Of(Client.Rows, Common["Rows"]),
    }.OfType<string>());

    private Task TakeOutAsync(GluedPart part) =>
        Court.KnownBy([part, .. Client.Parts]) is var (contact, _)
            ? OnEdit.InvokeAsync(new(GluingEditKind.TakeOut, contact, part.Name))
            : Task.CompletedTask;
}
