using AiReactivator.Contract;

namespace AiReactivator.Worker.Billing;

/// <summary>
/// What another look at a content costs, by what was paid for it within the last 24 hours (docs/decisions/0003-price-of-another-look.md):
/// the same look is free, a fuller one costs the difference, and all looks together never more than the fullest.
/// </summary>
/// <param name="paid">What was paid for this content and has not run out.</param>
/// <param name="reading">The look that is asked for.</param>
/// <param name="clients">Clients of the whole base under it.</param>
internal sealed class Tariff(IReadOnlyList<PaidContentRecord> paid, Reading reading, int clients)
{
    private readonly int most = Most(paid, reading, clients);

    /// <summary>The price of so many clients.</summary>
    public int Price(int taken, ClientCut cut) => Math.Min(most, taken - Math.Min(taken, SeenBefore(cut)));

    /// <summary>How many clients a balance allows.</summary>
    public int Affordable(ClientCut cut, int available) =>
        most <= available ? clients : Math.Min(clients, SeenBefore(cut) + available);

    /// <summary>Clients of each cut that are seen again for nothing.</summary>
    public PaidCuts PaidCuts => new(SeenBefore(ClientCut.MostValuable), SeenBefore(ClientCut.MostRecent));

    /// <summary>The newest cut of this look that costs nothing more.</summary>
    public PaidContentRecord? NewestCut() => paid
        .Where(earlier => earlier.Cut != ClientCut.None && IsSame(earlier) && Price(earlier.Clients, earlier.Cut) == 0)
        .MaxBy(earlier => earlier.Id);

    /// <summary>The most that may still be asked for this content: what is paid for smaller parts of it counts towards the greater.</summary>
    private static int Most(IReadOnlyList<PaidContentRecord> paid, Reading reading, int clients)
    {
        var whole = reading.Whole(clients);
        var left = (long)whole + reading.LeftOutRows - paid.Sum(earlier => (long)earlier.Price);
        left = Math.Min(left, whole - Towards(paid, reading.LeftOut));
        foreach (var leftOut in paid.Select(LeftOut).Where(reading.LeftOut.IsSupersetOf))
        {
            // More rows than these, and all of them were paid for.
            var towards = Towards(paid, leftOut);
            if (towards >= paid.Where(earlier => leftOut.SetEquals(LeftOut(earlier))).Max(earlier => earlier.Whole))
            {
                left = Math.Min(left, whole - towards);
            }
        }

        return (int)Math.Max(0, left);
    }

    /// <summary>Paid for parts of the rows that remain where only these states are left out.</summary>
    private static long Towards(IReadOnlyList<PaidContentRecord> paid, IReadOnlySet<string> leftOut) =>
        paid.Where(earlier => leftOut.IsSubsetOf(LeftOut(earlier))).Sum(earlier => (long)earlier.Price);

    /// <summary>Clients of the very same look; the whole base covers each cut of it. No more than were paid for: a difference paid late does not lengthen what runs out.</summary>
    private int SeenBefore(ClientCut cut) => (int)Math.Min(
        paid.Sum(earlier => (long)earlier.Price),
        paid.Where(earlier => IsSame(earlier) && (earlier.Cut == ClientCut.None || earlier.Cut == cut)).Select(earlier => earlier.Clients).DefaultIfEmpty().Max());

    private bool IsSame(PaidContentRecord earlier) => earlier.Rules == reading.Rules && reading.LeftOut.SetEquals(LeftOut(earlier));

    private static HashSet<string> LeftOut(PaidContentRecord earlier) => [.. earlier.LeftOut.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
