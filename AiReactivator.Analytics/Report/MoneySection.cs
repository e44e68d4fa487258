using AiReactivator.Analytics.Dashboards;
using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Report;

/// <summary>«Деньги»: who brought them, and how much of them has gone silent. Past money only, nothing is forecast.</summary>
static class MoneySection
{
    /// <summary>How far the share of money has to be from the share of clients to be worth a sentence.</summary>
    const double Notable = 0.1;

    public static ReportSection Write(ReportFacts facts)
    {
        if (facts.Buyers == 0)
        {
            return new ReportSection("money", "Деньги", [$"Покупок нет; возвраты и нулевые суммы вместе дают {Money(facts.Overview.Counters.Revenue)}."], []);
        }

        string[] paragraphs = [Means(facts), .. Balance(facts), .. Silent(facts)];
        return new ReportSection("money", "Деньги", paragraphs, [.. facts.Overview.Biggest.Clients.Select(Line)]);
    }

    static string Means(ReportFacts facts)
    {
        var revenue = facts.Overview.Structure.Classes.Sum(c => c.Revenue);
        return $"На клиента с покупками приходится {Money(revenue / facts.Buyers)}, средний чек {Money(revenue / facts.Overview.Counters.Purchases)}.";
    }

    static IEnumerable<string> Balance(ReportFacts facts)
    {
        var structure = facts.Overview.Structure;
        if (facts.HasFewClients || structure.Active is not { Share: { } clients, RevenueShare: { } money })
        {
            yield break;
        }

        if (structure.Active.Clients == 0)
        {
            yield return "Активных клиентов нет: все деньги базы принесли те, кто уже выбился из ритма.";
        }
        else if (money - clients > Notable)
        {
            yield return $"Деньги держатся на активных: их {Share(clients)}, а принесли они {Share(money)}. Потеря любого крупного из них будет заметна сразу.";
        }
        else if (clients - money > Notable)
        {
            yield return $"Крупные клиенты выбились из ритма раньше остальных: активных {Share(clients)}, но принесли они только {Share(money)} денег.";
        }
        else if (structure.Critical.RevenueShare is > 0.5 and var gone)
        {
            yield return $"Больше половины денег, {Share(gone)}, принесли те, кто молчит дольше трёх обычных пауз.";
        }
        else
        {
            yield return $"Деньги распределены почти как клиенты: активных {Share(clients)}, их доля в деньгах {Share(money)}.";
        }
    }

    static IEnumerable<string> Silent(ReportFacts facts)
    {
        var (structure, biggest) = (facts.Overview.Structure, facts.Overview.Biggest);
        if (biggest.TotalOutside == 0)
        {
            yield break;
        }

        var silent = structure.AtRisk.Revenue + structure.Critical.Revenue;
        yield return $"{CountClients(biggest.TotalOutside)} {Plural(biggest.TotalOutside, "покупал", "покупали", "покупали")} на {Money(silent)} и {Plural(biggest.TotalOutside, "молчит", "молчат", "молчат")} дольше своей обычной паузы. Это уже потраченные деньги, а не прогноз.";
        yield return biggest.Clients.Count == 1 ? "Вот этот клиент:" : "Самые крупные из них:";
    }

    static string Line(ClientRow client) =>
        $"{Money(client.Revenue)} за {Count(client.Purchases, "покупку", "покупки", "покупок")}, не покупал {ShortDays(client.IdleDays!.Value)} при обычной паузе {ShortDays(client.CycleDays!.Value)}";
}
