using System.Text;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Cells of nothing but blanks, no-break and thin ones included.</summary>
internal static class BlankCell
{
    public static bool Is(ReadOnlySpan<byte> cell)
    {
        foreach (var b in cell)
        {
            if (b > ' ')
            {
                return MayBeginBlank(b) && Encoding.UTF8.GetString(cell).AsSpan().IsWhiteSpace();
            }

            if (b == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a blank beyond ASCII begins with this byte in UTF-8; letters of Russian never do.</summary>
    public static bool MayBeginBlank(byte b) => b is 0xC2 or 0xE1 or 0xE2 or 0xE3;
}
