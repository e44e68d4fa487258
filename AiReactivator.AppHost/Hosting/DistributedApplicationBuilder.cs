using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Gathers the picture of the system.</summary>
internal sealed class DistributedApplicationBuilder(WebApplicationBuilder host)
{
    private readonly List<ProjectResource> _resources = [];

    public ConfigurationManager Configuration => host.Configuration;

    /// <summary>A port by its setting, <c>Ports:{name}</c>; whether it is usable is asked when the system starts.</summary>
    public Port Port(string name)
    {
        var setting = $"Ports:{name}";
        var known = ushort.TryParse(Configuration[setting], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return new Port(known ? number : 0, setting);
    }

#pragma warning disable CA1822 // An instance method, as in Aspire, where parameters are known to the builder.
    public Parameter AddParameter(string name, string value, bool secret) => new(name, value, secret);
#pragma warning restore CA1822

    public ProjectResourceBuilder AddProject(string name, string project)
    {
        var resource = new ProjectResource(name, project);
        _resources.Add(resource);
        return new ProjectResourceBuilder(resource);
    }

    public DistributedApplication Build() => new(host, _resources, Port("Dashboard"));
}
