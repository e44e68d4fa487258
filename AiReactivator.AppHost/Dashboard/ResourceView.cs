using AiReactivator.AppHost.Hosting;

namespace AiReactivator.AppHost.Dashboard;

/// <summary>What the dashboard shows of a resource.</summary>
internal sealed record ResourceView(
    string Name, string State, int? ProcessId, DateTimeOffset? StartedAt, string? Address, int Restarts, string[] LastLines)
{
    private const int Lines = 40;

    public static ResourceView Of(ResourceRunner runner) => new(
        runner.Resource.Name, runner.State.ToString(), runner.ProcessId, runner.StartedAt,
        runner.Resource.Address?.ToString(), runner.Restarts, runner.LastLines(Lines));
}
