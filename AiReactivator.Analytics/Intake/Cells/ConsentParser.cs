namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads «Согласие»: what is not plainly yes or no says nothing.</summary>
internal static class ConsentParser
{
    private static readonly string[] Allowed =
    [
        "да", "yes", "y", "true", "1", "+", "есть", "согласие", "согласен", "согласна", "разрешено", "подписан", "подписана", "получено",
        "subscribed", "allowed", "granted", "opt-in", "opted in",
    ];

    private static readonly string[] Denied =
    [
        "нет", "no", "n", "false", "0", "-", "отказ", "отказался", "отказалась", "отписан", "отписана", "отписался", "отписалась",
        "не согласен", "не согласна", "не беспокоить", "не писать", "не звонить", "запрет", "запрещено", "отозвано", "стоп", "стоп-лист",
        "стоп лист", "черный список", "unsubscribed", "denied", "revoked", "opt-out", "opted out", "stop", "do not contact", "blacklist",
    ];

    /// <param name="cell">The cell.</param>
    /// <param name="consent">What it says; unknown for a blank or unclear one.</param>
    /// <returns>False where the cell says something that is no consent.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, out Consent consent)
    {
        consent = Consent.Unknown;
        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text))
        {
            return false;
        }

        consent = Is(text, Denied) ? Consent.Denied : Is(text, Allowed) ? Consent.Allowed : Consent.Unknown;
        return text.IsEmpty || consent is not Consent.Unknown;
    }

    private static bool Is(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // «Чёрный» and «черный» are one word to who wrote them.
        return text.Contains('ё') && Is(text.ToString().Replace('ё', 'е'), words);
    }
}
