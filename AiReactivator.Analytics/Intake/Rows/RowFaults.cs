namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>The cell <c>error</c> of the stream: a code, and after a colon the field to blame where it is one cell.</summary>
internal static class RowFaults
{
    public const string FieldCount = "E_FIELD_COUNT";
    public const string FieldTooLong = "E_FIELD_TOO_LONG";
    public const string NulChar = "E_NUL_CHAR";
    public const string Encoding = "E_ENCODING";

    private static readonly string[] Codes = [FieldCount, FieldTooLong, NulChar, Encoding];

    public static (string? Code, Field? Field) Parse(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return (null, null);
        }

        var parts = System.Text.Encoding.UTF8.GetString(cell).Split(':');
        if (!Codes.Contains(parts[0]) || parts.Length > 2)
        {
            throw new InvalidDataException("The stream has a row error that the contract does not know.");
        }

        return (parts[0], parts.Length == 2 ? FieldNames.Find(parts[1]) : null);
    }
}
