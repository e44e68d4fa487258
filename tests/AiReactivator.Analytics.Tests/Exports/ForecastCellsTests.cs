using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Exports;

public sealed class ForecastCellsTests
{
    const string Trust = "Надёжность прогноза";

    static readonly string[] Figures =
        ["Прогноз LTV (365 дн.)", "Вероятность оттока", "Вероятность возврата (90 дн.)", "Выручка под угрозой", "Ожидаемые траты за 90 дн.", "Ожидаемая потеря за 90 дн.", "Если купит: от", "Если купит: до"];

    static readonly string[] Products =
    [
        "Следующий товар 1", "Вероятность товара 1", "Следующий товар 2", "Вероятность товара 2", "Следующий товар 3", "Вероятность товара 3",
        "Ещё не покупал 1", "Ещё не покупал 2", "Ещё не покупал 3",
    ];

    [Fact]
    public async Task Figures_are_those_of_the_predictions_as_Excel_reads_them()
    {
        var (table, _, _) = DrawnBase.Of(300, seed: 21, after: 0);
        var result = Compute(table);
        Assert.Equal(ForecastState.Tested, result.Forecast.Quality.State);
        var rows = await Read(result);
        using var output = new MemoryStream();
        await result.WritePredictionsAsync(new Names(), output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n').Select(line => line.Split(';')).ToArray();

        for (var i = 1; i < lines.Length; i++)
        {
            var row = rows.Single(row => row["Имя"] == lines[i][1]);
            string At(string column) => lines[i][Array.IndexOf(lines[0], column)];
            Assert.Equal(Rounded(At("ltv_365"), "0.00"), row["Прогноз LTV (365 дн.)"]);
            Assert.Equal(Chance(At("p_return")), row["Вероятность возврата (90 дн.)"]);
            Assert.Equal(Rounded(At("expected_spend"), "0.00"), row["Ожидаемые траты за 90 дн."]);
            Assert.Equal(Rounded(At("spend_low"), "0.00"), row["Если купит: от"]);
            Assert.Equal(Rounded(At("spend_high"), "0.00"), row["Если купит: до"]);
            for (var place = 1; place <= 3; place++)
            {
                Assert.Equal(At($"next{place}"), row[$"Следующий товар {place}"]);
                Assert.Equal(Chance(At($"next{place}_p")), row[$"Вероятность товара {place}"]);
                Assert.Equal(At($"next_new{place}"), row[$"Ещё не покупал {place}"]);
            }

            var client = int.Parse(lines[i][0], CultureInfo.InvariantCulture);
            var cheque = decimal.Parse(row["Средний чек"].Replace(',', '.'), CultureInfo.InvariantCulture);
            Assert.Equal((double)cheque * result.Forecast.Clients.Churn(client), double.Parse(row["Выручка под угрозой"].Replace(',', '.'), CultureInfo.InvariantCulture), 0.011);
            Assert.Equal(
                (result.Forecast.Clients.SpendIfAlive[client] - result.Forecast.Clients.Spend[client]) / 100,
                double.Parse(row["Ожидаемая потеря за 90 дн."].Replace(',', '.'), CultureInfo.InvariantCulture),
                0.0051);
            var churn = double.Parse(row["Вероятность оттока"].TrimEnd('%').Replace(',', '.'), CultureInfo.InvariantCulture);
            Assert.InRange(churn, 0.1, 99.9);
            Assert.Equal(100 * result.Forecast.Clients.Churn(client), churn, 0.5 + 1e-9);
            Assert.Equal(churn <= 20 ? "Низкий" : churn <= 50 ? "Средний" : churn <= 80 ? "Высокий" : "Критический", row["Уровень риска"]);
            Assert.StartsWith($"{result.Forecast.Quality.Grade}, проверено на прошлом: ", row[Trust], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Undated_file_has_forecasts_and_says_that_they_were_not_tried()
    {
        var (table, _, _) = DrawnBase.Of(300, seed: 21, after: 0, dated: false);

        Assert.All(await Read(Compute(table)), row =>
        {
            Assert.Equal("C, не проверено: в файле нет дат покупок", row[Trust]);
            Assert.All(Figures, figure => Assert.NotEmpty(row[figure]));
        });
    }

    [Fact]
    public async Task Base_that_tells_nobody_from_anybody_has_the_risk_by_cycle_and_a_reason_in_place_of_figures()
    {
        var (table, _, _) = DrawnBase.Of(400, seed: 13, after: 0, sameForAll: true);
        var result = Compute(table);
        Assert.Equal(ForecastState.CannotTell, result.Forecast.Quality.State);

        var rows = await Read(result);
        Assert.All(rows, row =>
        {
            Assert.Equal("D, прогноз ненадёжен: по этой базе личный прогноз невозможен", row[Trust]);
            Assert.All(Figures, figure => Assert.Empty(row[figure]));
            Assert.NotEmpty(row["Следующий товар 1"]);
        });
        Assert.All(result.Overview.Risks.Levels, level => Assert.Equal(level.Clients, rows.Count(row => row["Уровень риска"] == ExportWords.OfCycle(level.Level))));
        Assert.Equal(rows.Length, result.Overview.Risks.Levels.Sum(level => level.Clients));
    }

    [Fact]
    public async Task Small_base_has_the_risk_by_cycle_and_no_figure()
    {
        var clients = new TestBase().Bought(10, 331, 231).Bought(20, 100, 0).Bought(30, 40);

        Assert.All(await Read(Compute(clients.Build())), row =>
        {
            Assert.Equal("D, прогноз ненадёжен: меньше 30 повторных покупок", row[Trust]);
            Assert.EndsWith(" (по циклу)", row["Уровень риска"], StringComparison.Ordinal);
            Assert.All([.. Figures, .. Products], figure => Assert.Empty(row[figure]));
        });
    }

    [Fact]
    public async Task Mean_sum_of_who_buys_lies_within_its_range_however_little_is_known()
    {
        var seen = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var clients = new TestBase();
            for (var i = 0; i < 15; i++)
            {
                var size = Math.Exp(random.NextDouble() * 6);
                clients.Add(new TestClient { Purchases = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(400)).Distinct().OrderDescending().Select(ago => new TestPurchase(ago, (long)(10_000 * size), "A"))] });
            }

            var result = Compute(clients.Build());
            Assert.Equal(ForecastState.TooLittle, result.Forecast.Quality.State);
            using var output = new MemoryStream();
            await result.WritePredictionsAsync(new Names(), output, CancellationToken.None);
            var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n').Select(line => line.Split(';')).ToArray();
            foreach (var line in lines[1..])
            {
                double At(string column) => double.Parse(line[Array.IndexOf(lines[0], column)], CultureInfo.InvariantCulture);
                var mean = At("expected_spend") / At("p_return");
                Assert.InRange(mean, At("spend_low") * (1 - 1e-9), At("spend_high") * (1 + 1e-9));
                seen++;
            }
        }

        Assert.Equal(300, seen);
    }

    [Theory]
    [InlineData(210, 300, 200, 300)]
    [InlineData(100, 150, 100, 200)]
    [InlineData(100, 300, 100, 300)]
    public void Interval_is_widened_to_the_mean_only_where_that_lies_outside(double low, double high, double widerLow, double widerHigh)
    {
        var forecasts = new ClientForecasts(1);
        (forecasts.Spend[0], forecasts.Return[0], forecasts.SpendLow[0], forecasts.SpendHigh[0]) = (100, 0.5, low, high);

        forecasts.WidenToMean();

        Assert.Equal((widerLow, widerHigh), (forecasts.SpendLow[0], forecasts.SpendHigh[0]));
    }

    [Theory]
    [InlineData(1, "99,9%")]
    [InlineData(0.99999, "99,9%")]
    [InlineData(0.9984, "99,8%")]
    [InlineData(0.224, "22,4%")]
    [InlineData(0.0004, "0,1%")]
    [InlineData(0, "0,1%")]
    public void Probability_is_never_printed_as_certain(double value, string cell)
    {
        var csv = new CsvWriter();
        csv.Probability(value);
        Assert.Equal(cell, Encoding.UTF8.GetString(csv.Written.Span));
    }

    [Fact]
    public async Task Grade_D_marks_every_client_and_its_predictions_stay_finite()
    {
        var few = new TestBase().Bought(10, 331, 231).Bought(20, 100, 0).Bought(30, 40).OnlyRefunded(5).Build();
        foreach (var table in (ClientTable[])[DrawnBase.Of(400, seed: 13, after: 0, sameForAll: true).Table, few])
        {
            var result = Compute(table);
            Assert.Equal(ForecastGrade.D, result.Forecast.Quality.Grade);
            Assert.Equal("NoForecast", result.Overview.Rescue.WhyMissing);
            Assert.All(await Read(result), row =>
            {
                Assert.Contains(row["Покупок"] == "0" ? "нет прогноза" : "D, прогноз ненадёжен", row[Trust], StringComparison.Ordinal);
                Assert.All([.. Figures, "Прогноз эффективности"], figure => Assert.Empty(row[figure]));
            });
            using var output = new MemoryStream();
            await result.WritePredictionsAsync(new Names(), output, CancellationToken.None);
            var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n');
            Assert.Equal(table.Count, lines.Length - 1);
            Assert.All(lines[1..].SelectMany(line => line.Split(';')[4..12]), figure => Assert.True(double.IsFinite(double.Parse(figure, CultureInfo.InvariantCulture)), figure));
        }
    }

    [Fact]
    public async Task Client_without_purchases_has_no_forecast_among_those_who_have()
    {
        var random = new Random(4);
        var clients = new TestBase().OnlyRefunded(10);
        for (var i = 0; i < 300; i++)
        {
            var first = random.Next(200, 700);
            clients.Bought(100 + i, [.. Enumerable.Range(0, 1 + (i % 9)).Select(n => first - (n * (5 + (i % 17)))).Distinct()]);
        }

        var rows = await Read(Compute(clients.Build()));

        var without = rows.Single(row => row["Покупок"] == "0");
        Assert.Equal("нет прогноза: нет покупок", without[Trust]);
        Assert.All([.. Figures, .. Products, "Уровень риска"], figure => Assert.Empty(without[figure]));
        Assert.All(rows.Where(row => row != without), row => Assert.EndsWith("%", row["Вероятность возврата (90 дн.)"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Horizon_stands_in_the_header_and_a_file_without_products_has_no_columns_of_them()
    {
        var result = AnalysisPipeline.Compute(new TestBase().OnlyRefunded(5).Build(), new AnalysisSettings { HorizonDays = 30 }, null, CancellationToken.None);

        var columns = (await Read(result)).Single().Keys;

        Assert.Contains("Вероятность возврата (30 дн.)", columns);
        Assert.Contains("Ожидаемые траты за 30 дн.", columns);
        Assert.Empty(columns.Intersect(Products));
    }

    [Fact]
    public async Task Product_that_looks_like_a_formula_is_guarded_wherever_it_is_named()
    {
        var clients = new TestBase();
        for (var i = 0; i < 60; i++)
        {
            clients.Add(new TestClient { Purchases = [.. Enumerable.Range(0, 4).Select(n => new TestPurchase(400 - (n * (20 + i)), 1000, n % 2 == 0 ? "=1+1" : "@чай"))] });
        }

        Assert.All(await Read(Compute(clients.Build())), row => Assert.Contains(row["Следующий товар 1"], (string[])["'=1+1", "'@чай"]));
    }

    [Theory]
    [InlineData(0, RiskLevel.Low)]
    [InlineData(0.2049, RiskLevel.Low)]
    [InlineData(0.2051, RiskLevel.Middle)]
    [InlineData(0.5049, RiskLevel.Middle)]
    [InlineData(0.5051, RiskLevel.High)]
    [InlineData(0.8049, RiskLevel.High)]
    [InlineData(0.8051, RiskLevel.Critical)]
    [InlineData(1, RiskLevel.Critical)]
    public void Risk_is_classed_by_the_whole_per_cent(double churn, RiskLevel level) => Assert.Equal(level, RiskRule.OfChurn(churn));

    [Theory]
    [InlineData(1.2, RiskLevel.Low)]
    [InlineData(2, RiskLevel.Middle)]
    [InlineData(3, RiskLevel.High)]
    [InlineData(3.01, RiskLevel.Critical)]
    public void Without_a_probability_the_cycle_classes(double sleepRatio, RiskLevel level) => Assert.Equal(level, RiskRule.OfCycle(sleepRatio));

    [Theory]
    [InlineData(ForecastState.Tested, ForecastGrade.A, GradeReason.Confirmed, "A, проверено на прошлом: прогноз подтвердился")]
    [InlineData(ForecastState.Tested, ForecastGrade.C, GradeReason.Level, "C, проверено на прошлом: лучше случайного, но ошибки велики")]
    [InlineData(ForecastState.Tested, ForecastGrade.D, GradeReason.Level, "D, прогноз ненадёжен")]
    [InlineData(ForecastState.Untested, ForecastGrade.C, GradeReason.ShortHistory, "C, не проверено: для проверки на прошлом мало данных")]
    [InlineData(ForecastState.TooLittle, ForecastGrade.D, GradeReason.ShortHistory, "D, прогноз ненадёжен: история короче 60 дней или двух обычных пауз")]
    public void Grade_is_said_in_words(ForecastState state, ForecastGrade grade, GradeReason reason, string words) =>
        Assert.Equal(words, ExportWords.Of(new ForecastQuality(state, grade, reason, 90)));

    static AnalysisResult Compute(ClientTable table) => AnalysisPipeline.Compute(table, new AnalysisSettings(), null, CancellationToken.None);

    static async Task<Dictionary<string, string>[]> Read(AnalysisResult result)
    {
        using var output = new MemoryStream();
        await result.WriteExportAsync(ExportSheet.Clients, new ClientQuery(), new Names(), output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split(';')).ToArray();
        return [.. lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    static string Rounded(string figure, string format) => figure.Length == 0
        ? ""
        : decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');

    static string Chance(string figure) => figure switch
    {
        "" => "",
        _ when decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture) < 0.001m => "0,1%",
        _ when decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture) > 0.999m => "99,9%",
        _ => Rounded(figure, "0.0%"),
    };

    sealed class Names : IContactText
    {
        public string Name(int number) => $"Клиент {number}";

        public string Phone(int number) => "";

        public string Email(int number) => "";
    }
}
