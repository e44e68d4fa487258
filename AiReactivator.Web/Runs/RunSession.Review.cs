using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;

namespace AiReactivator.Web.Runs;

/// <content>«Проверка файла» and «Склейка»: what may be changed before anything is charged.</content>
internal sealed partial class RunSession
{
    private StartSettings? settingsBefore;

    /// <summary>What the run was started with, or was changed to since.</summary>
    public StartSettings Settings { get; private set; } = StartSettings.Default;

    /// <summary>The same file is on its way again with other settings: «Проверка файла» stays on the screen.</summary>
    public bool Rechecking { get; private set; }

    /// <summary>The run waits for a look: decisions can be made.</summary>
    public bool CanDecide => !Rechecking && Trouble is null && RunPhases.IsReview(Snapshot);

    /// <summary>The last change of settings led to a failure, and there is a way back.</summary>
    public bool CanRevert => settingsBefore is not null;

    /// <summary>Rules of gluing before each decision, the latest last.</summary>
    public IReadOnlyList<GluingRules> Undo { get; private set; } = [];

    /// <summary>How many decisions about gluing went with the reading of the file that they were made in.</summary>
    public int DroppedDecisions { get; private set; }

    /// <summary>The same file with other settings; it stops for a look again.</summary>
    public Task RecheckAsync(StartSettings changed)
    {
        (settingsBefore, Settings) = (Settings, changed with { Review = ReviewMode.Always });
        Set(() => Rechecking = true);
        return SendAsync(() => tab.ResendAsync(Settings));
    }

    /// <summary>The settings before the last change.</summary>
    public Task RevertAsync()
    {
        (Settings, settingsBefore) = ((settingsBefore ?? Settings) with { Review = ReviewMode.Always }, null);
        Set(() => Rechecking = true);
        return SendAsync(() => tab.ResendAsync(Settings));
    }

    /// <summary>Reads the file in the tab another way; it goes round again when it was read.</summary>
    public async Task ReadAgainAsync(ReadFormat format)
    {
        LeaveRun();
        await progress.WatchAsync(null);
        await tab.ReadAgainAsync(format);
    }

    /// <summary>Glues again at once. The rules before are kept, so that the decision can be undone.</summary>
    public Task<GluingCourt?> GlueAsync(GluingRules before, GluingRules after) => GlueAsync(after, [.. Undo, before]);

    public Task<GluingCourt?> UndoGluingAsync() =>
        Undo.Count > 0 ? GlueAsync(Undo[^1], [.. Undo.SkipLast(1)]) : Task.FromResult<GluingCourt?>(null);

    public Task<RemarkPage?> RemarksAsync(bool? rejected, string? code, int skip, int take) =>
        Run is { } run ? worker.GetRemarksAsync(run, rejected, code, skip, take) : Task.FromResult<RemarkPage?>(null);

    public Task<GluedClient?> GluedClientAsync(int client) =>
        Run is { } run ? worker.GetGluedClientAsync(run, client) : Task.FromResult<GluedClient?>(null);

    public async Task<ExportAnswer?> SaveRemarksAsync(bool rejectedOnly) =>
        Run is { } run ? await tab.SaveRemarksAsync(run, rejectedOnly) : null;

    /// <summary>A new circuit finds a run that it did not start: what was decided is read off its check.</summary>
    public void Adopt(FileCheck? check, GluingCourt? court)
    {
        if (Settings == StartSettings.Default && check is not null)
        {
            Settings = Settings with
            {
                AnalysisDate = check.Intake.AnalysisDateSource == "Given" ? check.Intake.AnalysisDate : null,
                OrderTotals = check.OrderTotals?.Taken ?? OrderTotals.Lines,
                LeftOutStatuses = check.Statuses?.Where(s => s.LeftOut).Select(s => s.Text).ToList() is { Count: > 0 } left ? left : null,
                Gluing = court?.Rules.Edits.Count > 0 ? court.Rules : null,
            };
        }
    }

    /// <summary>The tab reads the file again and wipes the run for it: what becomes of that run is no news any more.</summary>
    private void LeaveRun() => Set(() => (Rechecking, Run, Snapshot) = (true, null, null));

    /// <summary>Numbers of contacts belong to one reading of the file: decisions about them do not outlive it.</summary>
    private StartSettings WithoutEdits()
    {
        (Undo, DroppedDecisions) = ([], Settings.Gluing?.Edits.Count ?? 0);
        return Settings with { Gluing = Settings.Gluing is { } rules ? rules with { Edits = [] } : null };
    }

    private async Task<GluingCourt?> GlueAsync(GluingRules rules, IReadOnlyList<GluingRules> undo)
    {
        if (Run is not { } run || await worker.GlueAsync(run, rules) is not { } court)
        {
            return null;
        }

        (Settings, Undo, DroppedDecisions) = (Settings with { Gluing = rules }, undo, 0);
        Results?.Glued(court);
        // Leaving asks: decisions are work that would be lost.
        await tab.MarkResultAsync(run, undo.Count > 0);
        Set(() => { });
        return court;
    }
}
