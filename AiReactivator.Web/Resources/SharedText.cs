namespace AiReactivator.Web.Resources;

/// <summary>Texts of SharedText.resx.</summary>
public sealed class SharedText;
