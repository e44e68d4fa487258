using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>The sum of a row: «Сумма», or where it is blank the price of one piece times the quantity.</summary>
/// <param name="Amount">The sum; for a price with two readings the price itself.</param>
/// <param name="Quantity">Pieces in thousandths that an ambiguous price is still to be multiplied by; one piece for a sum as it stands.</param>
/// <param name="Computed">Whether it was made of price and quantity.</param>
/// <param name="Blamed">The cell to blame where there is no sum.</param>
internal readonly record struct PricedSum(ParsedAmount Amount, long Quantity, bool Computed, Field Blamed)
{
    public static PricedSum Stated(ParsedAmount amount) => new(amount, QuantityParser.One, false, Field.Amount);

    /// <param name="source">A row whose «Сумма» is blank or absent.</param>
    public static PricedSum Compute(IRowSource source)
    {
        if (!source.Has(Field.Price) || !source.Has(Field.Quantity))
        {
            return Rejected(Field.Amount, "E_AMOUNT_EMPTY");
        }

        var price = AmountParser.Parse(source.Cell(Field.Price));
        if (price.Kind is AmountKind.Rejected)
        {
            // A row with neither lacks a sum; the price is only to blame where it is there and wrong, or the only place of money.
            var blamed = price.Code == "E_AMOUNT_EMPTY" && source.Has(Field.Amount) ? Field.Amount : Field.Price;
            return Rejected(blamed, price.Code!);
        }

        if (!QuantityParser.TryParse(source.Cell(Field.Quantity), out var quantity))
        {
            return Rejected(Field.Quantity, "E_QUANTITY_FORMAT");
        }

        if (quantity is null)
        {
            return Rejected(Field.Quantity, "E_AMOUNT_EMPTY");
        }

        if (price.Kind >= AmountKind.AmbiguousComma)
        {
            return new PricedSum(price, quantity.Value, true, Field.Price);
        }

        return TryMultiply(price.Kopecks, quantity.Value, out var kopecks)
            ? new PricedSum(price with { Kopecks = kopecks }, QuantityParser.One, true, Field.Price)
            : Rejected(Field.Price, "E_AMOUNT_RANGE");
    }

    /// <returns>False where the sum passes what a sum may be.</returns>
    public static bool TryMultiply(long kopecks, long thousandths, out long sum)
    {
        var exact = Math.Round((decimal)kopecks * thousandths / QuantityParser.One, MidpointRounding.AwayFromZero);
        sum = Math.Abs(exact) <= AmountParser.LargestKopecks ? (long)exact : 0;
        return Math.Abs(exact) <= AmountParser.LargestKopecks;
    }

    private static PricedSum Rejected(Field blamed, string code) => new(new ParsedAmount(AmountKind.Rejected, 0, false, code), 0, false, blamed);
}
