namespace AiReactivator.Web.Resources;

/// <summary>Texts of RunText.resx.</summary>
public sealed class RunText;
