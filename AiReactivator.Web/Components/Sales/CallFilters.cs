using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Resources;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Sales;

/// <summary>The choices of the filters, counted over the whole base.</summary>
internal sealed record CallFilters(
    IReadOnlyList<FilterOption<Activity?>> Activities,
    IReadOnlyList<FilterOption<LifecycleStage?>> Stages,
    IReadOnlyList<FilterOption<char?>> Letters,
    IReadOnlyList<FilterOption<RiskLevel?>> Risks)
{
    /// <returns>Null where the Worker does not answer: the table works without counts, so filters wait.</returns>
    public static async Task<CallFilters?> CountAsync(
        RunSession session, SalesDashboard data, IStringLocalizer<SalesText> texts, IStringLocalizer<SharedText> common)
    {
        string Risk(RiskLevel level) => data.Trust.ByCycle ? texts["Filter.Risk.ByCycle", common[$"Risk.{level}"]] : common[$"Risk.{level}"];

        try
        {
            return new(
                await CountAsync<Activity>(session, Enum.GetValues<Activity>(), a => new() { Activities = [a] }, a => ActivityWords.Of(a, data.CriticalStillBuys, common)),
                await CountAsync<LifecycleStage>(session, Enum.GetValues<LifecycleStage>(), s => new() { Stages = [s] }, s => common[$"Stage.{s}"]),
                await CountAsync<char>(session, ['A', 'B', 'C'], l => new() { Abc = l.ToString() }, l => texts["Filter.Letter", l]),
                await CountAsync<RiskLevel>(session, Enum.GetValues<RiskLevel>(), r => new() { Risks = [r] }, Risk));
        }
        catch (WorkerException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<FilterOption<T?>>> CountAsync<T>(
        RunSession session, IEnumerable<T> values, Func<T, ClientQuery> query, Func<T, string> text)
        where T : struct
    {
        var options = new List<FilterOption<T?>>();
        foreach (var value in values)
        {
            var page = await session.QueryAsync(query(value) with { Take = 1 });
            if (page is { Total: > 0 })
            {
                options.Add(new(value, text(value), page.Total));
            }
        }

        return options;
    }
}
