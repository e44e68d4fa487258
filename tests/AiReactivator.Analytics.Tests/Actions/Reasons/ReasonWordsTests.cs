using AiReactivator.Analytics.Actions.Reasons;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Tests.Actions.Reasons;

public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData(1.1, "1,1 раза")]
    [InlineData(2, "2 раза")]
    [InlineData(3.44, "3,4 раза")]
    [InlineData(4.96, "5 раз")]
    [InlineData(9.96, "10 раз")]
    [InlineData(12.4, "12 раз")]
    [InlineData(22.7, "23 раза")]
    [InlineData(21.2, "21 раз")]
    public void Times_have_the_right_form(double times, string words) => Assert.Equal(words, ReasonLabels.TimesText(times));

    [Theory]
    [InlineData(AnomalyKind.Pause, 3.4, "Пауза в 3,4 раза больше обычной")]
    [InlineData(AnomalyKind.Pause, 5, "Пауза в 5 раз больше обычной")]
    [InlineData(AnomalyKind.Pause, 1.02, "Пауза чуть больше обычной")]
    [InlineData(AnomalyKind.Cheque, 2.5, "Чек в 2,5 раза меньше обычного")]
    [InlineData(AnomalyKind.Cheque, 123456, "Чек в 100 и более раз меньше обычного")]
    [InlineData(AnomalyKind.Gone, 0, "Давно ушёл")]
    [InlineData(AnomalyKind.TooFewData, 0, "Мало данных")]
    [InlineData(AnomalyKind.None, 0, "Нет отклонений")]
    public void Anomaly_is_told_in_words(AnomalyKind kind, double times, string words) => Assert.Equal(words, ReasonLabels.Of(kind, times));

    [Theory]
    [InlineData(ForecastDriver.Pause, -31, "пауза −31 п. п.")]
    [InlineData(ForecastDriver.Tenure, 6, "давность знакомства +6 п. п.")]
    [InlineData(ForecastDriver.Rhythm, -100, "ритм и тренд −100 п. п.")]
    public void Move_is_told_in_points(ForecastDriver driver, int points, string words) => Assert.Equal(words, ReasonLabels.Of(driver, points));

    [Theory]
    [InlineData(78, 31, 84, "Если купит до 15.07.2026, риск 78 → 31 %", "Если не купит до 15.07.2026, риск вырастет до 84 %")]
    [InlineData(20, 20, 20, "Если купит до 15.07.2026, риск останется 20 %", "Если не купит до 15.07.2026, риск останется 20 %")]
    [InlineData(20, 21, 19, "Если купит до 15.07.2026, риск 20 → 21 %", "Если не купит до 15.07.2026, риск будет 19 %")]
    public void Change_is_told_as_it_is(int risk, int bought, int not, string ifBought, string ifNot)
    {
        var change = new WhatIf(new DateOnly(2026, 7, 15).DayNumber, risk, bought);

        Assert.Equal((ifBought, ifNot), (ChangeWords.IfBought(change), ChangeWords.IfNot(change, not)));
    }

    [Fact]
    public void Pause_and_frequency_have_the_right_forms()
    {
        // Client 0: four purchases, span 63, c0 = 90: c = (63 + 90) / 4 = 38.25. Means: 3 repeats over 127 + 21 + 1 + 0 days, 3 / 149 a day;
        // in 127 days 1 + 2.557 = 3.6, in 21 days 1.4.
        var words = Words(new TestBase().Bought(100, 127, 106, 85, 64).Bought(100, 21).Bought(100, 1).Bought(100, 0));

        Assert.Equal("Не покупает 64 дня при обычной паузе 38 дней", words.Of(ForecastDriver.Pause, 0));
        Assert.Equal("Единственная покупка была 21 день назад, обычная пауза по базе 90 дней", words.Of(ForecastDriver.Pause, 1));
        Assert.Equal("Первая покупка в день анализа", words.Of(ForecastDriver.Pause, 3));
        Assert.Equal("4 покупки за 127 дней, в среднем по базе за такой срок 3,6", words.Of(ForecastDriver.Frequency, 0));
        Assert.Equal("1 покупка за 21 день, в среднем по базе за такой срок 1,4", words.Of(ForecastDriver.Frequency, 1));
        Assert.Equal("1 покупка в день анализа", words.Of(ForecastDriver.Frequency, 3));
        Assert.Equal("С первой покупки прошёл 21 день", words.Of(ForecastDriver.Tenure, 1));
        Assert.Equal("С первой покупки прошло 127 дней", words.Of(ForecastDriver.Tenure, 0));
    }

    [Fact]
    public void Last_two_cheques_against_those_before()
    {
        var words = Words(new TestBase()
            .Add(Client([400, 300, 200, 100], [1000, 1000, 700, 600]))
            .Add(Client([400, 300, 200, 100], [100, 100, 300, 320]))
            .Add(Client([400, 300, 200, 100], [100, 100, 101, 102]))
            .Add(Client([30], [1234567])));

        Assert.Equal("Последние два чека на 35\u00A0% меньше прежних", words.Of(ForecastDriver.Cheque, 0));
        Assert.Equal("Последние два чека в 3,1 раза больше прежних", words.Of(ForecastDriver.Cheque, 1));
        // 403 / 4 = 101 ₽; all: (3300 + 820 + 403 + 1234567) / 13 = 95 315 ₽.
        Assert.Equal("Средний чек 101\u00A0₽, по базе 95\u202F315\u00A0₽", words.Of(ForecastDriver.Cheque, 2));
        Assert.Equal("Средний чек 1\u202F234\u202F567\u00A0₽, по базе 95\u202F315\u00A0₽", words.Of(ForecastDriver.Cheque, 3));
    }

    [Fact]
    public void Rhythm_season_assortment_and_kind_are_told_by_counts()
    {
        var words = Words(new TestBase()
            .Add(new TestClient { IsCompany = true, Purchases = [new(330, 100, "A"), new(120, 100, "B"), new(95, 100, "A"), new(10, 100, "C")] })
            .Bought(100, 200, 20)
            .Bought(100, 500, 20)
            .Bought(100, 7));

        Assert.Equal("Одна покупка, о разнообразии судить рано", words.Of(ForecastDriver.Assortment, 3));
        Assert.Equal("За последние 90 дней покупок: 1, за 90 дней до них: 2", words.Of(ForecastDriver.Rhythm, 0));
        Assert.Equal("В это же время год назад покупок: 1", words.Of(ForecastDriver.Season, 0));
        Assert.Equal("В это же время год назад первой покупки ещё не было", words.Of(ForecastDriver.Season, 1));
        Assert.Equal("В это же время год назад покупок не было", words.Of(ForecastDriver.Season, 2));
        Assert.Equal("3 разных товара, покупок: 4", words.Of(ForecastDriver.Assortment, 0));
        Assert.Equal("Покупает один и тот же товар", words.Of(ForecastDriver.Assortment, 1));
        Assert.Equal(("Клиент: компания", "Клиент: частное лицо"), (words.Of(ForecastDriver.Kind, 0), words.Of(ForecastDriver.Kind, 1)));
    }

    [Fact]
    public void Terms_of_the_score_are_told_with_their_facts()
    {
        // As in the score by hand: one purchase in 195 days where 1.95 were to be expected, 49 % fewer; tickets above (2 + ½) of 3.
        var words = Words(new TestBase()
            .Add(Client([400, 300, 200, 100], [120, 100, 60, 50]) with { Tickets = 8, Complaints = 1 })
            .Add(Client([30], [10]) with { Tickets = 1 })
            .Add(Client([20], [10])));

        Assert.Equal("За два последних цикла (195 дней) покупок: 1, на 49\u00A0% меньше прежнего темпа", words.Of(ChurnReason.FrequencyDrop, 0));
        Assert.Equal("8 обращений, покупок: 4; на покупку больше, чем у 83\u00A0% базы", words.Of(ChurnReason.SupportSpikes, 0));
        Assert.Equal("1 жалоба", words.Of(ChurnReason.Complaints, 0));
        Assert.Equal("Обращений нет", words.Of(ChurnReason.SupportSpikes, 2));
        Assert.Equal("Жалоб нет", words.Of(ChurnReason.Complaints, 2));
        Assert.Equal("Признаков ухода нет", words.Of(ChurnReason.None, 2));
    }

    [Fact]
    public void Every_driver_and_term_has_words_for_every_client()
    {
        foreach (var dated in (bool[])[true, false])
        {
            var table = RandomBase.Of(RandomBase.Clients(91, 200), dated).Build();
            var words = Words(table);
            for (var i = 0; i < table.Count; i++)
            {
                if (table.Purchases[i] > 0)
                {
                    Assert.All(Enum.GetValues<ForecastDriver>(), driver => Assert.Matches(@"^[А-ЯЁ\d][^;]*$", words.Of(driver, i)));
                    Assert.All(Enum.GetValues<ChurnReason>(), reason => Assert.NotEmpty(words.Of(reason, i)));
                }
            }
        }
    }

    static TestClient Client(int[] daysAgo, long[] roubles) =>
        new() { Purchases = [.. daysAgo.Zip(roubles, (days, sum) => new TestPurchase(days, sum * 100, "ИБП APC"))] };

    static DriverWords Words(TestBase clients) => Words(clients.Build());

    static DriverWords Words(ClientTable table)
    {
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);
        return new DriverWords(table, metrics, ChurnScores.Of(table, metrics), 90);
    }
}
