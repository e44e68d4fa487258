using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiReactivator.Analytics.Actions.Reasons;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Analysis;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Pipeline;

public sealed class ReasonsOfTests
{
    static readonly string[] Personal = ["Что влияет на прогноз", "Что изменит прогноз", "Ожидаемая покупка: от", "Ожидаемая покупка: до"];
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Card_and_final_csv_say_the_same(bool dated)
    {
        var (table, _, _) = DrawnBase.Of(400, seed: 101, after: 0, dated: dated);
        var result = Compute(table);
        var rows = await Read(result);

        for (var i = 0; i < table.Count; i++)
        {
            var (card, row) = (result.ReasonsOf(i)!, rows[i]);
            Assert.Equal(card.Churn!.Score.ToString(CultureInfo.InvariantCulture), row["Churn Score"]);
            Assert.Equal(ReasonLabels.Of(card.Churn.Reason), row["Причины"]);
            Assert.Equal(card.Anomaly!.Score?.ToString(CultureInfo.InvariantCulture) ?? "", row["Anomaly Score"]);
            Assert.Equal(card.Anomaly.Level is { } level ? ReasonLabels.Of(level) : "", row["Уровень аномалии"]);
            Assert.Equal(card.Anomaly.Words, row["Аномалия: причина"]);

            var forecast = card.Forecast!;
            var strongest = forecast.Drivers[0];
            Assert.StartsWith(
                RiskRule.WholePercent(strongest.Share) is not 0 and var points ? ReasonLabels.Of(strongest.Driver, points) : "как у базы в среднем", row[Personal[0]], StringComparison.Ordinal);
            Assert.Equal(forecast.Change.BoughtWords, row[Personal[1]]);
            Assert.Equal((Day(forecast.ExpectedFrom), Day(forecast.ExpectedTo)), (row[Personal[2]], row[Personal[3]]));
            Assert.Equal(
                (forecast.Change.Risk, forecast.Change.Risk is > 0 and < 100),
                (RiskRule.WholePercent(double.Parse(row["Вероятность оттока"].TrimEnd('%').Replace(',', '.'), CultureInfo.InvariantCulture) / 100), !row["Вероятность оттока"].Contains(',', StringComparison.Ordinal)));
            Assert.Equal(forecast.Return - forecast.Base, forecast.Drivers.Sum(driver => driver.Share), 1e-6);
            Assert.Equal(card.Churn.Score, card.Churn.Terms.Sum(term => term.Points), 0.5 + 1e-6);
        }
    }

    [Fact]
    public async Task Where_there_is_no_personal_forecast_the_facts_stay()
    {
        var alike = Compute(DrawnBase.Of(400, seed: 13, after: 0, sameForAll: true).Table);
        var tiny = Compute(new TestBase().Bought(100, 300, 200, 100, 30).OnlyRefunded(5).Build());
        Assert.Equal((ForecastState.CannotTell, ForecastState.TooLittle), (alike.Forecast.Quality.State, tiny.Forecast.Quality.State));

        foreach (var result in (AnalysisResult[])[alike, tiny])
        {
            Assert.Null(result.ReasonsOf(0)!.Forecast);
            Assert.NotNull(result.ReasonsOf(0)!.Churn);
            Assert.NotNull(result.ReasonsOf(0)!.Anomaly);
            foreach (var row in await Read(result))
            {
                Assert.All(Personal, column => Assert.Empty(row[column]));
            }
        }

        var rows = await Read(tiny);
        Assert.NotEmpty(rows[0]["Churn Score"]);
        Assert.Equal(("", "", ""), (rows[1]["Churn Score"], rows[1]["Причины"], rows[1]["Аномалия: причина"]));
        Assert.Equal(new ClientReasons(1, null, null, null), tiny.ReasonsOf(1));
    }

    [Fact]
    public void Unknown_number_has_none()
    {
        var result = Compute(new TestBase().Bought(100, 30).Build());

        Assert.Equal((null, null), (result.ReasonsOf(-1), result.ReasonsOf(1)));
    }

    [Fact]
    public void Records_come_back_from_json_as_they_went()
    {
        var result = Compute(DrawnBase.Of(300, seed: 102, after: 0).Table);

        foreach (var record in (object[])[result.ReasonsOf(7)!, result.ChurnRadar])
        {
            var written = JsonSerializer.Serialize(record, Json);
            Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, record.GetType(), Json), Json));
        }
    }

    [Fact]
    public void Radar_is_the_mean_of_each_term_by_segment()
    {
        // Undated, with complaints: weights 4000/55 and 1500/55. Active: ρ = 0 and 1, Recency 0 and 0; ρ = 2: half of it; both complaints halves of one.
        var table = new TestBase(dated: false)
            .Add(new TestClient { Purchases = [new(0, 100, "A")], Complaints = 1 })
            .Add(new TestClient { Purchases = [new(90, 100, "A")] })
            .Add(new TestClient { Purchases = [new(180, 100, "A")], Complaints = 2 })
            .Add(new TestClient { Refunds = 100 })
            .Build();

        var radar = Compute(table).ChurnRadar;

        Assert.Equal([ChurnReason.RecencyDrop, ChurnReason.Complaints], radar.Axes.Select(axis => axis.Reason));
        var (all, active, risk) = (Segment("base", "base"), Segment("activity", "Active"), Segment("activity", "AtRisk"));
        Assert.Equal((3, 2, 1), (all.Clients, active.Clients, risk.Clients));
        Assert.Equal([0.5 / 3, 0.5], all.Terms.Select(term => Math.Round(term, 9)), new Near());
        Assert.Equal([0, 0.25], active.Terms);
        Assert.Equal([0.5, 1], risk.Terms);
        Assert.Equal([1, 1], all.Reasons);
        Assert.Equal(((0.5 * 4000) + 1500) / 55, risk.Score, 1e-6);
        Assert.DoesNotContain(radar.Segments, segment => segment.Class == "None");

        RadarSegment Segment(string kind, string name) => radar.Segments.Single(segment => segment.Kind == kind && segment.Class == name);
    }

    static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    static AnalysisResult Compute(ClientTable table) => AnalysisPipeline.Compute(table, new AnalysisSettings(), null, CancellationToken.None);

    /// <summary>Rows in the order of the clients.</summary>
    static async Task<Dictionary<string, string>[]> Read(AnalysisResult result)
    {
        using var output = new MemoryStream();
        await result.WriteExportAsync(ExportSheet.Clients, new ClientQuery(), output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split(';')).ToArray();
        return [.. lines.Skip(1).OrderBy(cells => int.Parse(cells[0][1..], CultureInfo.InvariantCulture)).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-6;

        public int GetHashCode(double obj) => 0;
    }
}
