using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class RowRemarksTests
{
    private static readonly AnalysisSettings Settings = new() { AnalysisDate = new DateOnly(2022, 6, 1), DecimalMark = "comma" };

    private static readonly string[] Rows =
    [
        "2;;n1p;f;e1;Чай;100;30;14.07.2021",
        "3;E_FIELD_COUNT;;;;;;;",
        "4;;n1p;p1m;e1;Чай;1.234;30;14.07.2021",
        "5;;;p1m;e1;Чай;1 000,5;30;14.07.2021",
        "6;;n1p;f;i;;50;30;14.07.2021",
        "7;;n1p;i;e2t;;-50;30;14.07.2021",
        "8;;n2p;p2m;;Чай;10;9999;14.07.2021",
        "9;;n2p;p2m;;Чай;бесплатно;1;14.07.2021",
    ];

    private static readonly RowRemarks Remarks = StreamText.Normalize(StreamText.Template, Rows, Settings).Remarks;

    [Fact]
    public void Remarks_stand_in_the_order_of_lines_and_a_repaired_row_may_have_several() => Assert.Equal(
        [
            (2, false, "Телефон", "W_PHONE_PLACEHOLDER"),
            (3, true, null, "E_FIELD_COUNT"),
            (4, false, "Сумма", "W_AMOUNT_SETTLED"),
            (6, true, "Телефон", "E_NO_CONTACT"),
            (7, false, "Телефон", "W_PHONE_INVALID"),
            (7, false, "Email", "W_EMAIL_NO_TLD"),
            (7, false, "Товар", "W_EMPTY_PRODUCT"),
            (8, false, "Дни", "W_DAYS_INCONSISTENT"),
            (9, true, "Сумма", "E_AMOUNT_FORMAT"),
        ],
        Remarks.All().Select(r => (r.Line, r.Rejected, r.Column, r.Code)));

    [Fact]
    public void Warnings_that_need_no_mend_are_counted_for_the_file_and_are_no_remarks()
    {
        var intake = StreamText.Normalize(StreamText.Template, Rows, Settings).Intake;

        Assert.Equal((1, 2, 1), (intake.Warnings["W_EMPTY_NAME"], intake.Warnings["W_AMOUNT_CLEANED"], intake.Warnings["W_REFUND"]));
        Assert.DoesNotContain(Remarks.Counts, c => c.Code is "W_EMPTY_NAME" or "W_AMOUNT_CLEANED" or "W_REFUND");
        Assert.Equal((8, 5, 3, 4), (intake.RowsTotal, intake.RowsAccepted, Remarks.RejectedRows, Remarks.RepairedRows));
    }

    [Fact]
    public void Counts_tell_rejected_rows_first_then_the_most_frequent()
    {
        Assert.Equal(3, Remarks.Counts.TakeWhile(c => c.Rejected).Sum(c => c.Rows));
        Assert.DoesNotContain(Remarks.Counts.SkipWhile(c => c.Rejected), c => c.Rejected);
        Assert.Equal(Remarks.All().Count(), Remarks.Counts.Sum(c => c.Rows));
    }

    [Theory]
    [InlineData(true, null, 3)]
    [InlineData(false, null, 6)]
    [InlineData(null, null, 9)]
    [InlineData(null, "E_NO_CONTACT", 1)]
    [InlineData(false, "E_NO_CONTACT", 0)]
    [InlineData(null, "W_EMAIL_NO_TLD", 1)]
    [InlineData(null, "W_REFUND", 0)]
    public void Pages_put_together_are_all_that_match(bool? rejected, string? code, int total)
    {
        var pages = Enumerable.Range(0, 6).SelectMany(page => Remarks.Page(rejected, code, page * 2, 2)).ToList();

        Assert.Equal(total, Remarks.Total(rejected, code));
        Assert.Equal(Remarks.All(rejected, code), pages);
        Assert.Equal(total, pages.Count);
    }

    [Theory]
    [InlineData("f;", "вместо телефона стоит заглушка", "Укажите телефон или email.")]
    [InlineData("d;", "телефон испорчен в Excel", "текстовый формат")]
    [InlineData("i;f", "телефон не похож на номер, вместо email стоит заглушка", "Укажите телефон или email.")]
    [InlineData(";i", "email записан неверно", "Укажите телефон или email.")]
    [InlineData(";", "узнать клиента. Укажите", "Укажите телефон или email.")]
    public void A_row_without_a_contact_is_told_what_stands_in_its_place(string contacts, string cause, string remedy)
    {
        var result = StreamText.Normalize(StreamText.Template, [$"2;;n1p;{contacts};Чай;100;1;01.01.2022"]);

        var error = Assert.Single(result.Intake.RowErrors);
        Assert.Equal(("Телефон", "E_NO_CONTACT"), (error.Column, error.Code));
        Assert.Contains(cause, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, result.Remarks.All().Single().Message);
    }

    [Fact]
    public void Rejected_rows_are_kept_in_ten_bytes_each_and_listed_without_a_list_of_objects()
    {
        var result = StreamText.Normalize(StreamText.Template, Enumerable.Range(2, 100_000).Select(line => $"{line};E_FIELD_COUNT;;;;;;;"));

        Assert.Equal(1_000_000, result.Remarks.Bytes);
        Assert.Equal(100_000, result.Intake.RowErrors.Count);
        Assert.Equal(100_001, result.Intake.RowErrors[^1].Line);
        Assert.Equal([50_002, 50_003], result.Remarks.Page(true, null, 50_000, 2).Select(r => r.Line));
    }
}
