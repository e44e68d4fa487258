using AiReactivator.Contract;

namespace AiReactivator.Worker.Billing;

/// <summary>What an account owns. Always the sum of its entries, kept beside them to be read fast.</summary>
internal sealed class AccountRecord
{
    public required string Id { get; init; }

    public int Balance { get; set; }
}

/// <summary>A line of the ledger; never changed.</summary>
internal sealed class EntryRecord
{
    public long Id { get; init; }

    public required string Account { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Set where a run was captured; unique, so that a run is charged once whatever happens.</summary>
    public Guid? Run { get; init; }

    /// <summary>Negative where it was taken.</summary>
    public required int Amount { get; init; }

    public required int BalanceAfter { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal enum EntryKind
{
    TopUp,
    Charge,

    /// <summary>A run of content that had been paid for: amount 0.</summary>
    Free,
}

/// <summary>What a run under way has set aside.</summary>
internal sealed class ReservationRecord
{
    public required Guid Run { get; init; }

    public required string Account { get; init; }

    public required int Clients { get; init; }

    /// <summary>Clients, or 0 where the content had been paid for.</summary>
    public required int Price { get; init; }

    public required byte[] Content { get; init; }

    public required ClientCut Cut { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Content that was paid for: only its keyed fingerprint.</summary>
internal sealed class PaidContentRecord
{
    public long Id { get; init; }

    public required string Account { get; init; }

    public required byte[] Content { get; init; }

    public required ClientCut Cut { get; init; }

    public required int Clients { get; init; }

    public required DateTimeOffset PaidAt { get; init; }
}

/// <summary>A random secret of this installation.</summary>
internal sealed class SecretRecord
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
