using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

/// <summary>80 % intervals hold the fact about four times of five: drawn from a seed, by laws that the code does not use.</summary>
public sealed class IntervalCoverageTests
{
    const int Draws = 1500;

    // 0.8 ± three standard deviations of 1500 draws, and a little for what the shapes of the laws differ.
    const double Least = 0.76;
    const double Most = 0.85;

    [Theory]
    [InlineData(40, 0.0, 1)]
    [InlineData(400, 0.0, 2)]
    [InlineData(400, 0.2, 3)]
    [InlineData(4000, 0.2, 4)]
    public void Sum_of_spend(int count, double levelError, int seed)
    {
        var random = new Random(seed);
        var (share, mean) = (Column(count, _ => 0.05 + (0.5 * random.NextDouble())), Column(count, _ => Math.Exp(6 + random.NextDouble())));

        // Sums of buyers are gamma of shape 2 around their mean: second moment 1.5 of its square. The past is looked at in such windows.
        var quality = FinanceBase.Exact with { SumErrors = new SumErrors(levelError, levelError, levelError, true), Sums = [Window(share, mean, random)] };
        var table = new TestBase();
        foreach (var cheque in mean)
        {
            table.Bought((long)cheque, 10);
        }

        var figure = FinanceBase.Of(table, Set, quality).Expected.InHorizon!;

        var inside = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var level = Math.Exp(levelError * Normal(random));
            var sum = 0.0;
            for (var i = 0; i < count; i++)
            {
                sum += random.NextDouble() < share[i] ? mean[i] * level * Gamma2(random) : 0;
            }

            inside += sum >= (double)figure.Low! && sum <= (double)figure.High! ? 1 : 0;
        }

        Assert.InRange((double)inside / Draws, Least, Most);

        void Set(ClientForecasts columns)
        {
            for (var i = 0; i < count; i++)
            {
                columns.Set(i, churn: 0.5, spend: share[i] * mean[i], year: share[i] * mean[i], returns: share[i]);
            }
        }
    }

    [Theory]
    [InlineData(60, 0.0, 5)]
    [InlineData(600, 0.15, 6)]
    public void Revenue_at_risk(int count, double buyersError, int seed)
    {
        var random = new Random(seed);
        var (churn, cheque) = (Column(count, _ => 0.52 + (0.28 * random.NextDouble())), Column(count, _ => (double)random.Next(100, 3000)));
        var table = new TestBase();
        foreach (var sum in cheque)
        {
            table.Bought((long)sum, 10);
        }

        var quality = FinanceBase.Exact with { SumErrors = new SumErrors(buyersError, 0, 0, true) };
        var basket = FinanceBase.Of(table, columns =>
        {
            for (var i = 0; i < count; i++)
            {
                columns.Set(i, churn[i]);
            }
        }, quality).AtRisk.ContactFirst!;

        var inside = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            // All return more or less often by one factor on their probability.
            var factor = Math.Exp(buyersError * Normal(random));
            var lost = 0.0;
            for (var i = 0; i < count; i++)
            {
                lost += random.NextDouble() < Math.Min(1, factor * (1 - churn[i])) ? 0 : cheque[i];
            }

            inside += lost >= (double)basket.Low! && lost <= (double)basket.High! ? 1 : 0;
        }

        Assert.InRange((double)inside / Draws, Least, Most);
    }

    static PastSum Window(double[] share, double[] mean, Random random)
    {
        var (sum, squares, buyers) = (0.0, 0.0, 0);
        for (var turn = 0; turn < 20; turn++)
        {
            for (var i = 0; i < share.Length; i++)
            {
                var spend = random.NextDouble() < share[i] ? mean[i] * Gamma2(random) : 0;
                (sum, squares, buyers) = (sum + spend, squares + (spend * spend), buyers + (spend > 0 ? 1 : 0));
            }
        }

        return new PastSum(TestBase.AnalysisDate.AddDays(-90), 90, share.Length, buyers, buyers, sum, sum, squares / (sum * sum));
    }

    static double[] Column(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    static double Gamma2(Random random) => -0.5 * (Math.Log(1 - random.NextDouble()) + Math.Log(1 - random.NextDouble()));

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
