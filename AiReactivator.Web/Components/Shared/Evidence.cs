namespace AiReactivator.Web.Components.Shared;

/// <summary>How far a figure can be trusted: counted, estimated, assumed. In this order on a frame.</summary>
public enum Evidence
{
    Fact,
    Calc,
    Assume,
}
