namespace AiReactivator.Web.Resources;

/// <summary>Texts of CheckText.resx.</summary>
public sealed class CheckText;
