using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What the cuts teach beyond the purchase models: how to correct the log-odds of each client and the logarithm of the spend.</summary>
/// <param name="Return">Linear correction of the log-odds.</param>
/// <param name="Spend">Linear correction of the logarithm of the spend.</param>
/// <param name="Trees">Trees grown on what the linear correction left; null where they did not help.</param>
/// <param name="Weights">How much of each is used.</param>
internal sealed record LearnedForecast(LinearCorrection Return, LinearCorrection Spend, BoostedTrees? Trees, CorrectionWeights Weights)
{
    /// <summary>Correction of a client's log-odds.</summary>
    public double LogOdds(ReadOnlySpan<double> features) =>
        (Weights.Linear * Return.Of(features)) + (Trees is null ? 0 : Weights.Trees * Trees.Of(features));

    /// <summary>The same of many clients.</summary>
    /// <param name="features">Row by row.</param>
    /// <param name="logOdds">Where the correction of each goes.</param>
    public void Corrections(ReadOnlySpan<double> features, Span<double> logOdds)
    {
        logOdds.Clear();
        Trees?.Of(features, ClientFeatures.Width, logOdds);
        for (var i = 0; i < logOdds.Length; i++)
        {
            logOdds[i] = (Weights.Linear * Return.Of(features.Slice(i * ClientFeatures.Width, ClientFeatures.Width))) + (Weights.Trees * logOdds[i]);
        }
    }

    /// <summary>Correction of the logarithm of a client's spend.</summary>
    public double LogSpend(ReadOnlySpan<double> features) => Weights.Spend * Spend.Of(features);
}

/// <summary>How much of each correction stood the test on clients that it was not learnt from.</summary>
/// <param name="Linear">0…1.</param>
/// <param name="Trees">0…1.</param>
/// <param name="Spend">0…1.</param>
internal readonly record struct CorrectionWeights(double Linear, double Trees, double Spend);

/// <summary>The rows of all cuts together.</summary>
internal sealed class CutRows
{
    public CutRows(IReadOnlyList<PastCut> cuts, double unit)
    {
        var n = cuts.Sum(cut => cut.Count);
        (LogOdds, LogSpend, Bought, Spend) = (new double[n], new double[n], new double[n], new double[n]);
        (Cut, Client, Features) = (new int[n], new int[n], new double[n * ClientFeatures.Width]);
        Start = new int[cuts.Count + 1];
        var at = 0;
        for (var k = 0; k < cuts.Count; k++)
        {
            var cut = cuts[k];
            cut.Features.CopyTo(Features, at * ClientFeatures.Width);
            for (var i = 0; i < cut.Count; i++, at++)
            {
                (LogOdds[at], LogSpend[at]) = (cut.LogOdds[i], cut.LogSpend[i] - Math.Log(unit));
                (Bought[at], Spend[at]) = (cut.Split.Bought[i] ? 1 : 0, cut.Split.Spend[i] / unit);
                (Cut[at], Client[at]) = (k, cut.Split.Before.Client[i]);
            }

            Start[k + 1] = at;
        }
    }

    public int Count => LogOdds.Length;

    public int Cuts => Start.Length - 1;

    /// <summary>The rows of cut k are [Start[k], Start[k + 1]).</summary>
    public int[] Start { get; }

    public double[] LogOdds { get; }

    /// <summary>In units of the base's mean purchase.</summary>
    public double[] LogSpend { get; }

    public double[] Bought { get; }

    public double[] Spend { get; }

    public int[] Cut { get; }

    public int[] Client { get; }

    public double[] Features { get; }

    public ReadOnlySpan<double> Row(int i) => Features.AsSpan(i * ClientFeatures.Width, ClientFeatures.Width);

    public CorrectionRows ForReturn() => new(Features, ClientFeatures.Width, LogOdds, Bought, Cut, Cuts);

    public CorrectionRows ForSpend() => new(Features, ClientFeatures.Width, LogSpend, Spend, Cut, Cuts);

    /// <summary>The rows of the clients that a test picks.</summary>
    public CutRows Where(Func<int, bool> ofClient)
    {
        var picked = Enumerable.Range(0, Count).Where(i => ofClient(Client[i])).ToArray();
        var features = new double[picked.Length * ClientFeatures.Width];
        for (var i = 0; i < picked.Length; i++)
        {
            Row(picked[i]).CopyTo(features.AsSpan(i * ClientFeatures.Width));
        }

        return new CutRows(this, picked, features);
    }

    CutRows(CutRows all, int[] picked, double[] features)
    {
        (Start, Features) = (Array.ConvertAll(all.Start, border => picked.Count(row => row < border)), features);
        LogOdds = Array.ConvertAll(picked, i => all.LogOdds[i]);
        LogSpend = Array.ConvertAll(picked, i => all.LogSpend[i]);
        Bought = Array.ConvertAll(picked, i => all.Bought[i]);
        Spend = Array.ConvertAll(picked, i => all.Spend[i]);
        Cut = Array.ConvertAll(picked, i => all.Cut[i]);
        Client = Array.ConvertAll(picked, i => all.Client[i]);
    }
}

/// <summary>Corrections of rows by models that have not seen their clients.</summary>
/// <param name="Linear">Of the log-odds, linear.</param>
/// <param name="Trees">Of the log-odds, trees.</param>
/// <param name="Spend">Of the logarithm of the spend.</param>
internal sealed record UnseenCorrections(double[] Linear, double[] Trees, double[] Spend)
{
    /// <summary>Weighted corrections of a row's log-odds.</summary>
    public double LogOdds(int row, CorrectionWeights weights) => (weights.Linear * Linear[row]) + (weights.Trees * Trees[row]);
}
