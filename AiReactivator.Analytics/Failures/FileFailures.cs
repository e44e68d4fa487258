namespace AiReactivator.Analytics.Failures;

/// <summary>Codes that refuse a whole file.</summary>
internal static class FileFailures
{
    /// <summary>Code and note for support; sentence and remedy are in FailureTexts.resx.</summary>
    public static readonly (string Code, string SupportNote)[] All =
    [
        ("E_EMPTY_FILE", "Zero bytes, or a byte order mark and blanks only."),
        ("E_NO_ROWS", "Header only."),
        ("E_NO_VALID_ROWS", "All rows rejected; the row errors tell which code prevails."),
        ("E_NOT_CSV_XLSX", "Starts with PK: a zip container."),
        ("E_NOT_CSV_XLS", "Starts with the OLE signature."),
        ("E_NOT_CSV_HTML", "Begins with < and has markup in the first 4 kB."),
        ("E_NOT_CSV_ZIP", "Zip container whose first entry is no part of a workbook."),
        ("E_GZIP_DAMAGED", "Gzip that cannot be unzipped to its end, or has something behind it."),
        ("E_FILE_TOO_LARGE", "Limit of the tab, checked before reading."),
        ("E_NOT_CSV_PDF", "Starts with %PDF."),
        ("E_BINARY", "Control bytes, and no template word in any code page."),
        ("E_ENCODING", "As a row code: bytes of this line are not valid in the encoding of the file."),
        ("E_MISSING_COLUMN", "Arguments: names of our fields, not headers of the file."),
        ("E_DUPLICATE_COLUMN", "Two headers of the same key; extra columns may repeat."),
        ("E_TOO_MANY_COLUMNS", "Limit is a setting."),
        ("E_TOO_MANY_ROWS", "Limit is a setting; the command line has none."),
        ("E_UPLOAD_TOO_LARGE", "Limit is a setting; counted on the inflated stream as well."),
    ];
}
