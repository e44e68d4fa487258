namespace AiReactivator.Web.Resources;

/// <summary>Texts of StartText.resx.</summary>
public sealed class StartText;
