using AiReactivator.Analytics.Tests.Intake;

namespace AiReactivator.Analytics.Tests.Models.NextProduct;

public sealed class ProductsOfOrdersTests
{
    [Fact]
    public void Rows_of_one_day_are_one_purchase_with_all_its_products()
    {
        var table = Table("2;;n0p;p0m;;Чай;5;0;01.05.2026;01.05.2026", "3;;n0p;p0m;;Торт;9;0;01.05.2026;01.05.2026", "4;;n0p;p0m;;Чай;2;0;01.05.2026;01.05.2026");

        Assert.Equal(["Чай", "Торт"], table.ProductsOf(0).ToArray().Select(product => table.Products[product]));
    }

    [Fact]
    public void Where_each_purchase_is_one_row_no_lines_are_kept()
    {
        var table = Table("2;;n0p;p0m;;Чай;5;1;01.05.2026;01.05.2026", "3;;n0p;p0m;;;9;1;01.05.2026;02.05.2026");

        Assert.Null(table.Details.LineStart);
        Assert.Equal([1, 0], new[] { table.ProductsOf(0).Length, table.ProductsOf(1).Length });
    }

    static Analytics.Clients.ClientTable Table(params string[] rows) => StreamText.Normalize(StreamText.Template + ";date", rows).Clients!;
}
