using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.GammaGamma;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;
using AiReactivator.Analytics.Numerics;
using BenchmarkDotNet.Attributes;

namespace AiReactivator.Benchmarks;

/// <summary>Fitting and using the purchase models against a yardstick: the logarithms that one look at every client's BG/NBD likelihood takes,
/// without merging, sampling or searching.</summary>
[MemoryDiagnoser]
public class FitBenchmark
{
    RepeatHistory[] _clients = [];
    SpendHistory[] _spends = [];
    PurchaseModels _models = null!;

    [Params(200_000)]
    public int Clients { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _clients = DrawnHistories.BgNbd(Clients, r: 0.6, alpha: 60, a: 0.7, b: 2.5, days: 1000);
        _spends = DrawnHistories.Spends(_clients);
        _models = PurchaseModels.Fit(_clients, CancellationToken.None);
    }

    [Benchmark(Baseline = true)]
    public double OneLookAtEveryClient()
    {
        var sum = 0.0;
        foreach (var client in _clients)
        {
            sum += GammaFunctions.LogGamma(0.6 + client.Repeats) + GammaFunctions.LogBeta(0.7, 2.5 + client.Repeats)
                + Math.Log(60.0 + client.Age) + Math.Log(60.0 + client.LastDay);
        }

        return sum;
    }

    [Benchmark]
    public object FitBgNbd() => BgNbdTrainer.Fit(_clients, new BgNbdOptions(), CancellationToken.None);

    [Benchmark]
    public object FitMbgNbd() => MbgNbdTrainer.Fit(_clients, new MbgNbdOptions(), CancellationToken.None);

    [Benchmark]
    public object FitParetoNbd() => ParetoNbdTrainer.Fit(_clients, new ParetoNbdOptions(), CancellationToken.None);

    [Benchmark]
    public object FitGammaGamma() => GammaGammaTrainer.Fit(_spends, new GammaGammaOptions(), CancellationToken.None);

    [Benchmark]
    public double PredictBgNbd() => Predict(_models.BgNbd.Model!);

    [Benchmark]
    public double PredictMbgNbd() => Predict(_models.MbgNbd.Model!);

    [Benchmark]
    public double PredictParetoNbd() => Predict(_models.ParetoNbd.Model!);

    double Predict(IPurchaseModel model)
    {
        var sum = 0.0;
        foreach (var client in _clients)
        {
            sum += model.AliveShare(client) + model.ReturnShare(client, 90) + model.ExpectedPurchases(client, 90);
        }

        return sum;
    }
}
