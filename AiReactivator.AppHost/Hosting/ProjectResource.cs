namespace AiReactivator.AppHost.Hosting;

/// <summary>A project to run: what it is called, where it listens, what it needs.</summary>
internal sealed class ProjectResource(string name, string project)
{
    public string Name { get; } = name;

    /// <summary>The project's folder and assembly, next to this one.</summary>
    public string Project { get; } = project;

    public Port? Port { get; set; }

    /// <summary>Where others reach it.</summary>
    public Uri? Address { get; set; }

    /// <summary>Path that answers 200 once the resource is ready.</summary>
    public string? HealthPath { get; set; }

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Resources that must be healthy first.</summary>
    public List<ProjectResource> WaitsFor { get; } = [];

    /// <summary>Addresses worth telling the user.</summary>
    public List<(string Text, Uri Address)> Urls { get; } = [];
}
