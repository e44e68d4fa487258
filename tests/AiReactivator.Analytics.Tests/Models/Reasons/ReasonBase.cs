using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

/// <summary>Forecasts whose models are given, so that they can be followed by hand.</summary>
internal static class ReasonBase
{
    /// <summary>MBG/NBD alone with r = 1, α = 30 days, a = 1, b = 3; H = 90.</summary>
    /// <param name="table">The base.</param>
    /// <param name="learned">What is learnt; null for nothing.</param>
    /// <param name="boldness">Boldness.</param>
    public static ForecastProbe Probe(ClientTable table, LearnedForecast? learned = null, double boldness = 1)
    {
        var histories = ClientHistories.Of(table);
        var fits = new PurchaseModels(
            None<BgNbdModel>(), new Fit<MbgNbdModel>(new MbgNbdModel(1, 30, 1, 3), FitEnd.Fitted, 0, 0, 0, 0), None<ParetoNbdModel>());
        var outlook = new Outlook(new PurchaseBlend(fits, histories.Repeats, 90), fits, null, 1000);
        var logOdds = Array.ConvertAll(histories.Repeats, history => outlook.Blend.Look(history, outlook.Blend.OrderingAlive(history)).LogOdds);
        return new ForecastProbe(table, histories, logOdds, outlook, new ForecastRule(learned, boldness, 0.3), 90, 90);
    }

    /// <summary>A linear correction that looks at every feature, and two small trees.</summary>
    public static LearnedForecast Learned()
    {
        var width = ClientFeatures.Width;
        var linear = new LinearCorrection(
            [.. Enumerable.Range(0, width).Select(j => 0.1 * j)], [.. Enumerable.Range(0, width).Select(j => 1 + (0.05 * j))],
            [.. Enumerable.Range(0, width).Select(j => 0.02 * (j - 7))], [0], 1);
        var trees = new BoostedTrees(
        [
            ([0, 3], [-0.5, 0.9], [1, -1], [-2, -3], [0.4, -0.3, 0.1]),
            ([13, 1], [0.2, 0.7], [-1, -2], [1, -3], [0.05, 0.2, -0.4]),
        ]);
        return new LearnedForecast(linear, linear, trees, new CorrectionWeights(0.75, 0.5, 1));
    }

    static Fit<TModel> None<TModel>()
        where TModel : class => new(null, FitEnd.NotSettled, double.NaN, 0, 0, 0);
}
