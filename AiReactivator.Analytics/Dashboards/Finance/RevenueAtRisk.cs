using System.Text.Json.Serialization;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>«Выручка под угрозой»: the next cheque of each client if they do not come back, AOV × churn probability, in baskets by level
/// of risk; beside it what the model expects to lose within H.</summary>
/// <param name="State">Whether it can be shown. Where there is no forecast, clients are counted by cycle and have no money.</param>
/// <param name="ByCycle">Levels are by the pause in cycles, not by probability.</param>
/// <param name="Baskets">Low, middle, high, critical: always four.</param>
/// <param name="ContactFirst">The red figure: the basket «Высокий».</param>
/// <param name="Critical">«Критичный», beside it.</param>
/// <param name="HorizonDays">H of the second line.</param>
/// <param name="ExpectedLoss">Σ max(0, expected spend if alive − expected spend) within H.</param>
/// <param name="ExpectedSpend">Spend expected within H.</param>
public sealed record RevenueAtRisk(
    WidgetReadiness State,
    bool ByCycle,
    IReadOnlyList<RiskBasket> Baskets,
    MoneyFigure? ContactFirst,
    MoneyFigure? Critical,
    int HorizonDays,
    MoneyFigure? ExpectedLoss,
    MoneyFigure? ExpectedSpend)
{
    /// <summary>«Высокий».</summary>
    [JsonIgnore]
    public RiskBasket HighBasket => Baskets[(int)RiskLevel.High];

    /// <summary>«Критичный».</summary>
    [JsonIgnore]
    public RiskBasket CriticalBasket => Baskets[(int)RiskLevel.Critical];

    /// <summary>One pass over the clients.</summary>
    /// <param name="inputs">The base.</param>
    /// <param name="expected">What it is expected to spend within H.</param>
    internal static RevenueAtRisk Of(FinanceInputs inputs, MoneyFigure? expected)
    {
        var (clients, forecast) = (inputs.Clients, inputs.Forecast);
        var baskets = new RiskSums[Enum.GetValues<RiskLevel>().Length];
        var loss = new SumSpread();
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] == 0)
            {
                continue;
            }

            if (!inputs.Forecasts)
            {
                baskets[(int)RiskRule.OfCycle(inputs.Metrics.SleepRatio[i])].Clients++;
                continue;
            }

            var churn = forecast.Churn(i);
            baskets[(int)RiskRule.OfChurn(churn)].Add(RiskSums.ChequeOf(clients.Revenue[i], clients.Purchases[i]), churn);
            ClientChance.AddLoss(ref loss, forecast.Spend[i], forecast.SpendIfAlive[i]);
        }

        var tested = inputs.Quality.Classes.Where(tested => tested.Kind == "risk").ToDictionary(tested => tested.Class);
        var shown = Array.ConvertAll(Enum.GetValues<RiskLevel>(), level => Basket(level, baskets[(int)level]));
        return new RevenueAtRisk(
            inputs.State(),
            !inputs.Forecasts,
            shown,
            shown[(int)RiskLevel.High].AtRisk,
            shown[(int)RiskLevel.Critical].AtRisk,
            inputs.Quality.HorizonDays,
            inputs.Forecasts ? MoneyFigure.Of(loss.Sum, EvidenceGrade.Estimate, loss.Range(inputs.Quality.SumErrors.Spend)) : null,
            expected);

        RiskBasket Basket(RiskLevel level, RiskSums sums) => new(
            level,
            sums.Clients,
            inputs.Forecasts ? MoneyFigure.Of(sums.AtRisk, EvidenceGrade.Estimate, sums.Range(inputs.ChurnShift)) : null,
            tested.GetValueOrDefault(level.ToString())?.Clients,
            tested.GetValueOrDefault(level.ToString())?.Bought);
    }
}

/// <summary>Clients of one level of risk.</summary>
/// <param name="Level">Which.</param>
/// <param name="Clients">How many.</param>
/// <param name="AtRisk">AOV × churn probability; null without forecasts.</param>
/// <param name="TestedClients">Clients of this level in the backtest; null where there was none.</param>
/// <param name="TestedBought">Those of them who bought in its window.</param>
public sealed record RiskBasket(RiskLevel Level, int Clients, MoneyFigure? AtRisk, int? TestedClients, int? TestedBought);
