namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>The usual spellings of a Russian phone, read without a string; what is told here is what <see cref="PhoneRule"/> tells.</summary>
internal static class UsualPhone
{
    private const long TenDigits = 10_000_000_000;

    /// <param name="cell">The cell.</param>
    /// <param name="international">Eleven digits, 7 in front.</param>
    /// <returns>False where the cell may be anything else: the rule decides.</returns>
    public static bool TryRead(ReadOnlySpan<byte> cell, out long international)
    {
        international = 0;
        var plus = !cell.IsEmpty && cell[0] == '+';
        var rest = plus ? cell[1..] : cell;
        if (rest.IsEmpty || !char.IsAsciiDigit((char)rest[0]))
        {
            return false;
        }

        var (number, digits) = (0L, 0);
        foreach (var b in rest)
        {
            if (char.IsAsciiDigit((char)b))
            {
                number = (number * 10) + (b - '0');
                if (++digits > 11)
                {
                    return false;
                }
            }
            else if (b is not ((byte)' ' or (byte)'(' or (byte)')' or (byte)'-'))
            {
                return false;
            }
        }

        var (country, national) = Math.DivRem(number, TenDigits);
        var first = national / 1_000_000_000;
        var usual = digits == 11
            ? first >= 3 && (country == 7 || (country == 8 && !plus))
            : digits == 10 && !plus && first is 3 or 4 or 8 or 9;
        if (!usual || digits < 10 || IsFiller(national))
        {
            return false;
        }

        international = (7 * TenDigits) + national;
        return true;
    }

    private static bool IsFiller(long national) => national % 1_000_000_000 % 111_111_111 == 0 || national == 9_876_543_210;
}
