using System.Globalization;
using System.Net;
using System.Text.Json;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Web.Accounts;
using AiReactivator.Web.Hosting;
using Polly;

namespace AiReactivator.Web.Worker;

/// <summary>Short calls to the Worker on behalf of one circuit.</summary>
internal sealed class WorkerClient(IHttpClientFactory clients, WorkerKey key, CurrentCaller caller, ILogger<WorkerClient> log) : IWorkerClient
{
    private static readonly TimeSpan LongestGluing = TimeSpan.FromMinutes(3);

    public Task<RunSnapshot?> GetRunAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<RunSnapshot>($"runs/{run}", cancellationToken);

    public Task<FileCheck?> GetCheckAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<FileCheck>($"runs/{run}/check", cancellationToken);

    public Task<RemarkPage?> GetRemarksAsync(Guid run, bool? rejected, string? code, int skip, int take, CancellationToken cancellationToken) =>
        GetAsync<RemarkPage>(
            string.Create(
                CultureInfo.InvariantCulture,
                $"runs/{run}/check/rows?skip={skip}&take={take}{(rejected is { } only ? $"&rejected={only}" : "")}{(code is null ? "" : $"&code={Uri.EscapeDataString(code)}")}"),
            cancellationToken);

    public Task<GluingCourt?> GetGluingAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<GluingCourt>($"runs/{run}/gluing", cancellationToken);

    public Task<GluedClient?> GetGluedClientAsync(Guid run, int client, CancellationToken cancellationToken) =>
        GetAsync<GluedClient>(string.Create(CultureInfo.InvariantCulture, $"runs/{run}/gluing/clients/{client}"), cancellationToken);

    public async Task<GluingCourt?> GlueAsync(Guid run, GluingRules rules, CancellationToken cancellationToken)
    {
        // A million rows take longer than the patience with a short call, and the call is never repeated.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestGluing);
        using var answer = await SendAsync(HttpMethod.Post, $"runs/{run}/gluing", rules, patience.Token, WorkerSetup.Streams);
        return await ReadAsync<GluingCourt>(answer, cancellationToken);
    }

    public Task<OverviewDashboard?> GetOverviewAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<OverviewDashboard>($"runs/{run}/dashboards/overview", cancellationToken);

    public Task<SalesDashboard?> GetSalesAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<SalesDashboard>($"runs/{run}/dashboards/sales", cancellationToken);

    public Task<ReportDocument?> GetReportAsync(Guid run, CancellationToken cancellationToken) =>
        GetAsync<ReportDocument>($"runs/{run}/report", cancellationToken);

    public async Task<ClientPage?> QueryClientsAsync(Guid run, ClientQuery query, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"runs/{run}/clients/query", query, cancellationToken);
        return await ReadAsync<ClientPage>(answer, cancellationToken);
    }

    public Task CancelAsync(Guid run, CancellationToken cancellationToken) =>
        PostAsync($"runs/{run}/cancel", null, cancellationToken);

    public Task ContinueAsync(Guid run, ClientCut cut, CancellationToken cancellationToken) =>
        PostAsync($"runs/{run}/continue", new ContinueRunRequest(cut), cancellationToken);

    public Task WriteReportAgainAsync(Guid run, CancellationToken cancellationToken) =>
        PostAsync($"runs/{run}/report", null, cancellationToken);

    public Task<Balance?> GetBalanceAsync(CancellationToken cancellationToken) =>
        GetAsync<Balance>("account/balance", cancellationToken);

    public Task<IReadOnlyList<LedgerLine>?> GetLedgerAsync(CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<LedgerLine>>("account/ledger", cancellationToken);

    private async Task<T?> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    private async Task PostAsync(string path, object? body, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, body, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.NotFound)
        {
            await ThrowIfRefusedAsync(answer, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body, CancellationToken cancellationToken, string client = WorkerSetup.Calls)
    {
        using var request = new HttpRequestMessage(method, path);
        key.Sign(request.Headers, await caller.GetAsync());
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: WorkerJson.Options);

        try
        {
            return await clients.CreateClient(client).SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (IsAway(failure, cancellationToken))
        {
            log.WorkerDidNotAnswer((failure as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown);
            throw new WorkerException(new(Failures.WorkerAway, Reference.Current(), []));
        }
    }

    /// <summary>The Worker refused the connection, or was too slow for the client's patience (a timeout or an open circuit breaker).</summary>
    private static bool IsAway(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or ExecutionRejectedException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
        where T : class
    {
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await ThrowIfRefusedAsync(answer, cancellationToken);
        return await answer.Content.ReadFromJsonAsync<T>(WorkerJson.Options, cancellationToken);
    }

    private async Task ThrowIfRefusedAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var refusal = await RefusalOf(answer, cancellationToken);
        log.Refused((int)answer.StatusCode, refusal.Code);
        throw new WorkerException(new(refusal.Code, refusal.Reference, refusal.Arguments));
    }

    private static async Task<Refusal> RefusalOf(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            if (await answer.Content.ReadFromJsonAsync<Refusal>(WorkerJson.Options, cancellationToken) is { Code.Length: > 0 } refusal)
            {
                return refusal;
            }
        }
        catch (JsonException)
        {
            // Not ours: a proxy or the server itself answered in its own words.
        }

        return new(Failures.Unexpected, Reference.Current(), []);
    }
}
