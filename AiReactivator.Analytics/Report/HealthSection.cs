using AiReactivator.Analytics.Dashboards.Overview;
using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Report;

/// <summary>«Здоровье базы»: the index, what pulls it down, the structure by cycle.</summary>
static class HealthSection
{
    /// <summary>Under this share of repeat buyers the base cycle speaks for a few only.</summary>
    const double FewRepeat = 0.1;

    public static ReportSection Write(ReportFacts facts) =>
        new("health", "Здоровье базы", [Index(facts), Cycle(facts.Overview)], Structure(facts));

    static string Index(ReportFacts facts)
    {
        var health = facts.Overview.Health;
        return health.Value is { } value ? $"{Verdict(value)} {Drag(health)}" : WhyMissing(facts);
    }

    static string Verdict(int value) => value switch
    {
        < 25 => $"Индекс здоровья {value} из 100: база почти не покупает, норма начинается с {HealthIndex.AlarmUnder}.",
        < HealthIndex.AlarmUnder => $"Индекс здоровья {value} из 100. Это тревога: норма начинается с {HealthIndex.AlarmUnder}.",
        < 75 => $"Индекс здоровья {value} из 100: в пределах нормы, она начинается с {HealthIndex.AlarmUnder}.",
        _ => $"Индекс здоровья {value} из 100, это хороший запас над нормой в {HealthIndex.AlarmUnder}.",
    };

    /// <summary>Names the part that costs the index the most points.</summary>
    static string Drag(HealthIndex health)
    {
        var (active, repeat, risk, critical) = (health.ActiveShare!.Value, health.RepeatShare!.Value, health.RiskShare!.Value, health.CriticalShare!.Value);
        var (lostByActive, lostByRepeat, lostBySilence) = (0.45 * (1 - active), 0.25 * (1 - repeat), 0.30 * (critical + (risk / 2)));
        if (lostByActive + lostByRepeat + lostBySilence == 0)
        {
            return "Все клиенты активны, и все, у кого было время вернуться, вернулись.";
        }

        if (lostByRepeat >= lostByActive && lostByRepeat >= lostBySilence)
        {
            return repeat == 0
                ? "Сильнее всего его снижают разовые покупки: второй раз не купил никто из тех, у кого было на это время."
                : $"Сильнее всего его снижают разовые покупки: второй раз купили {Share(repeat)} тех, у кого было на это время.";
        }

        return lostByActive >= lostBySilence
            ? $"{OutsideRhythm(active)} Повторную покупку {Repeated(repeat)}."
            : $"Сильнее всего его снижают замолчавшие: {Share(critical)} клиентов не покупали больше трёх обычных пауз.";
    }

    static string OutsideRhythm(double active) => active switch
    {
        >= 0.6 => $"До ста ему не хватает прежде всего тех, кто выбился из ритма: таких {Share(1 - active)}.",
        0 => "Сильнее всего его снижает то, что в своём ритме не покупает никто.",
        _ => $"Сильнее всего его снижает то, что в своём ритме покупают только {Share(active)} клиентов.",
    };

    static string Repeated(double share) => share switch
    {
        0 => "не сделал никто из тех, у кого было на это время",
        1 => "сделали все, у кого было на это время",
        _ => $"сделали {Share(share)} тех, у кого было на это время",
    };

    static string WhyMissing(ReportFacts facts) => facts.Overview.Health.WhyMissing switch
    {
        "TooFewClients" => $"Индекс здоровья не показан: он считается от {HealthIndex.NeededClients} клиентов с покупками, а здесь их {Number(facts.Buyers)}.",
        "ShortHistory" => $"Индекс здоровья не показан: история короче обычной паузы в {Days(facts.Overview.Counters.BaseCycleDays)}, судить рано.",
        _ => "Индекс здоровья не показан: ни у кого ещё не было времени на повторную покупку.",
    };

    static string Cycle(OverviewDashboard overview) => overview.Counters is { BaseCycleMeasured: true } counters
        ? $"Обычная пауза между покупками {Days(counters.BaseCycleDays)}: это середина личных пауз клиентов, с ней и с собственным ритмом сравнивается каждый."
            + (overview.Health.RepeatShare < FewRepeat ? " Повторно покупали немногие, и по ним судят обо всех: если в вашем деле такая пауза слишком коротка, доли замолчавших завышены." : "")
        : $"Обычная пауза принята за {Days(overview.Counters.BaseCycleDays)} по параметрам расчёта: чтобы измерить её, нужны пять клиентов с повторными покупками и 90 дней истории.";

    static string[] Structure(ReportFacts facts)
    {
        var structure = facts.Overview.Structure;
        return facts.Buyers == 0
            ? []
            :
            [
                Line("Активные, пауза до 1,2 обычной", structure.Active),
                Line("Зона риска по циклу, до 3 обычных пауз", structure.AtRisk),
                Line($"{(structure.CriticalStillBuys ? "Давно не покупали" : "Критический отток")}, больше 3 обычных пауз", structure.Critical),
            ];

        string Line(string name, StructureClass part) =>
            $"{name}: {facts.Part(part)}" + (part.Clients > 0 && part.RevenueShare is { } share ? $"; {Share(share)} денег базы" : "");
    }
}
