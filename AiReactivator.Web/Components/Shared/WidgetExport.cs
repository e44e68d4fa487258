namespace AiReactivator.Web.Components.Shared;

/// <summary>A segment that can be saved from a frame. With nobody in it the button stands there, disabled.</summary>
/// <param name="Text">What is saved.</param>
/// <param name="Count">How many clients.</param>
/// <param name="SaveAsync">Saves it.</param>
public sealed record WidgetExport(string Text, int Count, Func<Task> SaveAsync);
