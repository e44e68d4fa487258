using AiReactivator.Analytics;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Worker.Cli;

/// <summary>What the screen «Проверка файла» would ask: the command line takes nothing upon itself, it names the argument.</summary>
internal static class IntakeQuestions
{
    public static IEnumerable<string> Of(NormalizedBase found, AnalyzeOptions options)
    {
        foreach (var unknown in options.LeftOutStatuses.Where(text => found.Statuses is null || found.Statuses.All(status => status.Text != text.Trim())))
        {
            yield return $"Состояния сделки «{unknown}» в файле нет: исключать нечего.";
        }

        foreach (var status in (found.Statuses ?? []).Where(status => status is { LooksUnpaid: true, LeftOut: false }))
        {
            yield return $"Похоже на неоплаченные сделки: «{status.Text}», {Rows(status.Rows)}, {RussianText.Money(status.Amount)}. Исключить: --leave-out-status \"{status.Text}\"";
        }

        if (found.OrderTotals is { Taken: OrderTotals.Lines } totals)
        {
            yield return $"В строках заказов повторяется одна сумма: заказов с ней {RussianText.Number(totals.SameSum)} из {RussianText.Number(totals.Orders)}. "
                + $"Если это сумма всего заказа, добавьте --order-totals once: вместо {RussianText.Money(totals.AmountAsLines)} получится {RussianText.Money(totals.AmountOnce)}";
        }

        var ambiguous = found.Remarks.Total(true, "E_AMOUNT_AMBIGUOUS");
        if (ambiguous > 0)
        {
            yield return $"Сумму вида 1.234 можно прочитать двояко, отклонено: {Rows(ambiguous)}. Укажите знак копеек: --decimal comma или --decimal dot";
        }
    }

    static string Rows(int rows) => RussianText.Count(rows, "строка", "строки", "строк");
}
