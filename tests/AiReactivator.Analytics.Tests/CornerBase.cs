using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Tests;

/// <summary>Bases at the edge of what can be counted.</summary>
internal static class CornerBase
{
    public static ClientTable Of(string corner, bool dated)
    {
        var clients = new TestBase(dated);
        return (corner switch
        {
            "nobody" => clients,
            "no purchase" => clients.OnlyRefunded(10).OnlyRefunded(0),
            "one client" => clients.Bought(100, 300, 200, 150, 100, 40),
            "one day" => clients.Times(20, b => b.Bought(100, 5, 5, 5, 5, 5)),
            "all tied" => clients.Times(50, b => b.Bought(100, 400, 300, 200, 100, 10)),
            "one-time buyers" => clients.Times(40, b => b.Bought(100, 30)),
            "zero sums" => clients.Times(30, b => b.Bought(0, 400, 300, 200, 100, 10)),
            _ => throw new ArgumentOutOfRangeException(nameof(corner), corner, null),
        }).Build();
    }
}
