namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>What stands in the stream where the tab found a contact (docs/contract.md, 1).</summary>
internal static class MaskedCell
{
    public static ReadOnlySpan<byte> Mark => "•••"u8;
}
