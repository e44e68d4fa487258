namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>What was noticed about a row that went on all the same; counted over accepted rows only.</summary>
[Flags]
internal enum RowWarnings
{
    None = 0,
    PhoneInvalid = 1 << 0,
    PhoneScientific = 1 << 1,
    PhonePlaceholder = 1 << 2,
    EmailInvalid = 1 << 3,
    EmailNoTopLevel = 1 << 4,
    EmailPlaceholder = 1 << 5,
    AmountCleaned = 1 << 6,
    AmountDot = 1 << 7,
    AmountZero = 1 << 8,
    Refund = 1 << 9,
    DateFormat = 1 << 10,
    EmptyName = 1 << 11,
    EmptyProduct = 1 << 12,
    CountInvalid = 1 << 13,
    ContactMasked = 1 << 14,
}

/// <summary>The codes of the catalogue for <see cref="RowWarnings"/>.</summary>
internal static class RowWarningCodes
{
    private static readonly string[] Codes =
    [
        "W_PHONE_INVALID", "W_PHONE_SCIENTIFIC", "W_PHONE_PLACEHOLDER", "W_EMAIL_INVALID", "W_EMAIL_NO_TLD", "W_EMAIL_PLACEHOLDER",
        "W_AMOUNT_CLEANED", "W_AMOUNT_DOT", "W_AMOUNT_ZERO", "W_REFUND", "W_DATE_FORMAT", "W_EMPTY_NAME", "W_EMPTY_PRODUCT",
        "W_COUNT_INVALID", "W_CONTACT_MASKED",
    ];

    /// <summary>A refund, a zero, or nothing to note.</summary>
    public static RowWarnings OfSum(long kopecks) =>
        kopecks < 0 ? RowWarnings.Refund : kopecks == 0 ? RowWarnings.AmountZero : RowWarnings.None;

    /// <summary>What is wrong with a contact.</summary>
    public static RowWarnings OfContact(ContactFault fault, RowWarnings invalid, RowWarnings placeholder) => fault switch
    {
        ContactFault.Invalid => invalid,
        ContactFault.Damaged => RowWarnings.PhoneScientific,
        ContactFault.Filler => placeholder,
        _ => RowWarnings.None,
    };

    /// <summary>How often each warning stands in the rows.</summary>
    public static void Count(ReadOnlySpan<RowWarnings> rows, IDictionary<string, int> into)
    {
        Span<int> counts = stackalloc int[Codes.Length];
        foreach (var row in rows)
        {
            for (var left = (uint)row; left != 0; left &= left - 1)
            {
                counts[System.Numerics.BitOperations.TrailingZeroCount(left)]++;
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                into[Codes[i]] = counts[i];
            }
        }
    }
}
