using AiReactivator.AppHost.Hosting;

namespace AiReactivator.AppHost.Tests.Hosting;

/// <summary>The conventions of Aspire, by which the projects find each other whoever starts them.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Reference_becomes_the_name_that_service_discovery_resolves()
    {
        var worker = Project("worker").WithHttpEndpoint(new Port(5090, "Ports:Worker"), "127.0.0.1");
        var web = Project("web").WithReference(worker);

        Assert.Equal("http://127.0.0.1:5090", web.Resource.Environment["services__worker__http__0"]);
        Assert.Equal("http://127.0.0.1:5090", worker.Resource.Environment["ASPNETCORE_URLS"]);
    }

    [Fact]
    public void Reference_to_a_resource_without_endpoint_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Project("web").WithReference(Project("worker")));

    [Fact]
    public void Secret_does_not_get_into_text()
    {
        var secret = new Parameter("worker-key", SecretKey.New(), Secret: true);
        Assert.DoesNotContain(secret.Value, $"{secret}", StringComparison.Ordinal);
    }

    private static ProjectResourceBuilder Project(string name) => new(new ProjectResource(name, name));
}
