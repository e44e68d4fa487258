namespace AiReactivator.Analytics.Failures;

/// <summary>Codes that are told and change nothing.</summary>
internal static class Warnings
{
    /// <summary>Code and note for support; sentence and remedy are in FailureTexts.resx.</summary>
    public static readonly (string Code, string SupportNote)[] All =
    [
        ("W_PHONE_INVALID", "Letters, several numbers in a cell, wrong length."),
        ("W_PHONE_SCIENTIFIC", "Never a key."),
        ("W_PHONE_PLACEHOLDER", "Never a key."),
        ("W_EMAIL_INVALID", "Comments, several addresses, wrong form."),
        ("W_EMAIL_NO_TLD", "np1@mail of the manual."),
        ("W_EMAIL_PLACEHOLDER", "Never a key."),
        ("W_AMOUNT_CLEANED", "One reading was left."),
        ("W_AMOUNT_SETTLED", "1.234 with the mark that the user chose."),
        ("W_AMOUNT_COMPUTED", "No amount, but price and quantity: exact in kopecks."),
        ("W_ORDER_TOTAL", "OrderTotals = Once: a row of an order whose rows carry one sum."),
        ("W_CARRIED", "Same order as the row before, no date or days of its own, no contact or name but those of the row before."),
        ("W_AMOUNT_DOT", "Decimal dot."),
        ("W_AMOUNT_ZERO", "Kept, no purchase."),
        ("W_REFUND", "Lowers LTV, no purchase."),
        ("W_DATE_FORMAT", "ISO, time of day."),
        ("W_DAYS_INCONSISTENT", "Rows and clients together."),
        ("W_FIRST_AFTER_PURCHASE", "Dated file: the stated first purchase lies after the row's own date; the earliest row counts."),
        ("W_COUNT_INVALID", "Cell ignored, row kept."),
        ("W_TOTALS_SUMMED", "Constant: one is taken; varying: sum."),
        ("W_ORDER_LINES", "SPEC 1, L > 1.3."),
        ("W_ANALYSIS_DATE_WEAK", "Fewer than 3 one-row clients agree, or less than half."),
        ("W_EMPTY_NAME", "Blank name."),
        ("W_EMPTY_PRODUCT", "Blank product."),
        ("W_CONTACT_MASKED", "Masked before leaving the tab."),
        ("W_COLUMN_ORDER", "Mapped by header."),
        ("W_TITLE_ROWS", "The header was not on the first line; lines still count from the top of the file."),
        ("W_EXTRA_COLUMNS", "Unknown columns stay in the tab."),
        ("W_SHARED_CONTACT", "At least 5 partner contacts and 5 names."),
    ];
}
