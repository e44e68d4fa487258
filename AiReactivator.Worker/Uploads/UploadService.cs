using System.IO.Pipelines;
using System.Security.Cryptography;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Uploads;

/// <summary>Why an upload was not taken.</summary>
internal sealed record UploadRefused(int Status, string Code, string Reference, IReadOnlyList<string> Arguments);

/// <summary>Brings a body and a run together: once, whatever is sent how often.</summary>
internal sealed class UploadService(
    UploadReceiver receiver, RunEnding ending, RunDispatcher dispatcher, IOptions<RunOptions> options, TimeProvider clock, ILogger<UploadService> log)
{
    /// <returns>Null where the content was taken, or is here already.</returns>
    public async Task<UploadRefused?> ReceiveAsync(Run run, PipeReader body, CancellationToken aborted)
    {
        using var limit = new CancellationTokenSource(options.Value.UploadLimit, clock);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted, run.Stopping, limit.Token);
        try
        {
            using var turn = await run.Uploading.TakeAsync(gone.Token);
            var refused = run.Fingerprint is { } bound
                ? await CompareAsync(run, bound, body, turn.Token)
                : await TakeAsync(run, body, turn.Token);
            return refused is not null && limit.IsCancellationRequested ? TooSlow() : refused;
        }
        catch (OperationCanceledException)
        {
            return limit.IsCancellationRequested ? TooSlow() : Broken(run);
        }
    }

    private async Task<UploadRefused?> TakeAsync(Run run, PipeReader body, CancellationToken cancellationToken)
    {
        if (!run.TryChange(snapshot => snapshot with { State = RunState.Receiving }))
        {
            return new UploadRefused(StatusCodes.Status409Conflict, FailureCodes.NotNow, ReferenceCode.Create(), []);
        }

        Received received;
        try
        {
            received = await receiver.ReadAsync(body, run, cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            (run.ArrivingBytes, run.ContentBytes) = (0, 0);
            run.TryChange(snapshot => snapshot with { State = RunState.Created });
            return Broken(run);
        }

        if (received.Content is not { } content)
        {
            return await RefuseAsync(run, received);
        }

        WorkerDiagnostics.UploadBytes.Record(content.PackedBytes);
        log.UploadReceived(run.Id, content.PackedBytes, content.Rows);
        (run.Fingerprint, run.ContentBytes) = (received.Fingerprint, content.Bytes);
        if (!run.TryChange(snapshot => snapshot with { State = RunState.Queued }, data => data with { Content = content }))
        {
            return Broken(run);
        }

        run.ArrivingBytes = 0;
        // In memory, not in the queue: after a stop here the tab sends again.
        Checkpoints.Pass(Checkpoints.UploadReceived);
        dispatcher.Enqueue(run);
        return null;
    }

    /// <summary>Sent again to a run that has its content: the same changes nothing, another is refused and hurts nothing.</summary>
    private async Task<UploadRefused?> CompareAsync(Run run, byte[] bound, PipeReader body, CancellationToken cancellationToken)
    {
        try
        {
            var received = await receiver.ReadAsync(body, null, cancellationToken);
            return received.Refusal is null && CryptographicOperations.FixedTimeEquals(received.Fingerprint, bound)
                ? null
                : new UploadRefused(StatusCodes.Status409Conflict, FailureCodes.ContentDiffers, ReferenceCode.Create(), []);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return Broken(run);
        }
    }

    private async Task<UploadRefused> RefuseAsync(Run run, Received received)
    {
        var reference = ReferenceCode.Create();
        await ending.FailAsync(run, nameof(RunState.Receiving), received.Refusal!, reference, received.Arguments);
        var status = received.Refusal == FailureCodes.NotGzip ? StatusCodes.Status400BadRequest
            : received.Refusal == FailureCodes.TooLarge ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status429TooManyRequests;
        return new UploadRefused(status, received.Refusal!, reference, received.Arguments);
    }

    /// <summary>Held open for longer than any honest line needs; the run may be sent again.</summary>
    private UploadRefused TooSlow() =>
        new(StatusCodes.Status408RequestTimeout, FailureCodes.TooSlow, ReferenceCode.Create(), [LimitText.Minutes(options.Value.UploadLimit)]);

    /// <summary>Nobody may be left to read this answer; where somebody is, they send again.</summary>
    private static UploadRefused Broken(Run run) => RunStateTable.IsOver(run.Snapshot.State)
        ? new UploadRefused(StatusCodes.Status409Conflict, FailureCodes.NotNow, ReferenceCode.Create(), [])
        : new UploadRefused(StatusCodes.Status400BadRequest, FailureCodes.Broken, ReferenceCode.Create(), []);

    private static bool IsBroken(Exception exception) =>
        exception is OperationCanceledException or ConnectionResetException or IOException or BadHttpRequestException;
}
