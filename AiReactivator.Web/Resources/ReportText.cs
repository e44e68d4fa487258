namespace AiReactivator.Web.Resources;

/// <summary>Texts of ReportText.resx.</summary>
public sealed class ReportText;
