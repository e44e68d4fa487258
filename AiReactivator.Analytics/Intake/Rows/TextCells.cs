namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>A column of texts, each different text kept once.</summary>
internal sealed class TextCells(Field field, int rows)
{
    public Field Field { get; } = field;

    public TextInterner Texts { get; } = new();

    /// <summary>By row: the number of the text, −1 for a blank cell.</summary>
    public Column<int> Numbers { get; } = new(rows);

    /// <returns>Whether a contact was masked in the cell.</returns>
    public bool Add(ReadOnlySpan<byte> cell)
    {
        Numbers.Add(Texts.Number(cell));
        return cell.IndexOf(MaskedCell.Mark) >= 0;
    }
}
