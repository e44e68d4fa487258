using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;

namespace AiReactivator.Web.Runs;

/// <summary>What the document still holds: it outlives a circuit.</summary>
public sealed record TabState(FileSummary? File, Guid? Run);

/// <summary>What the user set: before the start, or on «Проверка файла». The script hands it on in <see cref="CreateRunRequest"/>.</summary>
public sealed record StartSettings(
    DateOnly? AnalysisDate,
    int HorizonDays,
    int? UsualCycleDays,
    ReviewMode Review = ReviewMode.WhenNeeded,
    string? DecimalMark = null,
    OrderTotals OrderTotals = OrderTotals.Lines,
    IReadOnlyList<string>? LeftOutStatuses = null,
    GluingRules? Gluing = null)
{
    public static StartSettings Default { get; } = new(null, 90, null);
}

/// <summary>Either a run or a refusal.</summary>
public sealed record StartAnswer(Guid? Run, Refusal? Refusal);

/// <summary>Either the number of rows saved or a refusal.</summary>
public sealed record ExportAnswer(int? Rows, Refusal? Refusal);

/// <summary>Light, dark or as the system says.</summary>
public enum TabTheme
{
    System,
    Light,
    Dark,
}
