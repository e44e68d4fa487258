using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Clients;

public sealed class TotalsAndCutTests
{
    [Fact]
    public void A_constant_count_is_the_clients_total_and_a_varying_one_is_summed()
    {
        var result = Base("1;100;2;1;5", "1;100;2;;5", "2;100;1;1;1", "2;100;;0;0", "3;100;;x;");
        var clients = result.Clients!;

        Assert.Equal([2, 1, 0], clients.Complaints!);
        Assert.Equal([1, 1, 0], clients.Tickets!);
        Assert.Equal([2, 1, 0], clients.Discounted!);
        Assert.Equal(2, result.Intake.Warnings["W_TOTALS_SUMMED"]);
        Assert.Equal(1, result.Intake.Warnings["W_COUNT_INVALID"]);
    }

    [Fact]
    public void Columns_that_the_file_does_not_have_are_absent()
    {
        var clients = StreamText.Normalize(StreamText.Template, ["2;;;p1m;;Чай;100;1;01.05.2022"]).Clients!;

        Assert.Null(clients.Complaints);
        Assert.Null(clients.Tickets);
        Assert.Null(clients.Discounted);
    }

    [Theory]
    [InlineData(CutOrder.MostValuable, new[] { 2, 3 })]
    [InlineData(CutOrder.MostRecent, new[] { 1, 3 })]
    public void A_cut_keeps_the_best_in_their_old_order_with_all_that_belongs_to_them(CutOrder order, int[] phones)
    {
        var clients = StreamText.Normalize(
            StreamText.Template + ";date",
            [
                "2;;n0p;p0m;e0;Чай;50;;;01.05.2022", "3;;n1p;p1m;e1;Чай;100;;;09.05.2022", "4;;n2p;p2m;e2;Чай;900;;;02.05.2022",
                "5;;n3c;p3l;e3;Кофе;300;;;03.05.2022", "6;;n3c;p4m;e3;Чай;200;;;08.05.2022",
            ]).Clients!;

        var cut = AnalysisPipeline.Cut(clients, order, 2);

        Assert.Equal(2, cut.Count);
        Assert.Equal(phones, cut.NameNumber);
        Assert.Equal([phones[0], 3, 4], cut.Phones);
        Assert.Equal([0, 1, 3], cut.PhoneStart);
        Assert.Equal([PhoneClass.Mobile, PhoneClass.Landline, PhoneClass.Mobile], cut.PhoneClasses);
        Assert.Equal([0, 1, 3], cut.PurchaseStart);
        Assert.Equal([300_00L, 200_00L], cut.PurchaseAmount[1..]);
        Assert.Equal(500_00L, cut.Revenue[1]);
        Assert.True(cut.IsCompany[1]);
        Assert.Same(clients, AnalysisPipeline.Cut(clients, order, 4));
        Assert.Equal(0, AnalysisPipeline.Cut(clients, order, 0).Count);
    }

    /// <summary>Rows are «client;sum;complaints;tickets;discounted».</summary>
    private static NormalizedBase Base(params string[] rows) => StreamText.Normalize(
        "line;error;phone;product;amount;complaints;tickets;discounted;date",
        rows.Select((row, i) => $"{i + 2};;p{row[0]}m;Чай;{row[2..]};{i + 1:00}.05.2022"));
}
