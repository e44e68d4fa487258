namespace AiReactivator.Web.Resources;

/// <summary>Texts of AccountText.resx.</summary>
public sealed class AccountText;
