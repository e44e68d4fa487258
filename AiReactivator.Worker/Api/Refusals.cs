using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiReactivator.Worker.Api;

/// <summary>Says no: a code of the failure catalogue for the user, a reference for support, in the answer, the log and the trace.</summary>
internal sealed class Refusals(ILogger<Refusals> log)
{
    public JsonHttpResult<Refusal> Refuse(int status, string code, Guid? run, params IReadOnlyList<string> arguments) =>
        Refuse(status, code, ReferenceCode.Create(), run, arguments);

    public JsonHttpResult<Refusal> Refuse(int status, string code, string reference, Guid? run, IReadOnlyList<string> arguments)
    {
        WorkerDiagnostics.TagFailure(code, reference);
        log.RequestRefused(code, reference, run);
        return TypedResults.Json(new Refusal(code, reference, arguments), statusCode: status);
    }

    /// <summary>A request that broke: the kind of the exception and where it came from are logged, its text (it may quote a cell) is not.</summary>
    public Refusal Broke(Exception exception, string code)
    {
        var reference = ReferenceCode.Create();
        WorkerDiagnostics.TagFailure(code, reference);
        log.RequestBroke(code, reference, exception.GetType().Name, exception.StackTrace);
        return new Refusal(code, reference, []);
    }

    public JsonHttpResult<Refusal> BadRequest(Guid? run = null) => Refuse(StatusCodes.Status400BadRequest, FailureCodes.BadRequest, run);

    /// <summary>The run is not in a state that allows it.</summary>
    public JsonHttpResult<Refusal> NotNow(Guid run) => Refuse(StatusCodes.Status409Conflict, FailureCodes.NotNow, run);
}
