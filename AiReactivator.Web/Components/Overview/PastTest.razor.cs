using System.Globalization;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>«Проверка прошлым»: whether the forecast of this base can be believed, or what would unlock one.</summary>
public sealed partial class PastTest
{
    /// <summary>The rest of a bar's track is for its figure.</summary>
    private const double FullBar = 70;

    [Parameter, EditorRequired]
    public required Analytics.Dashboards.Overview.PastTest Data { get; set; }

    /// <summary>Whether the day of every purchase is known: then no column would show more.</summary>
    [Parameter, EditorRequired]
    public bool Dated { get; set; }

    private string Horizon => Plural.Of(Data.Trust.HorizonDays, Common["Days"]);

    private WidgetState State => Data switch
    {
        { Trial: not null } => WidgetState.Ready,
        { Trust.Reason: GradeReason.NoDates } => WidgetState.Locked,
        { Trust.Reason: GradeReason.NoSignal } when !Dated => WidgetState.Locked,
        _ => WidgetState.TooFew,
    };

    private string NoticeTitle => Loc[$"Past.{Data.Trust.State}.{Data.Trust.Reason}"];

    private string NoticeText => Data.Evidence is { } evidence
        ? Loc[
            $"Past.{Data.Trust.State}.{Data.Trust.Reason}.Text",
            Numbers.Whole(evidence.Repeats),
            Numbers.Whole(evidence.NeededRepeats),
            Plural.Of(evidence.HistoryDays, Common["Days"]),
            Plural.Of(evidence.NeededDays, Common["DaysOf"])]
        : Loc[$"Past.{Data.Trust.State}.{Data.Trust.Reason}{(Dated && Data.Trust.Reason is GradeReason.NoSignal ? ".Dated" : null)}.Text"];

    private string Why => Data.Trust switch
    {
        { State: ForecastState.CannotTell } => Loc["Past.CannotTell.NoSignal"],
        { Grade: ForecastGrade.D } => Loc["Past.Why.D"],
        { Grade: ForecastGrade.A } => Loc["Past.Why.A"],
        { Reason: GradeReason.Order } trust => Loc[$"Past.Why.Order.{trust.Grade}"],
        var trust => Loc[$"Past.Why.Level.{trust.Grade}"],
    };

    private static (string Name, double Bought, bool Ours)[] Lists(CallBuyers calls) =>
    [
        ("Forecast", calls.Forecast, true),
        ("BiggestLtv", calls.BiggestLtv, false),
        ("LongestIdle", calls.LongestIdle, false),
        ("Random", calls.Random, false),
    ];

    private static decimal Most(PastTrial trial) => Math.Max(trial.ExpectedSpend, trial.Spend);

    /// <summary>«Пришло на 7 % больше, чем обещал прогноз.»</summary>
    private string Miss(PastTrial trial) =>
        trial.ExpectedSpend <= 0 ? ""
        : PercentOff(trial.Spend / trial.ExpectedSpend) switch
        {
            0 => Loc["Past.Miss.None"],
            > 0 and var more => Loc["Past.Miss.More", more],
            var less => Loc["Past.Miss.Less", -less],
        };

    private static int PercentOff(decimal ratio) => (int)Math.Round(100 * (ratio - 1), MidpointRounding.AwayFromZero);

    private static string Width(double part, double whole) =>
        (whole <= 0 ? 0 : FullBar * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Width(decimal part, decimal whole) => Width((double)part, (double)whole);
}
