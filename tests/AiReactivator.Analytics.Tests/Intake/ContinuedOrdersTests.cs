using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

/// <summary>Orders of several rows of which only the first says whose it is.</summary>
public sealed class ContinuedOrdersTests
{
    private const string Shopify = "line;error;phone;email;product;amount;date;order";
    private const string OneC = "line;error;name;phone;product;amount;date;order";

    [Fact]
    public void Rows_of_shopify_take_contact_and_date_from_the_row_above_and_are_one_purchase()
    {
        var result = StreamText.Normalize(
            Shopify,
            ["2;;p1m;e1;Чай;900,50;10.05.2026;#1001", "3;;;;Мёд;;;#1001", "4;;;;Сахар;;;#1001", "5;;;e2;Чай;300;11.05.2026;#1002", "6;;p1m;;Чай;200;12.05.2026;#1003"]);

        Assert.Equal((5, 5, 1400.50m), (result.Intake.RowsTotal, result.Intake.RowsAccepted, result.Intake.TotalAmount));
        Assert.Equal(2, result.Intake.Warnings["W_CARRIED"]);
        Assert.DoesNotContain("W_AMOUNT_ZERO", result.Intake.Warnings.Keys);
        Assert.Equal([(3, "W_CARRIED"), (4, "W_CARRIED")], result.Remarks.All().Select(r => (r.Line, r.Code)));
        Assert.Equal([2, 1], result.Clients!.Purchases);
        Assert.Equal([900_50L, 200_00L, 300_00L], result.Clients.PurchaseAmount);
    }

    [Fact]
    public void Rows_that_repeat_the_contact_of_the_order_take_its_date()
    {
        var result = StreamText.Normalize(
            Shopify,
            ["2;;p1m;e1;Чай;900,50;10.05.2026;#1001", "3;;;e1;Мёд;;;#1001", "4;;p1m;e1;Сахар;;;#1001", "5;;;e2;Чай;300;11.05.2026;#1002"]);

        Assert.Equal((4, 1200.50m), (result.Intake.RowsAccepted, result.Intake.TotalAmount));
        Assert.Equal(2, result.Intake.Warnings["W_CARRIED"]);
        Assert.Equal([1, 1], result.Clients!.Purchases);
    }

    [Fact]
    public void Rows_of_1c_bring_their_own_sums_to_the_order_of_the_row_above()
    {
        var clients = StreamText.Normalize(
            OneC,
            ["2;;n1c;p1l;Кабель;100;10.05.2026;КА-7", "3;;;;ИБП APC;5000;;КА-7", "4;;;;Розетка;50;;КА-7", "5;;n2c;p2m;Кабель;70;10.05.2026;КА-8"]).Clients!;

        Assert.Equal([1, 1], clients.Purchases);
        Assert.Equal([5150_00L, 70_00L], clients.PurchaseAmount);
        Assert.Equal(["ИБП APC", "Кабель"], clients.PurchaseProduct.Select(product => clients.Products[product]));
        Assert.Equal([3, 1], clients.Transactions);
    }

    [Theory]
    [InlineData("3;;;;Мёд;10;;#1002", "E_NO_CONTACT")]
    [InlineData("3;;f;;Мёд;10;;#1001", "E_NO_CONTACT")]
    [InlineData("3;;;;Мёд;10;11.05.2026;#1001", "E_NO_CONTACT")]
    [InlineData("3;;;;Мёд;10;;", "E_NO_CONTACT")]
    [InlineData("3;;;;Мёд;много;;#1001", "E_AMOUNT_FORMAT")]
    [InlineData("3;;;e5;Мёд;10;;#1001", "E_DATE_EMPTY")]
    public void A_row_with_something_of_its_own_continues_nothing(string row, string code)
    {
        var intake = StreamText.Normalize(Shopify, ["2;;p1m;e1;Чай;900;10.05.2026;#1001", row]).Intake;

        Assert.Equal((3, code), (Assert.Single(intake.RowErrors).Line, intake.RowErrors[0].Code));
    }

    [Theory]
    [InlineData("2;E_FIELD_COUNT;;;;;;", "E_NO_CONTACT")]
    [InlineData("2;;d;;Чай;900;10.05.2026;#1001", "E_NO_CONTACT")]
    [InlineData("2;;p1m;;Чай;900;31.04.2026;#1001", "E_DATE_INVALID")]
    public void A_row_that_was_left_out_for_its_contact_or_date_takes_its_lines_along(string first, string code)
    {
        var intake = StreamText.Normalize(Shopify, [first, "3;;;;Мёд;10;;#1001", "4;;p2m;;Чай;1;10.05.2026;#1002"]).Intake;

        Assert.Equal([2, 3], intake.RowErrors.Select(e => e.Line));
        Assert.Equal(code, intake.RowErrors[1].Code);
    }

    [Fact]
    public void A_line_whose_order_had_a_bad_sum_still_counts()
    {
        var result = StreamText.Normalize(Shopify, ["2;;p1m;;Чай;даром;10.05.2026;#1001", "3;;;;Мёд;10;;#1001"]);

        Assert.Equal((1, 1, 10m), (result.Intake.RowsRejected, result.Clients!.Purchases[0], result.Intake.TotalAmount));
    }

    [Fact]
    public void Order_numbers_masked_as_a_whole_make_no_order()
    {
        var result = StreamText.Normalize(Shopify, ["2;;p1m;;Чай;1;10.05.2026;•••", "3;;;;Мёд;10;;•••", "4;;p1m;;Чай;2;12.05.2026;•••"]);

        Assert.Equal("E_NO_CONTACT", Assert.Single(result.Intake.RowErrors).Code);
        Assert.Equal(2, result.Clients!.Purchases[0]);
    }

    [Fact]
    public void The_state_of_the_deal_holds_for_the_lines_below()
    {
        var result = StreamText.Normalize(
            Shopify + ";status",
            ["2;;p1m;;Чай;1;10.05.2026;#1;voided", "3;;;;Мёд;10;;#1;", "4;;p1m;;Чай;2;12.05.2026;#2;paid"],
            new AnalysisSettings { LeftOutStatuses = ["voided"] });

        Assert.Equal((2, 2m), (result.Intake.RowsRejected, result.Intake.TotalAmount));
    }
}
