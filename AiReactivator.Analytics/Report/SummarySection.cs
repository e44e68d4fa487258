using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Report;

/// <summary>«Коротко»: what was found, over what, and the first step.</summary>
static class SummarySection
{
    public static ReportSection Write(ReportFacts facts) =>
        new("summary", "Коротко", facts.Buyers == 0 ? [NothingBought(facts)] : [Finding(facts), Scope(facts), FirstStep(facts)], []);

    static string NothingBought(ReportFacts facts) =>
        $"В базе {CountClients(facts.Overview.Counters.Clients)}, но ни одной покупки: только возвраты и нулевые суммы. Ритм и деньги считать не из чего.";

    static string Finding(ReportFacts facts)
    {
        var (active, risk, critical) = (facts.Overview.Structure.Active, facts.Overview.Structure.AtRisk, facts.Overview.Structure.Critical);
        if (active.Clients == facts.Buyers)
        {
            return "Никто не выбился из своего ритма: все клиенты с покупками активны.";
        }

        if (critical.Clients == facts.Buyers)
        {
            return "Замолчали все: у каждого клиента пауза больше трёх обычных.";
        }

        if (critical.Share > 0.5)
        {
            var silent = $"{OutOf(critical.Clients, facts.Buyers)} {Plural(critical.Clients, "замолчал", "замолчали", "замолчали")}: пауза больше трёх обычных.";
            return risk.Clients == 0
                ? silent + " Промежуточных нет: остальные покупают в своём ритме."
                : $"{silent} Ещё {Number(risk.Clients)} {Plural(risk.Clients, "только выбивается", "только выбиваются", "только выбиваются")} из ритма, вернуть {Plural(risk.Clients, "его", "их", "их")} проще.";
        }

        if (active.Share >= 0.6)
        {
            return $"База живая: {OutOf(active.Clients, facts.Buyers)} {Plural(active.Clients, "покупает", "покупают", "покупают")} в своём ритме. "
                + (critical.Clients == 0 ? "Совсем замолчавших нет." : $"Совсем {Plural(critical.Clients, "замолчал", "замолчали", "замолчали")} {Number(critical.Clients)}.");
        }

        return risk.Clients > active.Clients && risk.Clients > critical.Clients
            ? $"Больше всего клиентов на полпути к уходу: {OutOf(risk.Clients, facts.Buyers)} {Plural(risk.Clients, "тянет", "тянут", "тянут")} с покупкой дольше обычного, но ещё не дольше трёх пауз."
            : $"База делится на части: {string.Join(", ", Parts(active.Clients, risk.Clients, critical.Clients))}.";
    }

    static IEnumerable<string> Parts(int active, int risk, int critical)
    {
        if (active > 0)
        {
            yield return $"{Number(active)} {Plural(active, "покупает", "покупают", "покупают")} в своём ритме";
        }

        if (risk > 0)
        {
            yield return $"{Number(risk)} {Plural(risk, "выбивается", "выбиваются", "выбиваются")} из ритма";
        }

        if (critical > 0)
        {
            yield return $"{Number(critical)} {Plural(critical, "замолчал", "замолчали", "замолчали")}";
        }
    }

    static string Scope(ReportFacts facts)
    {
        var counters = facts.Overview.Counters;
        var period = counters.FirstPurchase is { } first ? $"С {Date(first)} по {Date(counters.AnalysisDate)} " : "";
        var without = counters.WithoutPurchases == 0
            ? ""
            : $" Ещё {CountClients(counters.WithoutPurchases)} без покупок: только возвраты и нулевые суммы, в доли {Plural(counters.WithoutPurchases, "он не входит", "они не входят", "они не входят")}.";
        return $"{period}{CountClients(facts.Buyers)} {Plural(facts.Buyers, "сделал", "сделали", "сделали")} {Count(counters.Purchases, "покупку", "покупки", "покупок")}; база принесла {Money(counters.Revenue)} за вычетом возвратов.{without}";
    }

    static string FirstStep(ReportFacts facts) => facts.Sales.CallNow switch
    {
        0 when facts.Sales.Expected.Clients > 0 => "Срочных звонков нет: у тех, кто покупает повторно и ещё не замолчал, срок не подошёл.",
        0 when facts.OverdueTooLong > 0 => "Срочных звонков нет: все, кто покупал повторно, молчат дольше трёх обычных пауз.",
        0 => "Срочных звонков нет: повторных покупок, по которым виден подошедший срок, в базе пока не хватает.",
        1 => $"Начните с одного звонка: у этого клиента подошёл срок покупки, он уже принёс {Money(facts.Sales.CallNowRevenue)}.",
        var n => $"Начните со списка звонков: в нём {CountClients(n)}, у которых подошёл срок покупки; вместе они уже принесли {Money(facts.Sales.CallNowRevenue)}.",
    };
}
