namespace AiReactivator.Web.Resources;

/// <summary>Texts of SalesText.resx.</summary>
public sealed class SalesText;
