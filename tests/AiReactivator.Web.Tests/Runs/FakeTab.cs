using AiReactivator.Analytics.Dashboards;
using AiReactivator.Web.Runs;

namespace AiReactivator.Web.Tests.Runs;

/// <summary>A tab that answers what a test says.</summary>
internal sealed class FakeTab : ITab
{
    public event Action<FileSummary?>? FileRead;

    public event Action<double>? Reading;

    public event Action<double>? Uploading;

    public event Action<IReadOnlyList<int>?>? SearchChanged;

    public event Action? LeaseLost;

    public event Action<MappingState>? MappingChanged;

    public TabState State { get; set; } = new(null, null);

    public Func<StartSettings, Task<StartAnswer>> Start { get; set; } = _ => Task.FromResult(new StartAnswer(Guid.NewGuid(), null));

    public List<string> Calls { get; } = [];

    public List<(string Name, ClientQuery Query)> Exports { get; } = [];

    public static FileSummary GoodFile { get; } = new(318, 41_000, "utf-8", ";", 0, 0, ["name", "phone", "product", "amount", "date"], [], []);

    public void Read(FileSummary? file) => FileRead?.Invoke(file);

    public void ReadShare(double share) => Reading?.Invoke(share);

    public void Sent(double share) => Uploading?.Invoke(share);

    public void Find(params int[]? found) => SearchChanged?.Invoke(found);

    public void LoseLease() => LeaseLost?.Invoke();

    public void Map(MappingState mapping) => MappingChanged?.Invoke(mapping);

    public Task<TabState?> AttachAsync() => Task.FromResult<TabState?>(State);

    public Task UseSampleAsync(string url) => Note("sample " + url);

    public Task<StartAnswer> StartAsync(StartSettings settings)
    {
        Calls.Add("start");
        return Start(settings);
    }

    public Task<StartAnswer> ResendAsync(StartSettings settings)
    {
        Calls.Add("resend");
        return Start(settings);
    }

    public Task CancelUploadAsync() => Note("cancel");

    public Task ReadAgainAsync(ReadFormat format) => Note($"read again {format.Encoding ?? "any"} {format.Separator ?? "any"}");

    public Task<ExportAnswer> SaveExportAsync(Guid run, string name, ClientQuery query)
    {
        Exports.Add((name, query));
        return Task.FromResult(new ExportAnswer(7, null));
    }

    public Task ForgetColumnsAsync() => Note("forget columns");

    public async Task<ExportAnswer> SaveRemarksAsync(Guid run, bool rejectedOnly)
    {
        await Note(rejectedOnly ? "save rejected rows" : "save remarks");
        return new(3, null);
    }

    public Task MarkResultAsync(Guid run, bool ready) => Note(ready ? "result" : "no result");

    public async Task<bool> CopyContactAsync(string kind, int? name, int? phone, int? email)
    {
        await Note("copy");
        return true;
    }

    public Task ForgetRunAsync() => Note("forget run");

    public Task ForgetAsync() => Note("forget");

    public Task FocusHeadingAsync() => Note("focus");

    public Task ShowColumnsAsync() => Note("show columns");

    public Task SetThemeAsync(TabTheme theme) => Note("theme " + theme);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
