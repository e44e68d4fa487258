using AiReactivator.Contract;

namespace AiReactivator.Web.Tests.Runs;

internal static class Snapshots
{
    public static RunSnapshot Of(Guid run, long sequence, RunState state, int stage = 1, double share = 0.5) =>
        new(run, sequence, state, stage, share, 159, null, null, null, state is RunState.Completed, ReportState.None, null, null, null);

    /// <summary>It waits for «Проверка файла».</summary>
    public static RunSnapshot Review(Guid run, int clients) =>
        Of(run, 4, RunState.AwaitingDecision, share: 1) with { Clients = clients, Decision = new("ReviewFile", clients, 4351) };
}
