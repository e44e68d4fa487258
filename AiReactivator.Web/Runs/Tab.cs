using System.Text.Json;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Contract;
using AiReactivator.Web.Hosting;
using AiReactivator.Web.Worker;
using Microsoft.JSInterop;

namespace AiReactivator.Web.Runs;

/// <summary>Calls <c>window.AiReactivator</c> and hears from it.</summary>
internal sealed class Tab(IJSRuntime script, ILogger<Tab> log) : ITab
{
    private const string Root = "AiReactivator.";

    private DotNetObjectReference<TabCallbacks>? self;

    public event Action<FileSummary?>? FileRead;

    public event Action<double>? Reading;

    public event Action<double>? Uploading;

    public event Action<IReadOnlyList<int>?>? SearchChanged;

    public event Action? LeaseLost;

    public event Action<MappingState>? MappingChanged;

    public async Task<TabState?> AttachAsync()
    {
        self ??= DotNetObjectReference.Create(new TabCallbacks(this));
        return await AskAsync(async () =>
        {
            await script.InvokeVoidAsync(Root + "attach", self);
            return await script.InvokeAsync<TabState?>(Root + "state");
        });
    }

    public Task UseSampleAsync(string url) => TellAsync("useSample", url);

    public Task<StartAnswer> StartAsync(StartSettings settings) => SendAsync("start", settings);

    public Task<StartAnswer> ResendAsync(StartSettings settings) => SendAsync("resend", settings);

    public Task CancelUploadAsync() => TellAsync("cancelUpload");

    public Task ReadAgainAsync(ReadFormat format) => TellAsync("readAgain", format);

    public Task ForgetColumnsAsync() => TellAsync("forgetColumns");

    public Task<ExportAnswer> SaveExportAsync(Guid run, string name, ClientQuery query) => SaveAsync("saveExport", run, name, AsWorkerReads(query));

    public Task<ExportAnswer> SaveRemarksAsync(Guid run, bool rejectedOnly) => SaveAsync("saveRemarks", run, rejectedOnly);

    public Task MarkResultAsync(Guid run, bool ready) => TellAsync("markResult", run, ready);

    public async Task<bool> CopyContactAsync(string kind, int? name, int? phone, int? email) =>
        await AskAsync<object>(async () => await script.InvokeAsync<bool>(Root + "copyContact", kind, name, phone, email)) is true;

    public Task ForgetRunAsync() => TellAsync("forgetRun");

    public Task ForgetAsync() => TellAsync("forget");

    public Task FocusHeadingAsync() => TellAsync("focusHeading");

    public Task ShowColumnsAsync() => TellAsync("showColumns");

    // The script knows themes by their English names.
    public Task SetThemeAsync(TabTheme theme) => TellAsync("setTheme", theme switch { TabTheme.Light => "light", TabTheme.Dark => "dark", _ => "system" });

    public async ValueTask DisposeAsync()
    {
        if (self is not null)
        {
            await TellAsync("detach");
            self.Dispose();
        }
    }

    /// <summary>An upload takes as long as it takes: no limit of time.</summary>
    private async Task<StartAnswer> SendAsync(string name, StartSettings settings) =>
        await AskAsync(async () => (StartAnswer?)await script.InvokeAsync<StartAnswer>(Root + name, Timeout.InfiniteTimeSpan, AsWorkerReads(settings)))
        ?? new(null, NoScript());

    /// <summary>Neither has saving one.</summary>
    private async Task<ExportAnswer> SaveAsync(string name, params object?[] arguments) =>
        await AskAsync(async () => (ExportAnswer?)await script.InvokeAsync<ExportAnswer>(Root + name, Timeout.InfiniteTimeSpan, arguments))
        ?? new(null, NoScript());

    /// <summary>The script passes it on to the Worker as it is.</summary>
    private static JsonElement AsWorkerReads<T>(T message) => JsonSerializer.SerializeToElement(message, WorkerJson.Options);

    private Task TellAsync(string name, params object?[] arguments) =>
        AskAsync(async () =>
        {
            await script.InvokeVoidAsync(Root + name, arguments);
            return (object?)null;
        });

    /// <summary>The tab may be gone in the middle of any call; an escaping exception would end the circuit.</summary>
    private async Task<T?> AskAsync<T>(Func<Task<T?>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            log.TabDidNotAnswer(failure.GetType().Name);
            return null;
        }
    }

    private static Refusal NoScript() => new(Failures.Unexpected, Reference.Current(), []);

    /// <summary>What the script may call.</summary>
    internal sealed class TabCallbacks(Tab tab)
    {
        [JSInvokable]
        public void OnFile(FileSummary? file) => tab.FileRead?.Invoke(file);

        [JSInvokable]
        public void OnReading(double share) => tab.Reading?.Invoke(share);

        [JSInvokable]
        public void OnUpload(long sent, long total) => tab.Uploading?.Invoke(total > 0 ? (double)sent / total : 0);

        [JSInvokable]
        public void OnSearch(int[]? clients) => tab.SearchChanged?.Invoke(clients);

        [JSInvokable]
        public void OnLeaseLost() => tab.LeaseLost?.Invoke();

        [JSInvokable]
        public void OnMapping(MappingState mapping) => tab.MappingChanged?.Invoke(mapping);
    }
}
