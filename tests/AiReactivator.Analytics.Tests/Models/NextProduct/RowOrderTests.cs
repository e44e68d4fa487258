using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.NextProduct;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.NextProduct;

/// <summary>The order of rows in a file is chance: it may not change what a client will buy next.</summary>
public sealed class RowOrderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shuffled_base_has_the_same_next_products(bool dated)
    {
        var table = DrawnBase.Of(900, seed: 53, after: 0, dated: dated).Table;
        var (shuffled, oldClient) = ShuffledRows.Of(table, seed: 6);
        var (model, other) = (Fit(table), Fit(shuffled));

        for (var client = 0; client < table.Count; client++)
        {
            var (expected, actual) = (model.For(oldClient[client]), other.For(client));
            Assert.Equal(expected.Next.Select(next => table.Products[next.Product]), actual.Next.Select(next => shuffled.Products[next.Product]));
            Assert.Equal(expected.New.Select(next => table.Products[next.Product]), actual.New.Select(next => shuffled.Products[next.Product]));
            Assert.All(expected.Next.Zip(actual.Next), pair => Assert.Equal(pair.First.Probability, pair.Second.Probability, 1e-9));
        }
    }

    static NextProductModel Fit(ClientTable table) => NextProductTrainer.Fit(table, new NextProductOptions(), CancellationToken.None)!;
}
