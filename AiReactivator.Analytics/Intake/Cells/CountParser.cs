namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads «Жалоб», «Обращений», «Покупок со скидкой»: a count, or a mark of yes or no.</summary>
internal static class CountParser
{
    /// <param name="cell">The cell.</param>
    /// <param name="count">The count; −1 for a blank or unreadable cell.</param>
    /// <returns>False where the cell says something that is not a count.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, out int count)
    {
        count = -1;
        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text))
        {
            return false;
        }

        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length <= 6 && int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number))
        {
            count = number;
            return true;
        }

        count = text switch
        {
            _ when Is(text, "да") || Is(text, "yes") || Is(text, "true") || Is(text, "+") => 1,
            _ when Is(text, "нет") || Is(text, "no") || Is(text, "false") || Is(text, "-") => 0,
            _ => -1,
        };
        return count >= 0;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
