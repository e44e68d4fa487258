using AiReactivator.AppHost.Hosting;

var builder = DistributedApplication.CreateBuilder(args);

// Only Web may call the Worker: both know a key that lives as long as this host does.
var workerKey = builder.AddParameter("worker-key", SecretKey.New(), secret: true);
var supportKey = builder.AddParameter("support-key", builder.Configuration["Support:Key"] ?? SecretKey.New(), secret: true);

var worker = builder.AddProject("worker", "AiReactivator.Worker")
    .WithHttpEndpoint(builder.Port("Worker"), host: "127.0.0.1")
    .WithHttpHealthCheck("/health")
    .WithEnvironment("Worker__Key", workerKey)
    .WithEnvironment("Support__Key", supportKey)
    .WithUrl("/hangfire", $"Hangfire, for support (any name, password {supportKey.Value})");

builder.AddProject("web", "AiReactivator.Web")
    .WithHttpEndpoint(builder.Port("Web"), host: "localhost")
    .WithHttpHealthCheck("/health")
    .WithReference(worker)
    .WaitFor(worker)
    .WithEnvironment("Worker__Key", workerKey)
    .WithUrl("", "Web");

return await builder.Build().RunAsync();
