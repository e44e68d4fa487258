using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>A failure in the words of the catalogue: sentence, remedy, reference. Never the text of an exception.</summary>
public sealed partial class FailureView
{
    [Parameter, EditorRequired]
    public required RunFailure Failure { get; set; }

    /// <summary>What it means for the balance.</summary>
    [Parameter]
    public string? Money { get; set; }

    /// <summary>Two lines beside a field instead of a whole screen.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>What can be done: buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private FailureText Text => FailureText.Of(Failure.Code, Failure.Arguments);
}
