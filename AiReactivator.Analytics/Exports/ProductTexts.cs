using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Exports;

/// <summary>Products as cells, each made ready once. Safe for parallel readers: who comes at the same time makes the same.</summary>
sealed class ProductTexts(ClientTable clients)
{
    readonly byte[]?[] _cells = new byte[clients.Products.Length][];

    public ReadOnlySpan<byte> this[int product] => _cells[product] ??= CsvText.Of(clients.Products[product]);
}
