namespace AiReactivator.Web.Resources;

/// <summary>Texts of OverviewText.resx.</summary>
public sealed class OverviewText;
