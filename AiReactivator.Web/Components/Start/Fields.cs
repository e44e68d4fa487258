namespace AiReactivator.Web.Components.Start;

/// <summary>Columns by the names of docs/contract.md, 1.</summary>
internal static class Fields
{
    /// <summary>The manual's seven, in its order. A phone or an e-mail is enough, and a date of purchase stands for the last two.</summary>
    public static IReadOnlyList<string> Required { get; } = ["name", "phone", "email", "product", "amount", "days", "first_date"];

    /// <summary>Those that something on the tabs is made of.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["date", "order", "complaints", "tickets", "discounted"];
}
