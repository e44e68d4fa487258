using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Tests.Models.NextProduct;

public sealed class NextProductTests
{
    [Fact]
    public void Printer_is_followed_by_a_cartridge_where_that_is_the_custom()
    {
        var table = new TestBase()
            .Times(60, b => Buys(b, "принтер", "картридж"))
            .Times(60, b => Buys(b, "чайник", "чайник", "чайник"))
            .Add(Bought("принтер"))
            .Build();

        var found = Fit(table).For(120);

        Assert.Contains("картридж", found.New.Select(next => table.Products[next.Product]));
        Assert.Equal("картридж", table.Products[found.New[0].Product]);
        Assert.True(found.New[0].Support >= 50);
    }

    [Fact]
    public void Client_who_always_buys_one_thing_will_buy_it_again()
    {
        var table = new TestBase().Times(80, b => Buys(b, "чай", "чай", "чай", "чай")).Times(40, b => Buys(b, "кофе", "кофе", "кофе")).Build();
        var model = Fit(table);

        Assert.Equal("чай", table.Products[model.For(0).Next[0].Product]);
        Assert.Equal("кофе", table.Products[model.For(100).Next[0].Product]);
        Assert.InRange(model.For(0).Next[0].Probability, 0.7, 1);
    }

    [Fact]
    public void New_products_are_those_that_the_client_has_not_bought()
    {
        var table = RandomBase.Of(RandomBase.Clients(seed: 8, 300), dated: true).Build();
        var model = Fit(table);
        for (var client = 0; client < table.Count; client++)
        {
            var own = table.PurchaseProduct[table.PurchaseStart[client]..table.PurchaseStart[client + 1]];
            Assert.Empty(model.For(client).New.Select(next => next.Product).Intersect(own));
            Assert.All(model.For(client).Next, next => Assert.InRange(next.Probability, 0, 1));
            Assert.Equal(model.For(client).Next.OrderByDescending(next => next.Probability), model.For(client).Next);
        }
    }

    [Fact]
    public void Undated_base_is_served_by_what_goes_together()
    {
        var table = new TestBase(dated: false)
            .Times(50, b => Buys(b, "краска", "кисть"))
            .Times(50, b => Buys(b, "мыло", "щётка"))
            .Add(Bought("краска"))
            .Build();

        Assert.Equal("кисть", table.Products[Fit(table).For(100).New[0].Product]);
    }

    [Fact]
    public void Mask_of_a_contact_is_never_offered()
    {
        var table = new TestBase()
            .Times(60, b => Buys(b, "принтер", "•••", "•••, •••"))
            .Times(60, b => Buys(b, "•••", "чай •••"))
            .Add(Bought("принтер"))
            .Build();
        var model = Fit(table);

        for (var client = 0; client < table.Count; client++)
        {
            var found = model.For(client);
            Assert.All(found.Next.Concat(found.New), next => Assert.Contains(table.Products[next.Product], (string[])["принтер", "чай •••"]));
        }

        Assert.Equal("чай •••", table.Products[model.For(120).New[0].Product]);
    }

    [Fact]
    public void Client_without_purchases_and_file_without_products_get_nothing()
    {
        var table = new TestBase().Times(20, b => Buys(b, "чай", "кофе")).OnlyRefunded(5).Build();

        Assert.Empty(Fit(table).For(20).Next);
        Assert.Null(NextProductTrainer.Fit(new TestBase().OnlyRefunded(5).Build(), new NextProductOptions(), CancellationToken.None));
    }

    [Fact]
    public void Weights_of_the_sources_sum_to_one()
    {
        var table = RandomBase.Of(RandomBase.Clients(seed: 9, 300), dated: true).Build();

        Assert.All(Fit(table).Weights, weights => Assert.Equal(1, weights.Values.Sum(), 1e-9));
    }

    static NextProductModel Fit(ClientTable table) => NextProductTrainer.Fit(table, new NextProductOptions(), CancellationToken.None)!;

    static void Buys(TestBase table, params string[] products) => table.Add(Bought(products));

    static TestClient Bought(params string[] products) =>
        new() { Purchases = [.. products.Select((product, i) => new TestPurchase(10 + (30 * (products.Length - i)), 1000, product))] };
}
