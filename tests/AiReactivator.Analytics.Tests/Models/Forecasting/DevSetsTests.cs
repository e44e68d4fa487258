using System.Globalization;
using System.IO.Compression;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

/// <summary>The aims of accuracy on the shared sets with answers; where a machine has none the tests pass and say so.</summary>
public sealed class DevSetsTests(ITestOutputHelper output)
{
    /// <summary>Best AUC and Brier score among the baselines that know no dates (BASELINES_dev.md).</summary>
    [Theory]
    [InlineData("cdnow_sample", 90, 0.791, 0.110)]
    [InlineData("cdnow_sample", 273, 0.770, 0.162)]
    [InlineData("or_2010", 90, 0.740, 0.205)]
    [InlineData("or_2010", 180, 0.727, 0.185)]
    [InlineData("superstore", 90, 0.559, 0.256)]
    public void Undated_forecast_keeps_up_with_the_best_baseline(string set, int horizon, double auc, double brier)
    {
        if (Run(set, "input_A_nodate.csv.gz", horizon) is not { } run)
        {
            return;
        }

        Assert.InRange(RankingScores.Auc(run.Shares, run.Bought)!.Value, auc - 0.005, 1);
        Assert.InRange(ProbabilityScores.Brier(run.Shares, run.Bought)!.Value, 0, brier + 0.001);
    }

    /// <summary>Best AUC among all baselines less one standard error of it; best Brier score with half a per cent of it allowed.</summary>
    [Theory]
    [InlineData("cdnow_sample", 90, 0.798 - 0.014, 0.109)]
    [InlineData("cdnow_sample", 273, 0.782 - 0.012, 0.157)]
    [InlineData("or_2010", 90, 0.758 - 0.009, 0.204)]
    [InlineData("or_2010", 180, 0.735 - 0.010, 0.183)]
    public void Dated_forecast_keeps_up_with_the_best_baseline_and_is_bold_enough(string set, int horizon, double auc, double brier)
    {
        if (Run(set, "input_B_date.csv.gz", horizon) is not { } run)
        {
            return;
        }

        Assert.Equal(ForecastState.Tested, run.Quality.State);
        Assert.InRange(RankingScores.Auc(run.Shares, run.Bought)!.Value, auc, 1);
        Assert.InRange(ProbabilityScores.Brier(run.Shares, run.Bought)!.Value, 0, brier * 1.005);
        Assert.InRange(CalibrationFit.Of(run.Shares, run.Bought)!.Slope, 0.85, 1.15);
        Assert.InRange(run.Coverage, 0.75, 0.88);
    }

    [Theory]
    [InlineData("input_A_nodate.csv.gz", 90)]
    [InlineData("input_B_date.csv.gz", 90)]
    [InlineData("input_B_date.csv.gz", 180)]
    public void On_superstore_it_says_that_it_cannot_tell(string file, int horizon)
    {
        if (Run("superstore", file, horizon) is { } run)
        {
            Assert.Equal((ForecastState.CannotTell, ForecastGrade.D), (run.Quality.State, run.Quality.Grade));
        }
    }

    Scored? Run(string set, string file, int horizon)
    {
        if (Repository.Shared("references", "bench_dev", set) is not { } folder)
        {
            output.WriteLine("The shared sets are not on this machine: nothing was tested.");
            return null;
        }

        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        plain.Position = 0;
        var local = AnalysisPipeline.NormalizeLocalFile(plain, new AnalysisSettings(), null, CancellationToken.None);
        var clients = local.Base.Clients!;
        var forecast = Forecaster.Run(
            clients, ClientMetrics.Compute(clients, null, CancellationToken.None), new ForecastOptions { HorizonDays = horizon }, CancellationToken.None);
        var facts = Facts(Path.Combine(folder, $"answers_H{horizon}.csv.gz"));
        var (shares, bought, inside) = (new double[clients.Count], new bool[clients.Count], 0);
        for (var i = 0; i < clients.Count; i++)
        {
            var (fact, spend) = facts[local.Contacts.Emails[clients.Emails[clients.EmailStart[i]]]];
            (shares[i], bought[i]) = (forecast.Clients.Return[i], fact);
            inside += fact && spend >= forecast.Clients.SpendLow[i] / 100 && spend <= forecast.Clients.SpendHigh[i] / 100 ? 1 : 0;
        }

        return new Scored(shares, bought, (double)inside / bought.Count(b => b), forecast.Quality);
    }

    static Dictionary<string, (bool Bought, double Spend)> Facts(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))
            .ToDictionary(cells => cells[0], cells => (cells[1] == "1", double.Parse(cells[2], CultureInfo.InvariantCulture)));
    }

    sealed record Scored(double[] Shares, bool[] Bought, double Coverage, ForecastQuality Quality);
}
