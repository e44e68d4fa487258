namespace AiReactivator.Analytics.Report;

/// <summary>«Что откроют недостающие столбцы»: only what this product then shows.</summary>
static class ColumnsSection
{
    public static ReportSection? Write(ReportFacts facts)
    {
        string[] points = [.. Points(facts)];
        return points.Length == 0
            ? null
            : new ReportSection(
                "columns",
                points.Length == 1 ? "Что откроет недостающий столбец" : "Что откроют недостающие столбцы",
                ["Чего нет в файле, того нет и в отчёте. Добавьте к выгрузке и запустите анализ снова:"],
                points);
    }

    static IEnumerable<string> Points(ReportFacts facts)
    {
        if (facts.Missing.PurchaseDate)
        {
            yield return "«Дата покупки» у каждой строки: станет видно, кто вернулся после долгой паузы и что купил последним";
        }

        if (facts.Missing.Discounts)
        {
            yield return "«Покупок со скидкой»: кто платит полную цену, а кто ждёт акций";
        }

        if (facts.Missing.Complaints)
        {
            yield return "«Жалоб»: кому перед звонком нужны извинения, а не предложение";
        }

        if (facts.Missing.Tickets)
        {
            yield return "«Обращений»: кто из клиентов чаще других пишет в поддержку";
        }
    }
}
