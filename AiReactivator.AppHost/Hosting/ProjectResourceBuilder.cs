namespace AiReactivator.AppHost.Hosting;

/// <summary>Describes a project in the words that Aspire uses, so that Aspire can take this one's place.</summary>
internal sealed class ProjectResourceBuilder(ProjectResource resource)
{
    public ProjectResource Resource { get; } = resource;

    /// <summary>The resource listens there, on this machine only.</summary>
    public ProjectResourceBuilder WithHttpEndpoint(Port port, string host)
    {
        Resource.Port = port;
        Resource.Address = new UriBuilder(Uri.UriSchemeHttp, host, port.Number).Uri;
        return WithEnvironment("ASPNETCORE_URLS", Resource.Address.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The resource is ready when this path answers 200.</summary>
    public ProjectResourceBuilder WithHttpHealthCheck(string path)
    {
        Resource.HealthPath = path;
        return this;
    }

    /// <summary>Tells the resource where another one is, by the name that service discovery resolves.</summary>
    public ProjectResourceBuilder WithReference(ProjectResourceBuilder other) =>
        WithEnvironment($"services__{other.Resource.Name}__http__0", AddressOf(other).GetLeftPart(UriPartial.Authority));

    /// <summary>Starts only once the other is healthy.</summary>
    public ProjectResourceBuilder WaitFor(ProjectResourceBuilder other)
    {
        Resource.WaitsFor.Add(other.Resource);
        return this;
    }

    public ProjectResourceBuilder WithEnvironment(string name, Parameter parameter) => WithEnvironment(name, parameter.Value);

    public ProjectResourceBuilder WithEnvironment(string name, string value)
    {
        Resource.Environment[name] = value;
        return this;
    }

    /// <summary>An address to print once everything is ready.</summary>
    public ProjectResourceBuilder WithUrl(string path, string text)
    {
        Resource.Urls.Add((text, new Uri(AddressOf(this), path)));
        return this;
    }

    private static Uri AddressOf(ProjectResourceBuilder builder) =>
        builder.Resource.Address ?? throw new InvalidOperationException($"{builder.Resource.Name} has no endpoint: call WithHttpEndpoint first.");
}
