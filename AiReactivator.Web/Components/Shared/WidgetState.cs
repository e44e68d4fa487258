namespace AiReactivator.Web.Components.Shared;

/// <summary>A frame keeps its place whatever it can show.</summary>
public enum WidgetState
{
    Ready,

    /// <summary>The record has not come yet.</summary>
    Loading,

    /// <summary>Too few clients or purchases: the frame says how many there are and how many are needed.</summary>
    TooFew,

    /// <summary>A column of the file would unlock it.</summary>
    Locked,

    /// <summary>Nothing here, and that is good news.</summary>
    Empty,
}
