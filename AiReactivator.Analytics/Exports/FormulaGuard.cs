namespace AiReactivator.Analytics.Exports;

/// <summary>Keeps a spreadsheet from running a cell as a formula.</summary>
/// <remarks>The same rule stands in the tab's script; tests/vectors/exports.json holds both to it.</remarks>
public static class FormulaGuard
{
    /// <summary>Whether an apostrophe has to go before the cell.</summary>
    public static bool Needs(ReadOnlySpan<char> cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' && !IsPlainNumber(cell);

    /// <summary>The cell as it may be written.</summary>
    public static string Apply(string cell) => Needs(cell) ? "'" + cell : cell;

    static bool IsPlainNumber(ReadOnlySpan<char> cell)
    {
        var digits = cell[0] is '+' or '-' ? cell[1..] : cell;
        var mark = digits.IndexOfAny('.', ',');
        return mark < 0
            ? AreDigits(digits)
            : AreDigits(digits[..mark]) && AreDigits(digits[(mark + 1)..]);
    }

    static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
