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

    /// <summary>Clients of the whole base, before a cut.</summary>
    public required int AllClients { get; init; }

    /// <summary>What is set aside: less than the clients where some of them were paid for.</summary>
    public required int Price { get; init; }

    public required byte[] Content { get; init; }

    public required ClientCut Cut { get; init; }

    public required string Rules { get; init; }

    /// <summary>Fingerprints of states, separated by blanks.</summary>
    public required string LeftOut { get; init; }

    public required int Standard { get; init; }

    public required int LeftOutRows { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Content that was paid for: only keyed fingerprints and counts.</summary>
internal sealed class PaidContentRecord
{
    public long Id { get; init; }

    public required string Account { get; init; }

    public required byte[] Content { get; init; }

    public required ClientCut Cut { get; init; }

    public required int Clients { get; init; }

    /// <summary>What was taken for it.</summary>
    public required int Price { get; init; }

    /// <summary>Clients of the fullest view of the rows it was about.</summary>
    public required int Whole { get; init; }

    public required string Rules { get; init; }

    /// <summary>Fingerprints of states, separated by blanks.</summary>
    public required string LeftOut { get; init; }

    public required DateTimeOffset PaidAt { get; init; }
}

/// <summary>A random secret of this installation.</summary>
internal sealed class SecretRecord
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
