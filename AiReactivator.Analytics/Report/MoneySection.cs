using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Report;

/// <summary>«Деньги»: who brought them, how much of them has gone silent, and where the past confirms forecasts, how much is at risk.</summary>
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

        string[] paragraphs = [Means(facts), .. Balance(facts), .. AtRisk(facts.Finance.AtRisk), .. Silent(facts)];
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

    /// <summary>Only forecasts that may be believed are told; the facts around them stand without.</summary>
    static IEnumerable<string> AtRisk(RevenueAtRisk risk)
    {
        if (risk is not { State: { Shown: true, Unreliable: false }, ContactFirst: { } first, Critical: { } critical, ExpectedSpend: { } spend })
        {
            yield break;
        }

        var (high, gone) = (risk.HighBasket.Clients, risk.CriticalBasket.Clients);
        if (high > 0)
        {
            yield return $"Деньги под риском: {WithRange(first)}. Это следующие чеки {Count(high, "клиента", "клиентов", "клиентов")} с высоким риском оттока, умноженные на вероятность, что покупки не будет; начинать стоит с {Plural(high, "него", "них", "них")}.";
        }

        if (gone > 0)
        {
            yield return $"{(high > 0 ? "Ещё" : "Под риском")} {WithRange(critical)} приходится на {Count(gone, "клиента", "клиентов", "клиентов")} с критическим риском: вернуть {Plural(gone, "его", "их", "их")} труднее.";
        }

        yield return $"За {Days(risk.HorizonDays)} после даты анализа база, по прогнозу, потратит {WithRange(spend)}.";
    }

    /// <summary>«1,2 млн ₽ (в 80 случаях из 100 от 1 млн ₽ до 1,4 млн ₽)».</summary>
    static string WithRange(MoneyFigure figure) => figure is { Low: { } low, High: { } high } && Money(low) != Money(high)
        ? $"{Money(figure.Roubles)} (в 80 случаях из 100 от {Money(low)} до {Money(high)})"
        : Money(figure.Roubles);

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
