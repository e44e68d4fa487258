using AiReactivator.Analytics.Dashboards.Capabilities;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class CapabilityMeterTests
{
    private const string Dated = "line;error;phone;product;amount;date";

    [Fact]
    public void A_dated_base_with_a_history_gives_facts_and_says_what_three_more_columns_open()
    {
        var meter = Meter(Dated, Repeaters(25));

        Assert.Equal((14, 0, 0, 6), (meter.Facts, meter.Estimates, meter.Assumptions, meter.Impossible));
        Assert.Equal(["discounted", "complaints", "tickets"], meter.Unlocks.Select(u => u.Field));
        Assert.Equal(["Complaints"], meter.Unlocks[1].Widgets);
        Assert.Equal(["tickets"], Grade(meter, "Tickets").Needs);
    }

    [Fact]
    public void Columns_that_are_there_make_their_widgets_facts_and_blank_ones_do_not()
    {
        var meter = Meter(Dated + ";discounted;complaints;tickets", Repeaters(25).Select(row => row + ";1;;0"));

        Assert.Equal(["complaints"], meter.Unlocks.Select(u => u.Field));
        Assert.Equal(CapabilityGrade.Fact, Grade(meter, "Tickets").Grade);
        Assert.Equal((16, 4), (meter.Facts, meter.Impossible));
    }

    [Fact]
    public void The_date_of_purchases_opens_most_and_stands_first()
    {
        var meter = Meter(
            "line;error;phone;product;amount;days;first_date",
            Enumerable.Range(0, 25).SelectMany(i => new[] { $"{(2 * i) + 2};;p{i}m;Чай;100;{i};01.01.2022", $"{(2 * i) + 3};;p{i}m;Мёд;100;{i};01.01.2022" }),
            new DateOnly(2022, 6, 1));

        Assert.Equal("date", meter.Unlocks[0].Field);
        Assert.Equal(["RhythmStrip", "RecoveredClients", "LastProduct"], meter.Unlocks[0].Widgets);
    }

    [Fact]
    public void Where_the_base_cannot_tell_its_usual_pause_what_rests_on_it_is_an_assumption()
    {
        var meter = Meter(Dated, Enumerable.Range(0, 25).Select(i => $"{i + 2};;p{i}m;Чай;100;01.05.2026"));

        Assert.Equal(7, meter.Assumptions);
        Assert.Equal(CapabilityGrade.Assumption, Grade(meter, "HealthIndex").Grade);
        Assert.Equal(CapabilityGrade.Fact, Grade(meter, "BaseCounters").Grade);
    }

    [Fact]
    public void Too_few_clients_are_no_matter_of_columns()
    {
        var meter = Meter(Dated, Repeaters(19));

        Assert.Equal((CapabilityGrade.Impossible, "TooFewClients"), (Grade(meter, "HealthIndex").Grade, Grade(meter, "HealthIndex").Why));
        Assert.Empty(Grade(meter, "HealthIndex").Needs);
        Assert.DoesNotContain(meter.Unlocks, u => u.Widgets.Contains("HealthIndex"));
    }

    [Fact]
    public void Base_with_repeats_and_a_history_gives_forecasts_and_one_without_says_what_is_missing()
    {
        var enough = Meter(Dated, Often(10));
        Assert.Equal(["BiggestOutsideCycle", "RiskLevels", "ClientForecasts", "NextProduct"], enough.Widgets.Where(w => w.Grade is CapabilityGrade.Estimate).Select(w => w.Widget));
        Assert.Equal(CapabilityGrade.Fact, Grade(enough, "PastTest").Grade);

        var few = Meter(Dated, Often(9));
        Assert.Equal((CapabilityGrade.Impossible, "TooFewRepeats"), (Grade(few, "PastTest").Grade, Grade(few, "PastTest").Why));
        Assert.Equal(CapabilityGrade.Fact, Grade(few, "RiskLevels").Grade);
        Assert.DoesNotContain(few.Unlocks, u => u.Widgets.Contains("PastTest"));

        var young = Meter(Dated, Enumerable.Range(0, 40).SelectMany(i => new[] { $"{(2 * i) + 2};;p{i}m;Чай;100;01.05.2026", $"{(2 * i) + 3};;p{i}m;Мёд;200;20.05.2026" }));
        Assert.Equal((CapabilityGrade.Impossible, "ShortHistory"), (Grade(young, "ClientForecasts").Grade, Grade(young, "ClientForecasts").Why));
        Assert.Equal(CapabilityGrade.Assumption, Grade(young, "RiskLevels").Grade);
    }

    [Fact]
    public void Guessed_orders_are_an_estimate_that_order_numbers_make_exact()
    {
        var meter = Meter(
            "line;error;phone;product;amount;days;first_date",
            Enumerable.Range(0, 30).SelectMany(i => new[] { $"{(2 * i) + 2};;p{i}m;Чай;1;{i};{Day(i)}", $"{(2 * i) + 3};;p{i}m;Мёд;2;{i};{Day(i)}" })
                .Append("99;;p40m;Чай;1;0;01.01.2026").Append("100;;p40m;Чай;1;0;01.01.2026").Append("101;;p40m;Чай;1;0;01.01.2026"));

        Assert.Equal(CapabilityGrade.Estimate, Grade(meter, "PurchaseCount").Grade);
        Assert.Contains(meter.Unlocks, u => u.Field == "order" && u.Widgets.SequenceEqual(["PurchaseCount"]));

        static string Day(int i) => new DateOnly(2026, 6, 1).AddDays(-i).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_refused_file_gives_nothing() => Assert.Null(StreamText.Normalize(Dated, []).Capabilities());

    private static IEnumerable<string> Often(int clients) =>
        Enumerable.Range(0, clients).SelectMany(i => Enumerable.Range(0, 4).Select(n => $"{(4 * i) + n + 2};;p{i}m;Чай;100;01.0{1 + (2 * n)}.2026"));

    private static IEnumerable<string> Repeaters(int clients) =>
        Enumerable.Range(0, clients).SelectMany(i => new[] { $"{(2 * i) + 2};;p{i}m;Чай;100;01.01.2026", $"{(2 * i) + 3};;p{i}m;Мёд;200;01.05.2026" });

    private static CapabilityMeter Meter(string header, IEnumerable<string> rows, DateOnly? analysisDate = null) =>
        StreamText.Normalize(header, rows, new AnalysisSettings { AnalysisDate = analysisDate }).Capabilities()!;

    private static Capability Grade(CapabilityMeter meter, string widget) => meter.Widgets.Single(w => w.Widget == widget);
}
