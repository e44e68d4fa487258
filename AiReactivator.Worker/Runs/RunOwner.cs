using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>Whose a run is: the account pays, the session looks. Another session of the same account is a stranger.</summary>
internal sealed record RunOwner(string Account, string Session)
{
    private const int LongestName = 128;

    /// <summary>The asker by the headers that Web sets; null where they are missing.</summary>
    public static RunOwner? Of(HttpRequest request) =>
        Name(request, WorkerRoutes.AccountHeader) is { } account && Name(request, WorkerRoutes.SessionHeader) is { } session
            ? new RunOwner(account, session)
            : null;

    private static string? Name(HttpRequest request, string header) =>
        request.Headers[header] is [{ Length: > 0 and <= LongestName } value] ? value : null;
}
