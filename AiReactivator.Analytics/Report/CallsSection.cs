using AiReactivator.Analytics.Dashboards;
using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Report;

/// <summary>«Кому звонить»: the call list in a few sentences, its first lines below.</summary>
static class CallsSection
{
    const int FirstLines = 5;

    public static ReportSection Write(ReportFacts facts)
    {
        string[] paragraphs = [Now(facts), .. Later(facts)];
        return new ReportSection("calls", "Кому звонить", paragraphs, [.. facts.Sales.FirstPage.Rows.Take(Math.Min(FirstLines, facts.Sales.CallNow)).Select(Line)]);
    }

    static string Now(ReportFacts facts)
    {
        var sales = facts.Sales;
        if (sales.CallNow == 0)
        {
            return "Сегодня звонить некому: ни у одного клиента с повторными покупками срок не подошёл, или он прошёл слишком давно.";
        }

        var late = sales.CallNow - sales.Now.Clients;
        var when = (sales.Now.Clients, late) switch
        {
            (0, _) => "все опоздали, но молчат не дольше трёх обычных пауз",
            (_, 0) => "у всех самое время",
            var (now, _) => $"у {Number(now)} самое время, {Number(late)} {Plural(late, "опоздал", "опоздали", "опоздали")}, но {Plural(late, "молчит", "молчат", "молчат")} не дольше трёх обычных пауз",
        };
        return sales.CallNow == 1
            ? "Первым в списке один клиент: " + (late == 1 ? "он опоздал, но молчит не дольше трёх обычных пауз." : "для покупки самое время.")
            : $"Звонок ещё застанет {Count(sales.CallNow, "клиента", "клиентов", "клиентов")}: {when}. Идите сверху вниз, самые крупные стоят первыми.";
    }

    static IEnumerable<string> Later(ReportFacts facts)
    {
        var sales = facts.Sales;
        if (facts.OverdueTooLong is > 0 and var lost)
        {
            yield return $"{CountClients(lost)} с повторными покупками {Plural(lost, "молчит", "молчат", "молчат")} дольше трёх пауз: {Plural(lost, "ему звоните", "им звоните", "им звоните")} в последнюю очередь{(lost == 1 ? "" : ", кроме самых крупных")}.";
        }

        if (sales.Expected.Clients is > 0 and var early)
        {
            yield return $"{CountClients(early)} пока не {Plural(early, "нуждается", "нуждаются", "нуждаются")} в звонке: обычная пауза не прошла и на четыре пятых.";
        }

        if (sales.TooFewData.Clients is > 0 and var once)
        {
            yield return $"{CountClients(once)} {Plural(once, "купил", "купили", "купили")} один раз. Личного ритма по одной покупке не видно, дата следующей не названа.";
        }
    }

    static string Line(ClientRow client)
    {
        var due = client.OverdueDays switch
        {
            > 0 and var late => $"ждали {Date(client.Expected!.Value)}, опоздал на {ShortDays(late)}",
            0 => "срок сегодня",
            var left => $"срок {Date(client.Expected!.Value)}, через {ShortDays(-left!.Value)}",
        };
        var product = client.LastProduct is { Length: > 0 } name ? $"; последний товар: {name}" : "";
        return $"LTV {Money(client.Revenue)}, {due}{product}";
    }
}
