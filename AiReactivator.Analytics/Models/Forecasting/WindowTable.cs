using AiReactivator.Analytics.Models.Regular;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What a model expects of a window from a client who is alive. It depends on x and T only, and few of these differ in a large
/// base: each is computed once. Safe for parallel use.</summary>
internal sealed class WindowTable
{
    /// <summary>Clients with more repeats than this are few, and each is computed by itself.</summary>
    const int Counts = 32;

    readonly IPurchaseModel _model;
    readonly double _days;
    readonly double[] _returns;
    readonly double[] _purchases;

    /// <param name="model">The model.</param>
    /// <param name="clients">The clients that will be asked for.</param>
    /// <param name="days">The window. Range: &gt; 0.</param>
    public WindowTable(IPurchaseModel model, IReadOnlyList<RepeatHistory> clients, double days)
    {
        (_model, _days) = (model, days);
        var oldest = 0L;
        for (var i = 0; i < clients.Count; i++)
        {
            oldest = Math.Max(oldest, clients[i].Age);
        }

        // A table larger than the base would be filled for nothing; and where pauses are even it matters when the last purchase was.
        var size = (oldest + 1) * Counts <= clients.Count && model is not RegularModel ? (int)(oldest + 1) * Counts : 0;
        (_returns, _purchases) = (new double[size], new double[size]);
        Array.Fill(_returns, double.NaN);
        Array.Fill(_purchases, double.NaN);
    }

    /// <summary>The probability of a purchase, and the number expected.</summary>
    public (double Return, double Purchases) Of(RepeatHistory client)
    {
        var place = ((long)client.Age * Counts) + client.Repeats;
        if (client.Repeats >= Counts || place >= _returns.Length)
        {
            return (_model.ReturnIfAlive(client, _days), _model.PurchasesIfAlive(client, _days));
        }

        // Two threads may compute the same place: both write the same numbers, and each looks at both.
        var (returns, purchases) = (_returns[place], _purchases[place]);
        if (double.IsNaN(returns) || double.IsNaN(purchases))
        {
            (returns, purchases) = (_model.ReturnIfAlive(client, _days), _model.PurchasesIfAlive(client, _days));
            (_returns[place], _purchases[place]) = (returns, purchases);
        }

        return (returns, purchases);
    }
}
