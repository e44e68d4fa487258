using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class OrderTotalsTests
{
    private const string Header = "line;error;phone;product;amount;date;order";

    private static readonly string[] Repeated =
    [
        "2;;p1m;Чай;500;10.05.2026;A1", "3;;p1m;Мёд;500;10.05.2026;A1", "4;;p1m;Сахар;500;10.05.2026;A1",
        "5;;p2m;Чай;70;11.05.2026;A2", "6;;p2m;Мёд;70;11.05.2026;A2",
        "7;;p3m;Чай;30,5;11.05.2026;A3", "8;;p3m;Мёд;30,5;11.05.2026;A3",
        "9;;p3m;Мёд;40;12.05.2026;A4",
    ];

    [Fact]
    public void Sums_repeated_in_the_rows_of_an_order_are_asked_about_and_added_up_until_the_user_says_otherwise()
    {
        var result = StreamText.Normalize(Header, Repeated);

        Assert.Equal(new OrderTotalsQuestion(3, 3, 1741m, 640.5m, OrderTotals.Lines), result.OrderTotals);
        Assert.Equal(1741m, result.Intake.TotalAmount);
        Assert.DoesNotContain("W_ORDER_TOTAL", result.Intake.Warnings.Keys);
    }

    [Fact]
    public void Counted_once_the_first_row_keeps_the_sum_and_the_others_say_so()
    {
        var result = StreamText.Normalize(Header, Repeated, new AnalysisSettings { OrderTotals = OrderTotals.Once });

        Assert.Equal(new OrderTotalsQuestion(3, 3, 1741m, 640.5m, OrderTotals.Once), result.OrderTotals);
        Assert.Equal((640.5m, 8, 4), (result.Intake.TotalAmount, result.Intake.RowsAccepted, result.Intake.Warnings["W_ORDER_TOTAL"]));
        Assert.Equal([3, 4, 6, 8], result.Remarks.All().Select(r => r.Line));
        Assert.Equal([500_00L, 70_00L, 30_50L, 40_00L], result.Clients!.PurchaseAmount);
        Assert.Equal([1, 1, 2], result.Clients.Purchases);
    }

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(8, 2, true)]
    [InlineData(7, 2, false)]
    public void It_asks_from_three_orders_and_four_fifths(int same, int different, bool asks)
    {
        var rows = Enumerable.Range(0, same + different).SelectMany(order => new[]
        {
            $"{2 + (order * 2)};;p{order}m;Чай;100;10.05.2026;A{order}", $"{3 + (order * 2)};;p{order}m;Мёд;{(order < same ? 100 : 90)};10.05.2026;A{order}",
        });

        var question = StreamText.Normalize(Header, rows).OrderTotals;

        Assert.Equal(asks, question is not null);
        Assert.True(question is null || (question.Orders, question.SameSum) == (same + different, same));
    }

    [Fact]
    public void An_order_with_a_total_in_its_first_row_only_is_no_question_and_a_return_stays_one()
    {
        var rows = Enumerable.Range(0, 9).SelectMany(order => new[] { $"{2 + (order * 2)};;p{order}m;Чай;100;10.05.2026;A{order}", $"{3 + (order * 2)};;;Мёд;;;A{order}" });

        Assert.Null(StreamText.Normalize(Header, rows).OrderTotals);

        var once = StreamText.Normalize(Header, ["2;;p1m;Чай;-5;10.05.2026;A1", "3;;p1m;Мёд;-5;10.05.2026;A1", "4;;p1m;Мёд;9;10.05.2026;A2"], new AnalysisSettings { OrderTotals = OrderTotals.Once });
        Assert.Equal((-5m, 9m), (once.Intake.TotalRefunds, once.Intake.TotalPositive));
        Assert.Equal(1, once.Intake.Warnings["W_REFUND"]);
    }

    [Fact]
    public void A_file_without_order_numbers_asks_nothing() =>
        Assert.Null(StreamText.Normalize(StreamText.Template, Enumerable.Range(0, 9).Select(i => $"{i + 2};;n1p;p1m;;Чай;100;1;01.01.2022")).OrderTotals);
}
