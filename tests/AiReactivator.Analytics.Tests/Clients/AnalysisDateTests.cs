using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Clients;

public sealed class AnalysisDateTests
{
    private const string Dated = StreamText.Template + ";date";

    [Fact]
    public void One_row_clients_that_agree_give_the_date() => Check(
        StreamText.Template,
        ["1;10;21.05.2022", "2;5;26.05.2022", "3;0;31.05.2022", "4;7;01.05.2022", "5;3;01.01.2020", "5;3;01.01.2020"],
        "31.05.2022",
        "FirstPlusDays");

    [Fact]
    public void Two_that_agree_are_too_few_and_the_date_is_weak() => Check(
        StreamText.Template,
        ["1;10;21.05.2022", "2;5;26.05.2022", "4;7;01.05.2022"],
        "31.05.2022",
        "Weak");

    [Fact]
    public void Three_of_seven_are_less_than_half_and_the_date_is_weak() => Check(
        StreamText.Template,
        ["1;10;21.05.2022", "2;5;26.05.2022", "3;0;31.05.2022", "4;1;01.05.2022", "5;2;01.05.2022", "6;3;01.05.2022", "7;4;01.05.2022"],
        "31.05.2022",
        "Weak");

    [Fact]
    public void Without_one_row_clients_the_latest_first_purchase_is_taken_with_a_warning() => Check(
        StreamText.Template,
        ["1;10;21.05.2022", "1;10;21.05.2022", "2;1;03.04.2022", "2;1;03.04.2022"],
        "21.05.2022",
        "Weak");

    [Fact]
    public void Of_equally_frequent_dates_the_latest_is_taken_whatever_the_order() => Check(
        StreamText.Template,
        ["1;0;31.05.2022", "2;0;31.05.2022", "3;0;30.05.2022", "4;0;30.05.2022"],
        "31.05.2022",
        "Weak");

    [Fact]
    public void In_a_dated_file_latest_purchase_and_days_agree() => Check(
        Dated,
        ["1;10;01.01.2022;11.05.2022", "1;10;01.01.2022;21.05.2022", "2;5;26.05.2022;26.05.2022", "3;90;01.01.2022;01.01.2022"],
        "31.05.2022",
        "DaysAgree");

    [Fact]
    public void The_date_is_never_before_the_latest_purchase() => Check(
        Dated,
        ["1;0;01.01.2022;11.05.2022", "2;0;01.01.2022;11.05.2022", "3;0;01.01.2022;12.05.2022"],
        "12.05.2022",
        "LatestPurchase");

    [Fact]
    public void Without_days_the_latest_purchase_is_the_date() => Check(Dated, ["1;;;11.05.2022", "2;;;12.05.2022"], "12.05.2022", "LatestPurchase");

    [Fact]
    public void A_given_date_is_taken_and_later_purchases_are_refused()
    {
        var (intake, clients) = Read(Dated, ["1;;;11.05.2022", "2;;;12.05.2022"], new DateOnly(2022, 5, 11));

        Assert.Equal((new DateOnly(2022, 5, 11), "Given"), (intake.AnalysisDate, intake.AnalysisDateSource));
        Assert.Equal("E_DATE_FUTURE", intake.RowErrors.Single().Code);
        Assert.Equal(1, clients!.Count);
    }

    [Fact]
    public void Rows_that_contradict_the_date_are_warned_about_and_not_obeyed()
    {
        var (intake, clients) = Read(StreamText.Template, ["1;1400;05.10.2024", "2;10;14.07.2021"], new DateOnly(2026, 6, 1));

        Assert.Equal(1, intake.Warnings["W_DAYS_INCONSISTENT"]);
        Assert.Equal(clients!.FirstDay[0], clients.LastDay[0]);
        Assert.Equal(new DateOnly(2024, 10, 5).DayNumber, clients.LastDay[0]);
    }

    private static void Check(string header, string[] rows, string date, string source)
    {
        var (intake, clients) = Read(header, rows, null);

        Assert.Equal((date, source), (clients!.AnalysisDate.ToString("dd.MM.yyyy", null), intake.AnalysisDateSource));
        Assert.Equal(source == "Weak", intake.Warnings.ContainsKey("W_ANALYSIS_DATE_WEAK"));
    }

    /// <summary>Rows are «client;days;first[;date]».</summary>
    private static NormalizedBase Read(string header, string[] rows, DateOnly? given) => StreamText.Normalize(
        header,
        rows.Select((row, i) => $"{i + 2};;;p{row[0]}m;;Товар;100;{row[2..]}"),
        new AnalysisSettings { AnalysisDate = given });
}
