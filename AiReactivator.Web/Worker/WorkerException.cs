using AiReactivator.Contract;

namespace AiReactivator.Web.Worker;

/// <summary>The Worker refused, or did not answer. The failure is what a page shows.</summary>
internal sealed class WorkerException(RunFailure failure) : Exception(failure.Code)
{
    public RunFailure Failure { get; } = failure;
}
