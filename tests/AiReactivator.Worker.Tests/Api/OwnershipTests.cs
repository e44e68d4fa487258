using System.Net;
using System.Text;
using AiReactivator.Contract;
using AiReactivator.Worker.Progress;
using AiReactivator.Worker.Security;
using AiReactivator.Worker.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Api;

/// <summary>Goes through every endpoint and hub method that there is, so that a new one cannot forget.</summary>
public sealed class OwnershipTests : IDisposable
{
    /// <summary>Endpoints that concern no run. Whoever adds one here has thought about it.</summary>
    private static readonly string[] WithoutRun = ["/runs", "/account/balance", "/account/ledger", "/journal", "/hubs/progress", "/hubs/progress/negotiate", "/health", "/alive"];

    private readonly WorkerHost host = WorkerHost.Start();

    private IEnumerable<(string Method, string Path)> Endpoints =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where !path.StartsWith("/hangfire", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, path);

    private IEnumerable<(string Method, string Path)> OfRuns => Endpoints.Where(endpoint => endpoint.Path.Contains("{" + RunOwnership.RouteWord, StringComparison.Ordinal));

    [Fact]
    public void Every_endpoint_names_a_run_or_is_known_to_concern_none() =>
        Assert.Empty(Endpoints.Except(OfRuns).Select(endpoint => endpoint.Path).Except(WithoutRun));

    [Fact]
    public async Task Foreign_and_unknown_runs_are_404_everywhere()
    {
        using var owner = host.Caller();
        var run = await owner.CompleteAsync(BaseStream.Of(5, seed: 1));
        using var otherSession = host.Caller(session: "another");
        using var otherAccount = host.Caller(account: "another");
        using var nobody = host.Caller();
        nobody.Http.DefaultRequestHeaders.Remove(WorkerRoutes.AccountHeader);

        Assert.True(OfRuns.Count() >= 20, "The contract has twenty endpoints of a run");
        foreach (var endpoint in OfRuns)
        {
            Assert.Equal((endpoint, HttpStatusCode.NotFound), (endpoint, await AskAsync(otherSession, endpoint, run)));
            Assert.Equal((endpoint, HttpStatusCode.NotFound), (endpoint, await AskAsync(otherAccount, endpoint, run)));
            Assert.Equal((endpoint, HttpStatusCode.NotFound), (endpoint, await AskAsync(nobody, endpoint, run)));
            Assert.Equal((endpoint, HttpStatusCode.NotFound), (endpoint, await AskAsync(owner, endpoint, Guid.NewGuid())));
        }

        Assert.Equal(RunState.Completed, (await owner.SnapshotAsync(run)).State);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(owner, ("GET", "/runs/{run:guid}/dashboards/overview"), run));
    }

    [Fact]
    public async Task Without_the_key_nothing_but_health_answers()
    {
        using var stranger = host.Caller(key: null);
        using var guesser = host.Caller(key: WorkerHost.Key + "!");
        foreach (var endpoint in Endpoints)
        {
            var open = endpoint.Path is "/health" or "/alive";
            Assert.Equal((endpoint, open ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), (endpoint, await AskAsync(stranger, endpoint, Guid.NewGuid())));
            Assert.Equal((endpoint, open ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), (endpoint, await AskAsync(guesser, endpoint, Guid.NewGuid())));
        }
    }

    [Fact]
    public async Task Every_hub_method_refuses_a_foreign_run()
    {
        using var owner = host.Caller();
        var run = (await owner.CreateAsync()).Run;
        using var other = host.Caller(session: "another");
        await using var hub = await other.HubAsync();
        var methods = typeof(ProgressHub).GetMethods().Where(method => method.DeclaringType == typeof(ProgressHub) && !method.IsVirtual && !method.IsStatic).ToList();

        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            Assert.Equal([typeof(Guid)], method.GetParameters().Select(parameter => parameter.ParameterType));
            var foreign = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<object>(method.Name, run));
            var unknown = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<object>(method.Name, Guid.NewGuid()));
            Assert.Equal(foreign.Message, unknown.Message);
        }
    }

    [Fact]
    public async Task Wipe_wants_the_secret_of_the_run()
    {
        using var owner = host.Caller();
        var made = await owner.CreateAsync();
        using var wrong = await owner.PostAsync(made.Run, "wipe", new WipeRunRequest("guess"));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(RunState.Created, (await owner.SnapshotAsync(made.Run)).State);

        using var right = await owner.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret));
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(owner, ("GET", "/runs/{run:guid}"), made.Run));
    }

    [Fact]
    public async Task Pages_of_support_want_their_own_key()
    {
        using var web = host.Caller();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(web, ("GET", "/journal"), default));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(web, ("GET", "/hangfire"), default));

        using var support = host.Caller();
        support.Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("support:" + WorkerHost.SupportKey)));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(support, ("GET", "/journal"), default));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(support, ("GET", "/hangfire"), default));
    }

    public void Dispose() => host.Dispose();

    private static async Task<HttpStatusCode> AskAsync(WorkerCaller caller, (string Method, string Path) endpoint, Guid run)
    {
        var path = endpoint.Path.Replace("{run:guid}", run.ToString(), StringComparison.Ordinal).Replace("{name}", "clients", StringComparison.Ordinal).Replace("{client:int}", "0", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), new Uri(path, UriKind.Relative));
        if (endpoint.Method is "POST" or "PUT")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var answer = await caller.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
