using System.Text;

namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>The slow way of a cell that is not plain digits: characters, trimmed of every kind of blank.</summary>
internal static class CellText
{
    /// <summary>Longest cell that a number or a date may stand in; longer ones are nonsense.</summary>
    public const int Longest = 64;

    /// <summary>Decodes and trims.</summary>
    /// <param name="utf8">The cell.</param>
    /// <param name="buffer">At least <see cref="Longest"/> characters.</param>
    /// <param name="text">The text; empty for a blank cell.</param>
    /// <returns>False where the cell is too long or no UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> buffer, out ReadOnlySpan<char> text)
    {
        text = [];
        if (utf8.Length > Longest * 4 || !Encoding.UTF8.TryGetChars(utf8, buffer, out var length))
        {
            return false;
        }

        text = ((ReadOnlySpan<char>)buffer[..length]).Trim();
        return true;
    }
}
