using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>The optional columns that say more about a client or a purchase; each is there only where the file has it.</summary>
internal sealed class ExtraColumns
{
    /// <summary>A number that the row does not tell.</summary>
    public const long Unknown = long.MinValue;

    private const int BestNps = 10;

    private readonly TextCells[] texts;

    private ExtraColumns(IRowSource source, int rows)
    {
        Category = Text(Field.Category);
        Source = Text(Field.Source);
        Industry = Text(Field.Industry);
        CompanySize = Text(Field.CompanySize);
        City = Text(Field.City);
        texts = [.. new[] { Category, Source, Industry, CompanySize, City }.OfType<TextCells>()];
        Quantity = Numbers<long>(Field.Quantity);
        Cost = Numbers<long>(Field.Cost);
        Margin = Numbers<long>(Field.Margin);
        Loyalty = Numbers<long>(Field.Loyalty);
        Nps = Numbers<int>(Field.Nps);
        Engagement = Numbers<int>(Field.Engagement);
        Consents = Numbers<Consent>(Field.Consent);

        TextCells? Text(Field field) => source.Has(field) ? new TextCells(field, rows) : null;
        Column<T>? Numbers<T>(Field field) => source.Has(field) ? new Column<T>(rows) : null;
    }

    public TextCells? Category { get; }

    public TextCells? Source { get; }

    public TextCells? Industry { get; }

    public TextCells? CompanySize { get; }

    public TextCells? City { get; }

    /// <summary>Thousandths, or <see cref="Unknown"/>.</summary>
    public Column<long>? Quantity { get; }

    /// <summary>Kopecks for the row, or <see cref="Unknown"/>.</summary>
    public Column<long>? Cost { get; }

    /// <summary>Kopecks for the row, or <see cref="Unknown"/>.</summary>
    public Column<long>? Margin { get; }

    /// <summary>Thousandths of a point, or −1.</summary>
    public Column<long>? Loyalty { get; }

    /// <summary>0…10, or −1.</summary>
    public Column<int>? Nps { get; }

    /// <summary>Opens and clicks, or −1.</summary>
    public Column<int>? Engagement { get; }

    public Column<Consent>? Consents { get; }

    /// <summary>Bytes of the columns and texts, with what they have room for.</summary>
    public long Bytes => texts.Sum(text => text.Numbers.Bytes + text.Texts.Bytes) + (Quantity?.Bytes ?? 0) + (Cost?.Bytes ?? 0) + (Margin?.Bytes ?? 0)
        + (Loyalty?.Bytes ?? 0) + (Nps?.Bytes ?? 0) + (Engagement?.Bytes ?? 0) + (Consents?.Bytes ?? 0);

    /// <returns>Null where the file has none of them: then a row costs nothing more.</returns>
    public static ExtraColumns? Of(IRowSource source, int rows)
    {
        Field[] all =
        [
            Field.Category, Field.Source, Field.Industry, Field.CompanySize, Field.City, Field.Quantity, Field.Cost, Field.Margin,
            Field.Loyalty, Field.Nps, Field.Engagement, Field.Consent,
        ];
        return all.Any(source.Has) ? new ExtraColumns(source, rows) : null;
    }

    /// <summary>Adds the cells of an accepted row. What is no number is ignored with a warning.</summary>
    /// <param name="source">The row.</param>
    /// <param name="kopecks">Its sum, of which a margin in per cent is a part; <see cref="Unknown"/> while it has two readings.</param>
    public RowWarnings Add(IRowSource source, long kopecks)
    {
        var warnings = RowWarnings.None;
        foreach (var text in texts)
        {
            warnings |= text.Add(source.Cell(text.Field)) ? RowWarnings.ContactMaskedElsewhere : 0;
        }

        var good = true;
        Quantity?.Add(Thousandths(source.Cell(Field.Quantity), ref good));
        Cost?.Add(Money(source.Cell(Field.Cost), ref good));
        Margin?.Add(source.Cell(Field.Margin).IndexOf((byte)'%') < 0
            ? Money(source.Cell(Field.Margin), ref good)
            : Share(source.Cell(Field.Margin), kopecks, ref good));
        Loyalty?.Add(Math.Max(-1, Thousandths(source.Cell(Field.Loyalty), ref good)));
        if (Nps is not null)
        {
            var nps = Thousandths(source.Cell(Field.Nps), ref good);
            var valid = nps is >= 0 and <= BestNps * QuantityParser.One && nps % QuantityParser.One == 0;
            good &= valid || nps == Unknown;
            Nps.Add(valid ? (int)(nps / QuantityParser.One) : -1);
        }

        if (Engagement is not null)
        {
            good &= CountParser.TryParse(source.Cell(Field.Engagement), out var count);
            Engagement.Add(count);
        }

        if (Consents is not null)
        {
            good &= ConsentParser.TryParse(source.Cell(Field.Consent), out var consent);
            Consents.Add(consent);
        }

        return warnings | (good ? 0 : RowWarnings.CountInvalid);
    }

    /// <summary>Keeps the rows that are marked, in their order.</summary>
    public void Keep(ReadOnlySpan<bool> marked)
    {
        foreach (var text in texts)
        {
            text.Numbers.Keep(marked);
        }

        Quantity?.Keep(marked);
        Cost?.Keep(marked);
        Margin?.Keep(marked);
        Loyalty?.Keep(marked);
        Nps?.Keep(marked);
        Engagement?.Keep(marked);
        Consents?.Keep(marked);
    }

    private static long Thousandths(ReadOnlySpan<byte> cell, ref bool good)
    {
        good &= QuantityParser.TryParse(cell, out var value);
        return value ?? Unknown;
    }

    private static long Money(ReadOnlySpan<byte> cell, ref bool good)
    {
        var money = AmountParser.Parse(cell);
        var known = money.Kind is AmountKind.Whole or AmountKind.Comma or AmountKind.Dot;
        good &= known || money.Code == "E_AMOUNT_EMPTY";
        return known ? money.Kopecks : Unknown;
    }

    private static long Share(ReadOnlySpan<byte> cell, long kopecks, ref bool good)
    {
        var percent = Thousandths(cell[..cell.IndexOf((byte)'%')], ref good);
        return percent == Unknown || kopecks == Unknown ? Unknown : (long)Math.Round(kopecks * (decimal)percent / (100 * QuantityParser.One), MidpointRounding.AwayFromZero);
    }
}
