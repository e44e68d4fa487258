namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Knows by its words a deal that usually brought no money: cancelled, lost, given back, not paid yet.</summary>
/// <remarks>«Не» before a word turns it round: «не оплачен» is unpaid, «не отменён» is not. A word of money that came outweighs
/// one of waiting («оплачен, ожидает отправки»), but not one of an end without money («оплачен, возврат»).</remarks>
internal static class DealStates
{
    private static readonly string[] Negations = ["не", "нет", "без", "not", "no", "never"];

    private static readonly string[] Partly = ["частич", "partial"];

    private static readonly string[] Paid =
    [
        "оплачен", "оплатил", "реализован", "выкуплен", "выполнен", "завершен", "успешн", "доставлен", "получен", "поступил", "прошл",
        "состоял", "продан", "paid", "won", "complete", "fulfilled", "succeed", "captured",
    ];

    private static readonly string[] Ended =
    [
        "отмен", "отказ", "проигр", "провал", "возврат", "возвращ", "аннулир", "удален", "потерян", "брошен", "просроч", "дубл", "спам",
        "недозвон", "неоплач", "нереализ", "неуспеш", "несостоя", "незаверш",
        "cancel", "refund", "void", "lost", "fail", "declin", "reject", "expire", "abandon", "chargeback", "uncollect", "unpaid",
        "overdue", "incomplete", "closedlost", "spam", "duplicate",
    ];

    private static readonly string[] Waiting =
    [
        "ожида", "ждет", "чернов", "неразобран", "переговор", "первичн", "квалифик", "выставлен", "отложен",
        "pending", "await", "draft", "hold", "authorized", "negotiat", "proposal", "qualif", "unsorted",
    ];

    public static bool LookUnpaid(string text)
    {
        var (paid, ended, waiting, negated) = (false, false, false, false);
        foreach (var word in Words(text))
        {
            if (Begins(word, Partly))
            {
                return false;
            }

            if (Begins(word, Paid))
            {
                paid |= !negated;
                ended |= negated;
            }

            ended |= !negated && Begins(word, Ended);
            waiting |= !negated && Begins(word, Waiting);
            negated = Negations.Contains(word);
        }

        return ended || (waiting && !paid);
    }

    private static bool Begins(string word, string[] stems) => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static IEnumerable<string> Words(string text)
    {
        var lower = text.ToLowerInvariant().Replace('ё', 'е');
        for (var at = 0; at < lower.Length; at++)
        {
            var start = at;
            while (at < lower.Length && char.IsLetter(lower[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return lower[start..at];
            }
        }
    }
}
