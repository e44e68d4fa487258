using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Clients;

public sealed class OptionalColumnsTests
{
    [Fact]
    public void Without_optional_columns_nothing_is_kept_of_them()
    {
        var clients = StreamText.Normalize(StreamText.Template, ["2;;n1p;p1m;e1;Чай;100;30;14.07.2021"]).Clients!;

        Assert.Same(ClientProfile.None, clients.Profile);
        Assert.Same(PurchaseDetails.None, clients.Details);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("industry")]
    [InlineData("company_size")]
    [InlineData("city")]
    public void The_most_frequent_text_of_a_client_is_taken_and_blank_is_none(string field)
    {
        var profile = Read(field, "p1m|Сайт", "p1m|Сайт", "p1m|Рынок", "p2m|\u00a0", "p1m|\u00a0 Рынок\u3000", "p1m|\u2003Рынок\t", "p1m|").Profile;

        var column = Assert.Single([profile.Source, profile.Industry, profile.CompanySize, profile.City], c => c is not null)!;
        Assert.Equal(["Рынок", null], column.Values.Select(v => v < 0 ? null : column.Texts[v]));
    }

    [Fact]
    public void A_column_that_is_blank_everywhere_is_none()
    {
        foreach (var field in (string[])["source", "category", "quantity", "cost", "margin", "nps", "loyalty", "consent", "engagement"])
        {
            var clients = Read(field, "p1m|", "p2m| ");
            Assert.Equal(ClientProfile.None, clients.Profile);
            Assert.Equal(PurchaseDetails.None, clients.Details);
        }
    }

    [Fact]
    public void Nps_and_loyalty_are_those_of_the_latest_row_that_has_them()
    {
        Assert.Equal([9, -1], Read("nps", "p1m|3|12.05.2026", "p1m|9|14.05.2026", "p1m||15.05.2026", "p1m|0|01.05.2026", "p2m|").Profile.Nps!);
        Assert.Equal([1250_500L], Read("loyalty", "p1m|10|12.05.2026", "p1m|1 250,5|14.05.2026").Profile.Loyalty!);
        Assert.Equal([7], StreamText.Normalize(StreamText.Template + ";nps", ["2;;n1p;p1m;;Чай;1;5;01.05.2022;7", "3;;n1p;p1m;;Чай;1;9;01.05.2022;2"]).Clients!.Profile.Nps!);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("7,5")]
    [InlineData("-1")]
    [InlineData("хорошо")]
    public void An_nps_that_is_none_is_ignored_with_a_warning(string cell)
    {
        var result = Normalize("nps", $"p1m|{cell}", "p1m|8");

        Assert.Equal([8], result.Clients!.Profile.Nps!);
        Assert.Equal((2, 1), (result.Intake.RowsAccepted, result.Intake.Warnings["W_COUNT_INVALID"]));
        Assert.Equal(2, Assert.Single(result.Remarks.All()).Line);
    }

    [Fact]
    public void One_refusal_outweighs_consent_and_what_is_unclear_says_nothing()
    {
        var result = Normalize("consent", "p1m|да", "p1m|Отписан", "p1m|да", "p2m|Согласен", "p2m|", "p3m|возможно", "p4m|стоп-лист", "p5m|1", "p6m|Чёрный список");

        Assert.Equal([Consent.Denied, Consent.Allowed, Consent.Unknown, Consent.Denied, Consent.Allowed, Consent.Denied], result.Clients!.Profile.Consent);
        Assert.Equal(1, result.Intake.Warnings["W_COUNT_INVALID"]);
    }

    [Fact]
    public void Engagement_is_a_total_where_rows_repeat_it_and_a_sum_where_they_differ() =>
        Assert.Equal([5, 7, 0], Read("engagement", "p1m|5", "p1m|5", "p2m|3", "p2m|4", "p3m|").Profile.Engagement!);

    [Fact]
    public void The_category_of_a_purchase_is_that_of_its_largest_row()
    {
        var clients = Orders("category", "p1m|A1|100|Чай", "p1m|A1|300|Мёд", "p1m|A1|500|", "p1m|A2|5|Чай", "p2m|A3|7|");

        var category = clients.Details.Category!;
        Assert.Equal(["Мёд", "Чай", null], category.Values.Select(v => v < 0 ? null : category.Texts[v]));
    }

    [Fact]
    public void Quantity_is_added_up_and_unknown_where_a_row_does_not_tell() =>
        Assert.Equal([3_500L, -1L, 2_000L], Orders("quantity", "p1m|A1|100|2", "p1m|A1|300|1,5", "p1m|A2|5|", "p1m|A2|5|1", "p2m|A3|7|2 шт").Details.Quantity!);

    [Fact]
    public void Cost_is_told_or_follows_from_the_margin()
    {
        Assert.Equal(
            [250_00L, PurchaseDetails.NoCost], Orders("cost", "p1m|A1|100|50", "p1m|A1|300|200", "p1m|A2|5|", "p1m|A2|5|1").Details.Cost!);
        Assert.Equal([270_00L, 3_50L], Orders("margin", "p1m|A1|100|30", "p1m|A1|300|100", "p1m|A2|5|30%").Details.Cost!);
    }

    [Fact]
    public void Products_of_lines_without_a_sum_belong_to_the_purchase_of_their_order()
    {
        var clients = StreamText.Normalize(
            "line;error;phone;product;amount;date;order",
            [
                "2;;p1m;Чай;300;10.05.2026;A1", "3;;;Мёд;;;A1", "4;;;Чай;;;A1", "5;;p2m;Кофе;9;10.05.2026;A2", "6;;p1m;Сахар;0;11.05.2026;A9",
                "7;;p1m;Соль;1;11.05.2026;A3",
            ]).Clients!;

        Assert.Equal([0, 2, 3, 4], clients.Details.LineStart!);
        Assert.Equal(["Чай", "Мёд", "Соль", "Кофе"], clients.Details.LineProducts!.Select(p => clients.Products[p]));
    }

    [Fact]
    public void A_cut_keeps_the_columns_of_the_clients_it_keeps()
    {
        var clients = StreamText.Normalize(
            "line;error;phone;product;amount;date;order;category;quantity;cost;city;nps;consent",
            [
                "2;;p1m;Чай;1;10.05.2026;A1;Еда;1;1;Уфа;1;да", "3;;p2m;Мёд;500;10.05.2026;A2;Дом;2;100;Пермь;9;нет", "4;;p2m;Соль;5;10.05.2026;A2;Дом;3;1;Пермь;9;нет",
                "5;;p3m;Сахар;400;10.05.2026;A3;Сад;4;50;;;",
            ]).Clients!;

        var cut = AnalysisPipeline.Cut(clients, CutOrder.MostValuable, 2);

        Assert.Equal(["Пермь", null], cut.Profile.City!.Values.Select(v => v < 0 ? null : cut.Profile.City.Texts[v]));
        Assert.Equal([9, -1], cut.Profile.Nps!);
        Assert.Equal([Consent.Denied, Consent.Unknown], cut.Profile.Consent);
        Assert.Equal([5000L, 4000L], cut.Details.Quantity!);
        Assert.Equal([101_00L, 50_00L], cut.Details.Cost!);
        Assert.Equal(["Дом", "Сад"], cut.Details.Category!.Values.Select(v => cut.Details.Category.Texts[v]));
        Assert.Equal([0, 2, 3], cut.Details.LineStart!);
        Assert.Equal(["Мёд", "Соль", "Сахар"], cut.Details.LineProducts!.Select(p => cut.Products[p]));
    }

    private static ClientTable Read(string field, params string[] rows) => Normalize(field, rows).Clients!;

    /// <param name="field">The optional column.</param>
    /// <param name="rows">Phone, cell and perhaps date.</param>
    private static NormalizedBase Normalize(string field, params string[] rows) => StreamText.Normalize(
        "line;error;phone;product;amount;date;" + field,
        rows.Select((row, i) => row.Split('|') is var cells ? $"{i + 2};;{cells[0]};Чай;100;{(cells.Length > 2 ? cells[2] : "10.05.2026")};{cells[1]}" : ""));

    /// <param name="field">The optional column.</param>
    /// <param name="rows">Phone, order, sum and cell.</param>
    private static ClientTable Orders(string field, params string[] rows) => StreamText.Normalize(
        "line;error;phone;product;amount;date;order;" + field,
        rows.Select((row, i) => row.Split('|') is var c ? $"{i + 2};;{c[0]};Чай;{c[2]};10.05.2026;{c[1]};{c[3]}" : "")).Clients!;
}
