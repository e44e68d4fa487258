using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Exports;

public sealed class ExportSheetTests
{
    [Fact]
    public async Task Final_csv_holds_contact_numbers_facts_and_empty_cells_for_what_is_not_known()
    {
        var text = await Write(ExportSheet.Clients, Three());

        Assert.Equal(
            [
                "\uFEFFИмя;Телефон;Email;Сегмент;RFM Score;R;F;M;LTV;Группа ABC;Группа XYZ;Кит;Прогноз LTV (365 дн.);Покупок;Средний чек;Выручка за 365 дней;Маржа за всё время;Первая покупка;Последняя покупка;Дней без покупок;Цикл покупки;Просрочка;Ожидаемая покупка по циклу;Пауза в циклах;Статус T2NP;Активность по циклу;Стадия;Churn Score;Причины;Anomaly Score;Уровень аномалии;Аномалия: причина;Прогноз эффективности;Вероятность оттока;Вероятность возврата (90 дн.);Уровень риска;Выручка под угрозой;Ожидаемые траты за 90 дн.;Ожидаемая потеря за 90 дн.;Если купит: от;Если купит: до;Надёжность прогноза;Что влияет на прогноз;Что изменит прогноз;Ожидаемая покупка: от;Ожидаемая покупка: до;Профиль скидок;Жалоб;Обращений;Последний товар;Следующий товар 1;Вероятность товара 1;Следующий товар 2;Вероятность товара 2;Следующий товар 3;Вероятность товара 3;Ещё не покупал 1;Ещё не покупал 2;Ещё не покупал 3",
                "n0;p17|p18;e12;Требуют внимания (мало клиентов);234;2;3;4;1000,50;A;;Активный;;2;500,25;1000,50;400,00;05.11.2025;13.02.2026;100;100,0;0;24.05.2026;1,00;Самое время;Активный;активный;21;Жалобы;;;Мало данных;;;;Низкий (по циклу);;;;;;D, прогноз ненадёжен: меньше 30 повторных покупок;;;;;Иногда (50 %);2;0;\"'=1; \"\"x\"\"\";;;;;;;;;",
                "n1;;e3;Новички (мало клиентов);412;4;1;2;30,00;C;;;;1;30,00;30,00;;23.05.2026;23.05.2026;1;100,0;;;0,01;Мало данных (1 покупка);Активный;новый;0;Нет;;;Мало данных;;;;Низкий (по циклу);;;;;;D, прогноз ненадёжен: меньше 30 повторных покупок;;;;;Неизвестно (1 покупка);0;0;ИБП APC;;;;;;;;;",
                ";;;Без покупок;;;;;-5,00;;;;;0;;;;;;;;;;;Без покупок;Без покупок;без покупок;;;;;;;;;;;;;;;нет прогноза: нет покупок;;;;;Неизвестно;0;0;;;;;;;;;;",
                "",
            ],
            text.Split("\r\n"));
    }

    [Fact]
    public async Task Call_list_says_how_late_a_client_is()
    {
        var clients = new TestBase().Bought(10, 331, 231).Bought(20, 100, 0).Bought(30, 200, 100).Bought(40, 5);

        var timings = (await Write(ExportSheet.Calls, clients)).Split("\r\n").Select(line => line.Split(';').ElementAtOrDefault(4));

        Assert.Equal(
            ["Тайминг покупки", "24.05.2026 (Сегодня)", "13.01.2026 (Опоздал на 131 дн.)", "01.09.2026 (Через 100 дн.)", "Мало данных (1 покупка)", null],
            timings);
    }

    [Fact]
    public async Task Columns_that_the_file_does_not_have_are_left_out()
    {
        var header = (await Write(ExportSheet.Clients, new TestBase().Bought(10, 5))).Split("\r\n")[0];

        Assert.DoesNotContain("Профиль скидок", header, StringComparison.Ordinal);
        Assert.DoesNotContain("Жалоб", header, StringComparison.Ordinal);
        Assert.DoesNotContain("Обращений", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_metric_of_the_catalogue_is_a_column_in_its_order()
    {
        var header = (await Write(ExportSheet.Clients, Three())).Split("\r\n")[0].Split(';');

        Assert.Equal(MetricCatalogue.All.Select(m => m.Header(horizonDays: 90)), header.Skip(3));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = await Write(ExportSheet.Clients, Three());
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, await Write(ExportSheet.Clients, Three()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Export_follows_filter_and_order_and_ignores_the_page()
    {
        var clients = new TestBase().Times(40, b => b.Bought(10, 200)).Bought(99, 400);
        using var output = new MemoryStream();
        await Compute(clients).WriteExportAsync(
            "clients",
            new ClientQuery { Activities = [Activity.AtRisk], Skip = 3, Take = 2 },
            output,
            CancellationToken.None);

        Assert.Equal(40, Encoding.UTF8.GetString(output.ToArray()).Split("\r\n").Length - 2);
    }

    [Fact]
    public async Task A_large_export_is_sent_in_pieces()
    {
        var clients = new TestBase().Times(3000, b => b.Bought(10, 200));
        using var output = new CountingStream();
        await Compute(clients).WriteExportAsync("clients", new ClientQuery(), output, CancellationToken.None);

        Assert.True(output.Writes > 3);
        Assert.True(output.Longest < 80_000, $"{output.Longest}");
    }

    [Fact]
    public void An_unknown_export_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AnalysisResult.ContactColumns("passwords"));
    }

    static TestBase Three() => new TestBase()
        .Add(new TestClient
        {
            Phones = [17, 18],
            Emails = [12],
            Purchases = [new(200, 50_000, "ИБП APC", 20_000), new(100, 50_050, "=1; \"x\"", 40_050)],
            Complaints = 2,
            Tickets = 0,
            Discounted = 1,
        })
        .Add(new TestClient { Emails = [3], Purchases = [new(1, 3_000, "ИБП APC")] })
        .Add(new TestClient { HasName = false, Refunds = 500 });

    static AnalysisResult Compute(TestBase clients) =>
        AnalysisPipeline.Compute(clients.Build(), new AnalysisSettings { UsualCycleDays = 100 }, null, CancellationToken.None);

    static async Task<string> Write(string export, TestBase clients)
    {
        using var output = new MemoryStream();
        await Compute(clients).WriteExportAsync(export, new ClientQuery(), output, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public int Longest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            Longest = Math.Max(Longest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
