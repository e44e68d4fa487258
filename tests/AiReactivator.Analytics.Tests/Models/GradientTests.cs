using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.GammaGamma;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Models.Staying;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>Slopes written down by hand against those found by moving a little.</summary>
public sealed class GradientTests
{
    static readonly RepeatHistory[] Clients =
        [new(0, 0, 0), new(0, 0, 90), new(0, 0, 90), new(1, 10, 200), new(3, 180, 190), new(12, 300, 300), new(90, 200, 800)];

    static readonly SpendHistory[] Spends = [new(0, 0), new(1, 300), new(1, 9000), new(4, 120), new(30, 700)];

    public static TheoryData<string, double[]> Points => new()
    {
        { "BgNbd", [-1.4, 3.4, -0.2, 0.9] }, { "BgNbd", [1, 6, -5, 2] }, { "MbgNbd", [-1.4, 3.4, -0.2, 0.9] }, { "MbgNbd", [1, 6, -5, 2] },
        { "ParetoNbd", [-0.6, 4.3, -0.5, 4.4] }, { "ParetoNbd", [1, 5, 1, 2] }, { "ParetoNbd", [0.3, 2, -4, 6] }, { "Staying", [-0.6, 4.3] }, { "Regular", [-0.6, 3.3, -0.5, 0.4] }, { "Regular", [1, 5, -4, 2] }, { "GammaGamma", [0.5, 0.3, 5] },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Slope_is_that_of_the_value(string name, double[] point)
    {
        var function = Function(name);
        var (gradient, unused) = (new double[point.Length], new double[point.Length]);
        function(point, gradient);
        for (var i = 0; i < point.Length; i++)
        {
            var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
            up[i] += 1e-4;
            down[i] -= 1e-4;
            var slope = (function(up, unused) - function(down, unused)) / 2e-4;
            Assert.Equal(slope, gradient[i], 1e-5 * Math.Max(1, Math.Abs(slope)));
        }
    }

    static SmoothFunction Function(string name)
    {
        var all = Enumerable.Range(0, Clients.Length).ToArray();
        var groups = new HistoryGroups(Clients, all);
        return name switch
        {
            "BgNbd" => BgNbdLikelihood.By(groups),
            "MbgNbd" => MbgNbdLikelihood.By(groups),
            "Regular" => RegularLikelihood.By(groups, 4),
            "Staying" => StayingLikelihood.By(groups),
            "ParetoNbd" => ParetoNbdLikelihood.By(groups),
            _ => GammaGammaLikelihood.By(new SpendGroups(Spends, Enumerable.Range(0, Spends.Length).ToArray())),
        };
    }
}
