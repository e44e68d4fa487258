namespace AiReactivator.Analytics.Models;

/// <summary>A fitted model of when clients buy: it answers for any history and any window, and every answer is finite.</summary>
public interface IPurchaseModel
{
    /// <summary>P(alive): the probability that the client has not left for good by the end of observation.</summary>
    /// <param name="client">The client's history.</param>
    /// <returns>A share from 0 to 1.</returns>
    double AliveShare(RepeatHistory client);

    /// <summary>The probability of at least one purchase in the days (T, T + days].</summary>
    /// <param name="client">The client's history.</param>
    /// <param name="days">The window. Range: ≥ 0.</param>
    /// <returns>A share from 0 to 1: 1 − L(x, t_x, T + days) / L(x, t_x, T), where L is the likelihood.</returns>
    double ReturnShare(RepeatHistory client, double days);

    /// <summary>The expected number of purchases in the days (T, T + days].</summary>
    /// <param name="client">The client's history.</param>
    /// <param name="days">The window. Range: ≥ 0.</param>
    double ExpectedPurchases(RepeatHistory client, double days);

    /// <summary>The probability of at least one purchase in the days (T, T + days] of a client who is alive at T.</summary>
    /// <param name="client">The client's history.</param>
    /// <param name="days">The window. Range: ≥ 0.</param>
    double ReturnIfAlive(RepeatHistory client, double days);

    /// <summary>The expected number of purchases in the days (T, T + days] of a client who is alive at T.</summary>
    /// <param name="client">The client's history.</param>
    /// <param name="days">The window. Range: ≥ 0.</param>
    double PurchasesIfAlive(RepeatHistory client, double days);
}
