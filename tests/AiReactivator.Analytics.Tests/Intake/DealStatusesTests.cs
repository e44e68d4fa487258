using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Cells;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class DealStatusesTests
{
    private const string Header = "line;error;phone;product;amount;date;status";

    private static readonly string[] Rows =
    [
        "2;;p1m;Чай;100;10.05.2026;Оплачен", "3;;p1m;Чай;50,5;11.05.2026; Отменён ", "4;;p2m;Чай;70;11.05.2026;Отменён", "5;;p3m;Чай;1;11.05.2026;",
        "6;;p3m;Чай;даром;11.05.2026;Отменён", "7;;p3m;Чай;300;11.05.2026;Новый",
    ];

    [Fact]
    public void States_are_listed_with_rows_and_money_and_nothing_is_left_out_unasked()
    {
        var result = StreamText.Normalize(Header, Rows);

        Assert.Equal(
            [new DealStatus("Новый", 1, 300, false, false), new DealStatus("Отменён", 2, 120.5m, true, false), new DealStatus("Оплачен", 1, 100, false, false)],
            result.Statuses);
        Assert.Equal((5, 521.5m), (result.Intake.RowsAccepted, result.Intake.TotalAmount));
    }

    [Fact]
    public void What_the_user_leaves_out_is_rejected_by_line_and_rows_and_sums_add_up()
    {
        var result = StreamText.Normalize(Header, Rows, new AnalysisSettings { LeftOutStatuses = ["Отменён", "Такого нет"] });

        Assert.Equal((6, 3, 3, 401m), (result.Intake.RowsTotal, result.Intake.RowsAccepted, result.Intake.RowsRejected, result.Intake.TotalAmount));
        Assert.Equal(
            [(3, "Статус", "E_STATUS_LEFT_OUT"), (4, "Статус", "E_STATUS_LEFT_OUT"), (6, "Сумма", "E_AMOUNT_FORMAT")],
            result.Intake.RowErrors.Select(e => (e.Line, e.Column, e.Code)));
        Assert.Contains("по вашему выбору", result.Intake.RowErrors[0].Message, StringComparison.Ordinal);
        Assert.Contains(new DealStatus("Отменён", 2, 120.5m, true, true), result.Statuses!);
        Assert.Equal(result.Statuses!.Where(s => s.LeftOut).Sum(s => s.Amount) + result.Intake.TotalAmount, StreamText.Normalize(Header, Rows).Intake.TotalAmount);
    }

    [Fact]
    public void With_every_state_left_out_the_states_are_still_told()
    {
        var result = StreamText.Normalize(Header, Rows[..1], new AnalysisSettings { LeftOutStatuses = ["Оплачен"] });

        Assert.Equal("E_NO_VALID_ROWS", result.Intake.FileErrors.Single().Code);
        Assert.Equal([new DealStatus("Оплачен", 1, 100, false, true)], result.Statuses);
    }

    [Theory]
    [InlineData(30, 20, true)]
    [InlineData(30, 21, false)]
    [InlineData(1000, 200, true)]
    [InlineData(1000, 201, false)]
    public void Notes_about_clients_are_no_states_and_are_not_shown(int rows, int texts, bool states)
    {
        var result = StreamText.Normalize(Header, [.. Enumerable.Range(0, rows).Select(row => $"{row + 2};;p{row}m;Чай;1;10.05.2026;Позвонить Марии {row % texts}")]);

        Assert.Equal(rows, result.Intake.RowsAccepted);
        Assert.Equal(states ? texts : null, result.Statuses?.Count);
    }

    [Theory]
    [InlineData("Не оплачен")]
    [InlineData("НЕ ОПЛАЧЕНО")]
    [InlineData("Неоплаченный")]
    [InlineData("Отменён")]
    [InlineData("отменена клиентом")]
    [InlineData("Закрыто и не реализовано")]
    [InlineData("Сделка проиграна")]
    [InlineData("Сделка провалена")]
    [InlineData("Возврат")]
    [InlineData("Оплачен, возврат")]
    [InlineData("Ожидает оплаты")]
    [InlineData("Оплата не прошла")]
    [InlineData("Отказ")]
    [InlineData("Черновик")]
    [InlineData("pending")]
    [InlineData("Cancelled")]
    [InlineData("canceled")]
    [InlineData("refunded")]
    [InlineData("voided")]
    [InlineData("Closed Lost")]
    [InlineData("closedlost")]
    [InlineData("unpaid")]
    [InlineData("not_paid")]
    [InlineData("Payment failed")]
    public void Words_of_deals_without_money_are_known(string text) => Assert.True(DealStates.LookUnpaid(text));

    [Theory]
    [InlineData("Оплачен")]
    [InlineData("Оплачено полностью")]
    [InlineData("оплачен, ожидает отправки")]
    [InlineData("Успешно реализовано")]
    [InlineData("Сделка успешна")]
    [InlineData("не отменён")]
    [InlineData("Без возврата")]
    [InlineData("Выполнен")]
    [InlineData("Доставлен")]
    [InlineData("Частичный возврат")]
    [InlineData("paid")]
    [InlineData("Closed Won")]
    [InlineData("closedwon")]
    [InlineData("completed")]
    [InlineData("partially_refunded")]
    [InlineData("Новый")]
    [InlineData("В работе")]
    [InlineData("")]
    [InlineData("17")]
    public void Paid_and_unclear_words_are_not_matched(string text) => Assert.False(DealStates.LookUnpaid(text));
}
