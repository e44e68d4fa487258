using AiReactivator.AppHost.Hosting;

var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
{
    Args = args,
    EnableResourceLogging = true,
    AllowUnsecuredTransport = true,
});
if (!HostPorts.TryTake(builder.Configuration, out var ports, out var problem))
{
    Console.Error.WriteLine(problem);
    return 1;
}

builder.UseLoopbackDashboard(ports);
builder.StartCrashedProjectsAgain();

// Only Web may call the Worker: both know a key that lives as long as this host does.
var workerKey = builder.AddParameter("worker-key", SecretKey.New(), secret: true);
var supportKey = builder.AddParameter("support-key", builder.Configuration["Support:Key"] ?? SecretKey.New(), secret: true);

var worker = builder.AddProject<Projects.AiReactivator_Worker>("worker", launchProfileName: null)
    .AsBuilt()
    .WithHttpEndpoint(ports.Worker, isProxied: false)
    .WithHttpHealthCheck("/health")
    .WithEnvironment("Worker__Key", workerKey)
    .WithEnvironment("Support__Key", supportKey)
    .WithUrlForEndpoint("http", endpoint => new() { Url = "/hangfire", DisplayText = "Hangfire (any name, password: support-key)", Endpoint = endpoint });

builder.AddProject<Projects.AiReactivator_Web>("web", launchProfileName: null)
    .AsBuilt()
    .WithHttpEndpoint(ports.Web, isProxied: false)
    .WithHttpHealthCheck("/health")
    .WithReference(worker)
    .WaitFor(worker)
    .WithEnvironment("Worker__Key", workerKey)
    .SayWhenReady();

await builder.Build().RunAsync();
return 0;
