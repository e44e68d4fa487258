namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Reasons of all clients, a column to a figure; the index is the client's. A client without purchases has none of them.</summary>
/// <param name="count">Clients.</param>
public sealed class ReasonColumns(int count)
{
    readonly WhatIf[] _changes = new WhatIf[count];
    readonly ExpectedPurchase[] _expected = new ExpectedPurchase[count];
    readonly (byte Driver, sbyte Percent)[] _first = new (byte, sbyte)[count];
    readonly (byte Driver, sbyte Percent)[] _second = new (byte, sbyte)[count];

    /// <summary>What changes the forecast most; null without purchases.</summary>
    public WhatIf? Change(int client) => Has(client) ? _changes[client] : null;

    /// <summary>When the next purchase is expected; null without purchases.</summary>
    public ExpectedPurchase? Expected(int client) => Has(client) ? _expected[client] : null;

    /// <summary>The strongest driver, and what it moves in whole per cent points; null where nothing reaches half a point.</summary>
    public (ForecastDriver Driver, int Percent)? First(int client) => Of(_first[client]);

    /// <summary>The next strongest.</summary>
    public (ForecastDriver Driver, int Percent)? Second(int client) => Of(_second[client]);

    internal void Set(int client, WhatIf change) => _changes[client] = change;

    internal void Set(int client, ExpectedPurchase expected, ReadOnlySpan<double> moves, double slope)
    {
        _expected[client] = expected;
        var (first, second) = (-1, -1);
        for (var k = 0; k < DriverShares.Count; k++)
        {
            if (first < 0 || Math.Abs(moves[k]) > Math.Abs(moves[first]))
            {
                (first, second) = (k, first);
            }
            else if (second < 0 || Math.Abs(moves[k]) > Math.Abs(moves[second]))
            {
                second = k;
            }
        }

        (_first[client], _second[client]) = (Pair(first, moves, slope), Pair(second, moves, slope));
    }

    static (byte, sbyte) Pair(int driver, ReadOnlySpan<double> moves, double slope) =>
        ((byte)driver, (sbyte)Math.Clamp(Math.Round(100 * slope * moves[driver], MidpointRounding.AwayFromZero), -100, 100));

    static (ForecastDriver, int)? Of((byte Driver, sbyte Percent) pair) => pair.Percent == 0 ? null : ((ForecastDriver)pair.Driver, pair.Percent);

    // No expected day is day 0.
    bool Has(int client) => _expected[client].From > 0;
}
