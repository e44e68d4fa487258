using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>What the user may set. Defaults are those of the product's «Параметры расчёта».</summary>
public sealed record AnalysisSettings
{
    /// <summary>A, where the user gave it; null to read it from the file.</summary>
    public DateOnly? AnalysisDate { get; init; }

    /// <summary>H in days.</summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>«Обычный цикл, дней», used where the base cannot tell c₀.</summary>
    public int? UsualCycleDays { get; init; }

    /// <summary>comma or dot where the user settled what «1.234» means; null leaves such rows out.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>What the sum of a row is where several rows have one order number.</summary>
    public OrderTotals OrderTotals { get; init; }

    /// <summary>States of the deal that the user leaves out, as written in the file with contacts masked.</summary>
    public IReadOnlyList<string> LeftOutStatuses { get; init; } = [];

    /// <summary>How rows are glued. Rules from outside are asked first whether they are sound.</summary>
    public GluingRules Gluing { get; init; } = GluingRules.Default;

    /// <summary>What is assumed about money. Values from outside are asked first whether they are sound.</summary>
    public CalculationSettings Calculation { get; init; } = CalculationSettings.Default;

    /// <summary>The business context, without contacts.</summary>
    public string Context { get; init; } = "";

    /// <summary>utf-8, windows-1251…: told by whoever read the bytes.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Told by whoever read the bytes.</summary>
    public string Separator { get; init; } = ";";

    /// <summary>Blank rows left out before the stream.</summary>
    public int EmptyRows { get; init; }

    /// <summary>Rows above the header that were left out: «Отчёт о продажах за май».</summary>
    public int TitleRows { get; init; }

    /// <summary>Columns that were not mapped.</summary>
    public int ExtraColumns { get; init; }

    /// <summary>The columns do not stand in the order of the template.</summary>
    public bool ColumnOrderDiffers { get; init; }

    /// <summary>Data rows announced, for progress; 0 where unknown.</summary>
    public int ExpectedRows { get; init; }
}
