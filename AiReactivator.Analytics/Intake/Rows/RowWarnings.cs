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
    AmountSettled = 1 << 15,
    DaysInconsistent = 1 << 16,
    AmountComputed = 1 << 17,
    OrderTotal = 1 << 18,
    Carried = 1 << 19,
    ContactMaskedElsewhere = 1 << 20,
    FirstAfterPurchase = 1 << 21,

    ContactFaults = PhoneInvalid | PhoneScientific | PhonePlaceholder | EmailInvalid | EmailPlaceholder,

    /// <summary>What the user can mend, or should look at: a cell that was ignored, masked, filled in or read in one of two ways.
    /// The rest is told as a count for the whole file (docs/intake.md).</summary>
    Remarks = ContactFaults | EmailNoTopLevel | EmptyProduct | CountInvalid | ContactMasked | AmountSettled | DaysInconsistent
        | AmountComputed | OrderTotal | Carried | ContactMaskedElsewhere | FirstAfterPurchase,
}

/// <summary>The codes of the catalogue for <see cref="RowWarnings"/>.</summary>
internal static class RowWarningCodes
{
    private static readonly string[] Codes =
    [
        "W_PHONE_INVALID", "W_PHONE_SCIENTIFIC", "W_PHONE_PLACEHOLDER", "W_EMAIL_INVALID", "W_EMAIL_NO_TLD", "W_EMAIL_PLACEHOLDER",
        "W_AMOUNT_CLEANED", "W_AMOUNT_DOT", "W_AMOUNT_ZERO", "W_REFUND", "W_DATE_FORMAT", "W_EMPTY_NAME", "W_EMPTY_PRODUCT",
        "W_COUNT_INVALID", "W_CONTACT_MASKED", "W_AMOUNT_SETTLED", "W_DAYS_INCONSISTENT",
        "W_AMOUNT_COMPUTED", "W_ORDER_TOTAL", "W_CARRIED", "W_CONTACT_MASKED", "W_FIRST_AFTER_PURCHASE",
    ];

    private static readonly Field?[] Fields =
    [
        Field.Phone, Field.Phone, Field.Phone, Field.Email, Field.Email, Field.Email,
        Field.Amount, Field.Amount, Field.Amount, Field.Amount, null, Field.Name, Field.Product,
        null, Field.Product, Field.Amount, Field.Days, Field.Amount, Field.Amount, Field.Order, null, Field.FirstDate,
    ];

    /// <summary>The code of the warning at a bit.</summary>
    public static string Code(int bit) => Codes[bit];

    /// <summary>The cell that the warning at a bit is about; null where it is one of several.</summary>
    public static Field? FieldOf(int bit) => Fields[bit];

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
                into[Codes[i]] = (into.TryGetValue(Codes[i], out var before) ? before : 0) + counts[i];
            }
        }
    }
}
