namespace AiReactivator.Analytics.Failures;

/// <summary>Codes that leave out one row.</summary>
internal static class RowFailures
{
    /// <summary>Code and note for support; sentence and remedy are in FailureTexts.resx.</summary>
    public static readonly (string Code, string SupportNote)[] All =
    [
        ("E_FIELD_COUNT", "Surplus empty cells are allowed."),
        ("E_FIELD_TOO_LONG", "Limit of a cell."),
        ("E_NUL_CHAR", "Byte 0 inside a record."),
        ("E_NO_CONTACT", "Both absent, invalid, damaged or fillers."),
        ("E_AMOUNT_EMPTY", "Blank cell."),
        ("E_AMOUNT_FORMAT", "No reading as a number."),
        ("E_AMOUNT_AMBIGUOUS", "1.234 or 1,234, and the column does not settle the mark; --decimal does."),
        ("E_AMOUNT_CURRENCY", "Another currency sign or code."),
        ("E_AMOUNT_RANGE", "Over 10^12 roubles."),
        ("E_QUANTITY_FORMAT", "Only where the sum is made of price and quantity."),
        ("E_DAYS_EMPTY", "Blank cell in an undated file."),
        ("E_DAYS_FORMAT", "Letters, fractions, units."),
        ("E_DAYS_NEGATIVE", "A minus sign."),
        ("E_DAYS_RANGE", "Over 36 500."),
        ("E_DATE_EMPTY", "Blank cell in a required date."),
        ("E_DATE_FORMAT", "Other orders, two-digit years, serial numbers."),
        ("E_DATE_INVALID", "31.04, 29.02 of a common year."),
        ("E_DATE_FUTURE", "Only where A is given."),
        ("E_STATUS_LEFT_OUT", "The state of the deal is in LeftOutStatuses: the user's choice."),
        ("E_DATE_RANGE", "Outside 1970…2100."),
    ];
}
