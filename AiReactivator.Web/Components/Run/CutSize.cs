using AiReactivator.Contract;

namespace AiReactivator.Web.Components.Run;

/// <summary>How many clients a cut takes: those that were paid for already, and as many more as the balance allows.</summary>
internal static class CutSize
{
    public static int MostValuable(RunDecision decision, int available) => Math.Min(decision.Clients, decision.PaidMostValuable + available);

    public static int MostRecent(RunDecision decision, int available) => Math.Min(decision.Clients, decision.PaidMostRecent + available);
}
