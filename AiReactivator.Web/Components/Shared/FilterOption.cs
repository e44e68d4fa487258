namespace AiReactivator.Web.Components.Shared;

/// <summary>One choice of a filter, counted where the count is known.</summary>
public sealed record FilterOption<T>(T? Value, string Text, int? Count = null);
