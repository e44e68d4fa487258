using System.Text;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Exports;

public sealed class SegmentCellsTests
{
    static readonly string[] Columns = ["Сегмент", "RFM Score", "R", "F", "M", "Группа XYZ", "Кит", "Активность по циклу", "Прогноз эффективности"];

    [Fact]
    public async Task Classes_stand_in_words_and_a_client_without_purchases_has_none()
    {
        // 21 clients, c₀ = 30: two regulars of seven months, one of them a whale by money, and those who bought once long ago.
        var rows = await Write(
            new TestBase()
                .Bought(1000, 0, 30, 60, 90, 120, 150, 180, 210)
                .Bought(500, 0, 30, 60, 90, 120, 150, 180, 210)
                .Times(4, b => b.Bought(10, 300, 330))
                .Times(14, b => b.Bought(5, 100))
                .Bought(9000, 301)
                .OnlyRefunded(7),
            inTwoCycles: [0.9, 0.5, 0.49, 0.2, 0.19, 0]);

        // R: equal last days 0 (2), 100 (14), 300 (4), 301 (1) of N = 21: 1: 5 · 0.5 / 21, 1: 5 · 3 / 21, 3: 5 · 12 / 21, 5: 5 · 20 / 21.
        // F of 6 repeat buyers: n = 2: 2 + 4 · 2 / 6 = 3; n = 8: 2 + 4 · 5 / 6 = 5. M: 5 (14), 20 (4), 4000, 8000, 9000: 2, 4, 5, 5, 5.
        Assert.Equal("Чемпионы|555|5|5|5|X||Активный|Успех", rows[0]);
        Assert.Equal("Чемпионы|555|5|5|5|X||Активный|Успех", rows[1]);
        Assert.Equal("Потерянные|134|1|3|4|||Критический отток|Нейтрально", rows[2]);
        Assert.Equal("Потерянные|134|1|3|4|||Критический отток|Нейтрально", rows[3]);
        Assert.Equal("Потерянные|134|1|3|4|||Критический отток|Отток", rows[4]);
        Assert.Equal("Спящие|312|3|1|2|||Критический отток|Отток", rows[6]);
        Assert.Equal("Потерянные|115|1|1|5||Спящий кит|Критический отток|Отток", rows[20]);
        Assert.Equal("Без покупок|||||||Без покупок|", rows[21]);
    }

    [Fact]
    public async Task Few_clients_are_marked()
    {
        Assert.All(await Write(new TestBase().Times(19, b => b.Bought(10, 5))), row => Assert.StartsWith("Требуют внимания (мало клиентов)|313|", row, StringComparison.Ordinal));
        Assert.All(await Write(new TestBase().Times(20, b => b.Bought(10, 5))), row => Assert.StartsWith("Требуют внимания|313|", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ForecastState.CannotTell)]
    [InlineData(ForecastState.TooLittle)]
    public async Task Without_personal_forecasts_there_is_no_group_of_them(ForecastState state) =>
        Assert.All(await Write(new TestBase().Times(3, b => b.Bought(10, 5)), new ForecastQuality(state, ForecastGrade.D, GradeReason.NoSignal, 90), [1, 1, 1]), row => Assert.EndsWith("|", row, StringComparison.Ordinal));

    [Theory]
    [InlineData(51, 100, 26, 100, true)]
    [InlineData(52, 100, 26, 100, false)]
    [InlineData(0, 100, 0, 100, false)]
    [InlineData(0, 100, 1, 100, true)]
    [InlineData(0, 0, 1, 1, false)]
    [InlineData(1, 1, 0, 0, false)]
    public async Task Critical_class_that_went_on_buying_has_another_name(int active, int ofActive, int critical, int ofCritical, bool stillBuys)
    {
        var quality = new ForecastQuality(ForecastState.Tested, ForecastGrade.A, GradeReason.Confirmed, 90)
        {
            Check = new PastCheck(TestBase.AnalysisDate, 90, 1, 1, null, null, null, null, null, new CalibrationTable([]), 1, 1, 1, null, null, new CallLists(1, 1, 1, 1, 1)),
            Classes = [new("stage", "Active", 5, 5), new("activity", "Active", ofActive, active), new("activity", "AtRisk", 1, 0), new("activity", "Critical", ofCritical, critical)],
        };
        var table = new TestBase().Bought(10, 400).Build();

        Assert.Equal(stillBuys, BaseStructure.Of(table, ClientMetrics.Compute(table, null, CancellationToken.None), quality).CriticalStillBuys);
        Assert.Contains(stillBuys ? "|Давно не покупал|" : "|Критический отток|", (await Write(new TestBase().Bought(10, 400), quality)).Single(), StringComparison.Ordinal);
    }

    static Task<string[]> Write(TestBase table, params double[] inTwoCycles) =>
        Write(table, new ForecastQuality(ForecastState.Untested, ForecastGrade.C, GradeReason.NoDates, 90), inTwoCycles);

    static async Task<string[]> Write(TestBase table, ForecastQuality quality, params double[] inTwoCycles)
    {
        var clients = table.Build();
        var forecasts = new ClientForecasts(clients.Count);
        inTwoCycles.CopyTo(forecasts.ReturnInTwoCycles, 0);
        using var output = new MemoryStream();
        var (metrics, forecast) = (ClientMetrics.Compute(clients, null, CancellationToken.None), new BaseForecast(forecasts, quality));
        await ExportSheet.Of(ExportSheet.Clients, clients, metrics, forecast, new ReasonBook(clients, metrics, forecast), null, null)
            .WriteAsync([.. Enumerable.Range(0, clients.Count)], output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split("\r\n").Select(line => line.Split(';')).ToArray();
        return [.. lines[1..].Select(cells => string.Join('|', Columns.Select(column => cells[Array.IndexOf(lines[0], column)])))];
    }
}
