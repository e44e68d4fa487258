using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class PricedRowsTests
{
    private const string Priced = "line;error;phone;product;date;quantity;price";
    private const string Both = "line;error;phone;product;amount;date;order;quantity;price";

    [Theory]
    [InlineData("2", "100,50", 201)]
    [InlineData("1,000", "99,99", 99.99)]
    [InlineData("0.333", "100", 33.3)]
    [InlineData("3", "33,33", 99.99)]
    [InlineData("1,5", "0,01", 0.02)]
    [InlineData("-2", "50", -100)]
    [InlineData("10 шт.", "15 руб.", 150)]
    [InlineData("1\u00a0200,000", "2", 2400)]
    [InlineData("0", "100", 0)]
    public void Without_sums_a_row_is_worth_its_price_times_its_quantity_to_the_kopeck(string quantity, string price, double expected)
    {
        var result = StreamText.Normalize(Priced, [$"2;;p1m;Чай;10.05.2026;{quantity};{price}"]);

        Assert.Empty(result.Intake.RowErrors);
        Assert.Equal((decimal)expected, result.Intake.TotalAmount);
        Assert.Equal(1, result.Intake.Warnings["W_AMOUNT_COMPUTED"]);
        Assert.Empty(result.Remarks.All());
    }

    [Theory]
    [InlineData("две", "100", "Количество", "E_QUANTITY_FORMAT")]
    [InlineData("1,2,3", "100", "Количество", "E_QUANTITY_FORMAT")]
    [InlineData("", "100", "Количество", "E_AMOUNT_EMPTY")]
    [InlineData("2", "", "Цена", "E_AMOUNT_EMPTY")]
    [InlineData("2", "дорого", "Цена", "E_AMOUNT_FORMAT")]
    [InlineData("2", "$5", "Цена", "E_AMOUNT_CURRENCY")]
    [InlineData("1000", "999999999999", "Цена", "E_AMOUNT_RANGE")]
    [InlineData("2", "1.234", "Цена", "E_AMOUNT_AMBIGUOUS")]
    public void A_price_or_quantity_without_one_reading_names_its_reason(string quantity, string price, string column, string code)
    {
        var error = Assert.Single(StreamText.Normalize(Priced, [$"2;;p1m;Чай;10.05.2026;{quantity};{price}"]).Intake.RowErrors);

        Assert.Equal((column, code), (error.Column, error.Code));
    }

    [Fact]
    public void A_price_with_two_readings_is_settled_by_the_user_before_it_is_multiplied()
    {
        Assert.Equal(2468 + 10.5m, Total("comma", "2;1.234", "1;10,5"));
        Assert.Equal(2.46m + 10.5m, Total("dot", "2;1.234", "1;10.5"));
        Assert.Equal(10.5m, Total(null, "2;1.234", "1;10,5"));

        static decimal Total(string? mark, params string[] cells) => StreamText.Normalize(
            Priced, cells.Select((cell, i) => $"{i + 2};;p1m;Чай;10.05.2026;{cell}"), new AnalysisSettings { DecimalMark = mark }).Intake.TotalAmount;
    }

    [Fact]
    public void A_sum_that_is_there_wins_and_a_blank_one_is_filled_in_with_a_remark()
    {
        var result = StreamText.Normalize(Both, ["2;;p1m;Чай;180;10.05.2026;;2;100", "3;;p1m;Чай;;11.05.2026;;2;100", "4;;p1m;Чай;;12.05.2026;;;"]);

        Assert.Equal(380m, result.Intake.TotalAmount);
        Assert.Equal((4, "Сумма", "E_AMOUNT_EMPTY"), (result.Intake.RowErrors[0].Line, result.Intake.RowErrors[0].Column, Assert.Single(result.Intake.RowErrors).Code));
        Assert.Contains(new RemarkCount("W_AMOUNT_COMPUTED", false, 1), result.Remarks.Counts);
    }

    [Fact]
    public void A_continued_order_with_a_total_is_not_counted_by_its_prices_again()
    {
        var withTotal = StreamText.Normalize(Both, ["2;;p1m;Чай;300;10.05.2026;A1;2;100", "3;;;Мёд;;;A1;1;100"]);
        var withoutSums = StreamText.Normalize(
            "line;error;phone;product;date;order;quantity;price", ["2;;p1m;Чай;10.05.2026;A1;2;100", "3;;;Мёд;;A1;1;100"]);

        Assert.Equal((300m, 300m), (withTotal.Intake.TotalAmount, withoutSums.Intake.TotalAmount));
        Assert.Equal((1, 1), (withTotal.Clients!.Purchases[0], withoutSums.Clients!.Purchases[0]));
    }
}
