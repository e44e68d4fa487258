using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Check;

/// <summary>Sentences of «Проверка файла», made of its figures.</summary>
internal static class CheckWords
{
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>«75 клиентов, 86,5 млн ₽ за пять лет».</summary>
    public static string Headline(FileCheck check, IStringLocalizer<CheckText> texts, IStringLocalizer<SharedText> common)
    {
        var clients = Plural.Of(check.Intake.UniqueClients, common["Clients"]);
        var money = Money.Brief(check.Intake.TotalAmount);
        return check is { FirstDay: { } first, LastDay: { } last } && last > first
            ? texts["Headline", clients, money, Period(last.DayNumber - first.DayNumber + 1, texts)]
            : texts["Headline.NoDates", clients, money];
    }

    /// <summary>A length of time as one says it: days, then months, then years, each rounded.</summary>
    public static string Period(int days, IStringLocalizer<CheckText> texts)
    {
        var months = (int)Math.Round(days / DaysOfMonth);
        var years = (int)Math.Round(days / 365.25);
        return (months, years) switch
        {
            ( < 2, _) => texts["Period.For", Plural.Of(days, texts["Period.Days"])],
            ( < 11, _) => Counted(months, texts["Period.Months"]),
            ( <= 13, _) => texts["Period.Year"],
            ( < 24, _) => texts["Period.For", Plural.Of(months, texts["Period.MonthForms"])],
            (_, <= 10) => Counted(years, texts["Period.Years"]),
            _ => texts["Period.For", Plural.Of(years, texts["Period.YearForms"])],
        };
    }

    /// <summary>A remark in two or three words, for a filter; a code without such words has the sentence of the catalogue.</summary>
    public static string Remark(string code, IStringLocalizer<CheckText> texts) =>
        texts[$"Remark.{code}"] is { ResourceNotFound: false } known ? known : FailureText.Of(code, []).Sentence;

    /// <summary>A field of ours by its name in the template.</summary>
    public static string Field(string field, IStringLocalizer<CheckText> texts) =>
        texts[$"Field.{field}"] is { ResourceNotFound: false } known ? known : field;

    public static string Widget(string widget, IStringLocalizer<CheckText> texts) =>
        texts[$"Widget.{widget}"] is { ResourceNotFound: false } known ? known : widget;

    /// <summary>«Без склейки клиентов было бы 88, и выручка крупнейшего выглядела бы на 41 % меньше.»</summary>
    public static string Effect(GluingCourt court, IStringLocalizer<CheckText> texts, IStringLocalizer<SharedText> common)
    {
        if (court.Glued.RepeatClients == 0)
        {
            return texts["Gluing.None"];
        }

        var repeats = Plural.Of(court.Glued.RepeatClients, texts["Gluing.Repeats"]);
        if (court.WithoutGluing.Clients == court.Glued.Clients)
        {
            return texts["Gluing.Nothing", repeats];
        }

        var less = court.Glued.BiggestRevenue > 0 ? 1 - (double)(court.WithoutGluing.BiggestRevenue / court.Glued.BiggestRevenue) : 0;
        return less >= 0.005
            ? texts["Gluing.Effect", repeats, Numbers.Whole(court.WithoutGluing.Clients), Share.Whole(less)]
            : texts["Gluing.EffectClients", repeats, Numbers.Whole(court.WithoutGluing.Clients)];
    }

    /// <summary>What a decision changed: clients, the biggest, the charge.</summary>
    public static string Change(GluedBase before, GluedBase after, IStringLocalizer<CheckText> texts, IStringLocalizer<SharedText> common)
    {
        var clients = before.Clients == after.Clients
            ? texts["Change.SameClients", Plural.Of(after.Clients, common["Clients"])]
            : texts["Change.Clients", Numbers.Whole(before.Clients), Plural.Of(after.Clients, common["Clients"])];
        return before.BiggestRevenue == after.BiggestRevenue
            ? clients
            : texts["Change.Biggest", clients.Value, Money.Full(before.BiggestRevenue), Money.Full(after.BiggestRevenue)];
    }

    /// <summary>«пять лет»: the forms of 1, 2, 3 … with bars between.</summary>
    private static string Counted(int number, string forms) => forms.Split('|')[Math.Max(1, number) - 1];
}
