using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Uploads;

/// <summary>What came of an upload: content, or a code of the failure catalogue with its arguments.</summary>
internal sealed record Received(UploadedContent? Content, byte[] Fingerprint, string? Refusal, IReadOnlyList<string> Arguments)
{
    public static Received Refused(string code, params IReadOnlyList<string> arguments) => new(null, [], code, arguments);
}

/// <summary>Reads a body once: keeps it packed, and unpacks it along the way to measure it. Nothing touches the disk.</summary>
internal sealed class UploadReceiver(FingerprintKey key, RunStore runs, IOptions<RunOptions> options)
{
    private const int Buffer = 64 * 1024;

    /// <param name="body">The body of the request.</param>
    /// <param name="run">The run that the content is for: its sizes are kept there as they grow. Null to take the fingerprint only, where the content is here already.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Received> ReadAsync(PipeReader body, Run? run, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var kept = run is null ? null : new BlockCollector();
        await using var receiving = new ReceivingStream(body, kept);
        await using var unpacking = new GZipStream(receiving, CompressionMode.Decompress, leaveOpen: true);
        using var meter = new ContentMeter(key.Value);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            for (int read; (read = await unpacking.ReadAsync(buffer.AsMemory(0, Buffer), cancellationToken)) > 0;)
            {
                meter.Append(buffer.AsSpan(0, read));
                if (meter.Bytes > limits.MaxBytes)
                {
                    return Received.Refused(FailureCodes.TooLarge, LimitText.Bytes(limits.MaxBytes));
                }

                if (meter.Rows > limits.MaxRows)
                {
                    return Received.Refused(FailureCodes.TooLarge, LimitText.Rows(limits.MaxRows));
                }

                if (run is not null && !HasRoom(run, receiving.Received, meter.Bytes))
                {
                    return Received.Refused(FailureCodes.MemoryBudget, LimitText.Bytes(limits.MemoryBudget));
                }
            }
        }
        catch (InvalidDataException)
        {
            return Received.Refused(FailureCodes.NotGzip);
        }
        finally
        {
            // The buffer held cells of the base: the next to rent it must not find them.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return receiving.Received > 0 && receiving.StatedLength == (uint)meter.Bytes
            ? new Received(kept is null ? null : new UploadedContent(kept.ToBlocks(), kept.Length, meter.Bytes, meter.Rows), meter.Fingerprint(), null, [])
            : Received.Refused(FailureCodes.NotGzip);
    }

    /// <summary>Counted while it comes: many that begin at once must not each find the room of all.</summary>
    private bool HasRoom(Run run, long packed, long bytes)
    {
        (run.ArrivingBytes, run.ContentBytes) = (packed, bytes);
        return MemoryUse.Of(runs.All) <= options.Value.MemoryBudget;
    }
}
