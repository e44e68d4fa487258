namespace AiReactivator.AppHost.Hosting;

/// <summary>A value handed to resources by environment.</summary>
internal sealed record Parameter(string Name, string Value, bool Secret)
{
    /// <summary>A secret never gets into a line by accident.</summary>
    public override string ToString() => Secret ? $"{Name}=•••" : $"{Name}={Value}";
}
