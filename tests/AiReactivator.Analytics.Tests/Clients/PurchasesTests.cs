using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Clients;

public sealed class PurchasesTests
{
    private static readonly DateOnly AnalysisDate = new(2022, 6, 1);

    [Fact]
    public void Rows_of_one_client_and_day_are_one_purchase_named_by_its_largest_row_oldest_first()
    {
        var clients = Dated("1;Чай;100;;12.05.2022", "1;Торт;300;;10.05.2022", "1;Кофе;200;;10.05.2022", "1;Торт;-50;;11.05.2022");

        Assert.Equal(2, clients.Purchases[0]);
        Assert.Equal([300_00L + 200_00L, 100_00L], clients.PurchaseAmount);
        Assert.Equal(["Торт", "Чай"], clients.PurchaseProduct.Select(p => clients.Products[p]));
        Assert.Equal([Day(10), Day(12)], clients.PurchaseDay);
        Assert.Equal((550_00L, 50_00L), (clients.Revenue[0], clients.Refunds[0]));
        Assert.Equal((Day(10), Day(12)), (clients.FirstDay[0], clients.LastDay[0]));
    }

    [Fact]
    public void Rows_of_one_order_number_are_one_purchase_on_its_first_day()
    {
        var clients = Dated("1;Чай;100;A1;12.05.2022", "1;Торт;300;A1;10.05.2022", "1;Кофе;200;A2;10.05.2022", "2;Кофе;200;A1;10.05.2022", "1;Чай;50;;10.05.2022");

        Assert.Equal([3, 1], clients.Purchases);
        Assert.Equal([400_00L, 200_00L, 50_00L], clients.PurchaseAmount[..3].OrderDescending());
        Assert.Equal([Day(10), Day(10), Day(10)], clients.PurchaseDay[..3]);
    }

    [Fact]
    public void A_column_of_dates_that_is_blank_everywhere_is_no_column()
    {
        var (intake, clients) = StreamText.Normalize(
            StreamText.Template + ";date;complaints;order",
            ["2;;;p1m;;Чай;100;10;01.01.2022;;;", "3;;;p1m;;Чай;200;10;01.01.2022;;;", "4;;;p1m;;Чай;200;;01.01.2022;;;"],
            new AnalysisSettings { AnalysisDate = AnalysisDate });

        Assert.Equal((2, "E_DATE_EMPTY"), (intake.RowsAccepted, intake.RowErrors.Single().Code));
        Assert.Equal((false, 2), (clients!.Dated, clients.Purchases[0]));
        Assert.Null(clients.Complaints);
    }

    [Fact]
    public void A_column_of_dates_that_is_blank_in_some_rows_rejects_those()
    {
        var (intake, clients) = StreamText.Normalize(
            StreamText.Template + ";date",
            ["2;;;p1m;;Чай;100;10;01.01.2022;10.05.2022", "3;;;p1m;;Чай;200;10;01.01.2022;"],
            new AnalysisSettings { AnalysisDate = AnalysisDate });

        Assert.Equal((3, "Дата покупки", "E_DATE_EMPTY"), (intake.RowErrors.Single().Line, intake.RowErrors.Single().Column, intake.RowErrors.Single().Code));
        Assert.Equal((1, 100_00L), (intake.RowsAccepted, clients!.Revenue[0]));
    }

    [Fact]
    public void A_stated_first_purchase_before_the_file_begins_makes_first_but_not_first_seen()
    {
        var clients = StreamText.Normalize(
            StreamText.Template + ";date",
            ["2;;;p1m;;Чай;100;;01.01.2020;10.05.2022"],
            new AnalysisSettings { AnalysisDate = AnalysisDate }).Clients!;

        Assert.Equal((new DateOnly(2020, 1, 1).DayNumber, Day(10), Day(10)), (clients.FirstDay[0], clients.FirstSeenDay[0], clients.LastDay[0]));
    }

    [Fact]
    public void One_undated_row_after_the_stated_first_purchase_is_the_last_purchase_of_a_cut_export()
    {
        var clients = Undated("1;100;10;01.01.2020");

        Assert.Equal((1, new DateOnly(2020, 1, 1).DayNumber, Day(22), Day(22)), (clients.Purchases[0], clients.FirstDay[0], clients.FirstSeenDay[0], clients.LastDay[0]));
    }

    [Fact]
    public void Undated_rows_are_purchases_but_where_first_is_last_all_rows_are_one()
    {
        var clients = Undated("1;100;10;01.01.2022", "1;200;10;01.01.2022", "2;100;31;01.05.2022", "3;100;31;01.05.2022", "4;70;31;01.05.2022");

        Assert.False(clients.Dated);
        Assert.Equal([2, 1, 1, 1], clients.Purchases);
        Assert.Equal([100_00L, 200_00L], clients.PurchaseAmount[..2]);
        Assert.Equal([-1, -1, Day(1), Day(1), Day(1)], clients.PurchaseDay);
        Assert.Equal([false, true, true, true], Enumerable.Range(0, 4).Select(clients.IsDated));
    }

    [Fact]
    public void An_export_of_order_lines_is_noticed_by_clients_of_one_day()
    {
        // Clients 2 and 3 have two rows on their only day: L = 2, so six rows of client 1 are three orders.
        var result = UndatedBase([.. Enumerable.Repeat("1;100;10;01.01.2022", 6), "2;1;31;01.05.2022", "2;1;31;01.05.2022", "3;1;31;01.05.2022", "3;1;31;01.05.2022"]);

        Assert.Equal([3, 1, 1], result.Clients!.Purchases);
        Assert.Equal(1, result.Intake.Warnings["W_ORDER_LINES"]);
        Assert.Equal(600_00L, result.Clients.PurchaseAmount[..3].Sum());
    }

    [Fact]
    public void Different_days_that_begin_at_the_first_purchase_date_each_row()
    {
        var clients = Undated("1;100;31;01.05.2022", "1;200;11;01.05.2022", "1;300;1;01.05.2022");

        Assert.True(clients.Dated);
        Assert.Equal([Day(1), Day(21), Day(31)], clients.PurchaseDay);
        Assert.Equal((Day(1), Day(31)), (clients.FirstDay[0], clients.LastDay[0]));
    }

    [Fact]
    public void Different_days_that_do_not_are_warned_about_and_the_smallest_is_taken()
    {
        var result = UndatedBase(["1;100;31;01.01.2022", "1;200;11;01.01.2022"]);

        Assert.Equal(1, result.Intake.Warnings["W_DAYS_INCONSISTENT"]);
        Assert.Equal(Day(21), result.Clients!.LastDay[0]);
        Assert.False(result.Clients.Dated);
    }

    [Fact]
    public void A_client_of_refunds_and_zeroes_has_no_purchase_and_no_dates()
    {
        var clients = Undated("1;-100;31;01.05.2022", "1;0;31;01.05.2022", "2;5;31;01.05.2022");

        Assert.Equal((0, -1, -1, -1, 0), (clients.Purchases[0], clients.FirstDay[0], clients.LastDay[0], clients.FirstSeenDay[0], clients.Transactions[0]));
        Assert.Equal((-100_00L, 100_00L), (clients.Revenue[0], clients.Refunds[0]));
    }

    [Fact]
    public void Sums_of_purchases_less_refunds_are_revenue()
    {
        var clients = Dated([.. Enumerable.Range(0, 500).Select(i => $"{i % 7};Чай;{((i * 37) % 900) - 100};{(i % 3 == 0 ? "A" + (i % 20) : "")};{1 + (i % 28):00}.05.2022")]);

        for (var c = 0; c < clients.Count; c++)
        {
            var purchases = clients.PurchaseAmount[clients.PurchaseStart[c]..clients.PurchaseStart[c + 1]];
            var days = clients.PurchaseDay[clients.PurchaseStart[c]..clients.PurchaseStart[c + 1]];
            Assert.Equal(clients.Revenue[c], purchases.Sum() - clients.Refunds[c]);
            Assert.Equal(days.Order(), days);
        }
    }

    [Fact]
    public void A_blank_column_of_orders_changes_nothing()
    {
        var random = new Random(10);
        string[] products = ["Чай", "Мёд", "Соль", ""];
        var cells = Enumerable.Range(0, 400).Select(_ =>
            (Client: random.Next(30), Product: products[random.Next(4)], Sum: random.Next(-50, 900), Day: 1 + random.Next(6))).ToArray();
        var with = Dated([.. cells.Select(c => $"{c.Client % 10};{c.Product};{c.Sum};;{c.Day:00}.05.2022")]);
        var without = StreamText.Normalize(
            "line;error;phone;product;amount;date",
            cells.Select((c, i) => $"{i + 2};;p{c.Client % 10}m;{c.Product};{c.Sum};{c.Day:00}.05.2022"),
            new AnalysisSettings { AnalysisDate = AnalysisDate }).Clients!;

        Assert.Equal(with.PurchaseStart, without.PurchaseStart);
        Assert.Equal(with.PurchaseDay, without.PurchaseDay);
        Assert.Equal(with.PurchaseAmount, without.PurchaseAmount);
        Assert.Equal(with.PurchaseProduct, without.PurchaseProduct);
        Assert.Equal(with.Details.LineStart!, without.Details.LineStart!);
        Assert.Equal(with.Details.LineProducts!, without.Details.LineProducts!);
        Assert.True(with.PurchaseDay.Length < cells.Length / 4 && with.Details.LineProducts!.Length > with.PurchaseDay.Length);
    }

    private static int Day(int ofMay) => new DateOnly(2022, 5, ofMay).DayNumber;

    /// <summary>Rows are «client;product;sum;order;date».</summary>
    private static ClientTable Dated(params string[] rows) => StreamText.Normalize(
        "line;error;phone;product;amount;order;date",
        rows.Select((row, i) => $"{i + 2};;p{row[0]}m;{row[2..]}"),
        new AnalysisSettings { AnalysisDate = AnalysisDate }).Clients!;

    private static ClientTable Undated(params string[] rows) => UndatedBase(rows).Clients!;

    /// <summary>Rows are «client;sum;days;first».</summary>
    private static NormalizedBase UndatedBase(string[] rows) => StreamText.Normalize(
        StreamText.Template,
        rows.Select((row, i) => $"{i + 2};;;p{row[0]}m;;Чай;{row[2..]}"),
        new AnalysisSettings { AnalysisDate = AnalysisDate });
}
