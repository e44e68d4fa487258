namespace AiReactivator.Web.Components.Check;

/// <summary>The lists of «Склейка».</summary>
public enum CourtList
{
    /// <summary>«Разные имена, один контакт».</summary>
    Names,

    /// <summary>«Слишком большие».</summary>
    Large,

    /// <summary>«Контакты, которые не склеивают».</summary>
    Shared,

    /// <summary>«Соединить двух клиентов».</summary>
    Join,
}
