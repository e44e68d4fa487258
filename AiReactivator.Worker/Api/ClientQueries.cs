using AiReactivator.Analytics.Dashboards;

namespace AiReactivator.Worker.Api;

internal static class ClientQueries
{
    private const int LargestPage = 500;

    /// <summary>Within the limits that the contract states; enumerations were checked as they were read.</summary>
    public static bool IsSound(this ClientQuery query) =>
        query is { Skip: >= 0, Take: >= 1 and <= LargestPage, Timings: not null, Activities: not null, Stages: not null, Risks: not null, Abc: not null }
        && query.Abc.All(letter => letter is 'A' or 'B' or 'C');
}
