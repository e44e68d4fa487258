using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Worker.Cli;

/// <summary>What stands behind the word `analyze`.</summary>
internal sealed record AnalyzeOptions
{
    public const string Usage =
        "AiReactivator.Worker analyze база.csv [--analysis-date ГГГГ-ММ-ДД] [--horizon 90] [--decimal comma|dot] [--order-totals lines|once] [--leave-out-status \"…\"]… [--shared-partners 5] [--shared-names 5] [--context \"…\"] [--report none|builtin] --out папка";

    public required string Input { get; init; }

    public required string Output { get; init; }

    public DateOnly? AnalysisDate { get; init; }

    public int HorizonDays { get; init; } = 90;

    public string? DecimalMark { get; init; }

    /// <summary>Different contacts of the other kind from which on a contact may count as shared.</summary>
    public int SharedPartners { get; init; } = GluingRules.Default.SharedPartners;

    /// <summary>Different names that a shared contact needs as well.</summary>
    public int SharedNames { get; init; } = GluingRules.Default.SharedNames;

    public OrderTotals OrderTotals { get; init; }

    public IReadOnlyList<string> LeftOutStatuses { get; init; } = [];

    public string Context { get; init; } = "";

    public bool WriteReport { get; init; } = true;

    /// <summary>Reads the arguments, or says in one sentence what is wrong with them.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out AnalyzeOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = null;
        var parsed = new AnalyzeOptions { Input = "", Output = "" };
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                if (parsed.Input.Length > 0)
                {
                    problem = $"Лишний аргумент «{name}»: файл базы может быть только один.";
                    return false;
                }

                parsed = parsed with { Input = name };
                continue;
            }

            if (i + 1 == args.Length)
            {
                problem = $"После {name} не хватает значения.";
                return false;
            }

            if (!TrySet(parsed, name, args[++i], out parsed, out problem))
            {
                return false;
            }
        }

        problem = (parsed.Input.Length, parsed.Output.Length) switch
        {
            (0, _) => "Не указан файл базы. Использование: " + Usage,
            (_, 0) => "Не указана папка результата: добавьте --out папка.",
            _ => null,
        };
        options = problem is null ? parsed : null;
        return options is not null;
    }

    static bool TrySet(AnalyzeOptions before, string name, string value, out AnalyzeOptions after, [NotNullWhen(false)] out string? problem)
    {
        (after, problem) = name switch
        {
            "--out" when value.Length > 0 => (before with { Output = value }, null),
            "--context" => (before with { Context = value }, null),
            "--decimal" when value is "comma" or "dot" => (before with { DecimalMark = value }, null),
            "--decimal" => (before, "Параметр --decimal принимает comma или dot."),
            "--order-totals" when value is "lines" or "once" => (before with { OrderTotals = value == "once" ? OrderTotals.Once : OrderTotals.Lines }, null),
            "--order-totals" => (before, "Параметр --order-totals принимает lines или once."),
            "--leave-out-status" when value.Length > 0 => (before with { LeftOutStatuses = [.. before.LeftOutStatuses, value] }, null),
            "--leave-out-status" => (before, "После --leave-out-status нужно состояние сделки, как в файле."),
            "--horizon" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 7 and <= 730 => (before with { HorizonDays = days }, null),
            "--horizon" => (before, "Параметр --horizon принимает число дней от 7 до 730, обычно 30, 90, 180 или 365."),
            "--shared-partners" when IsThreshold(value, out var partners) => (before with { SharedPartners = partners }, null),
            "--shared-names" when IsThreshold(value, out var names) => (before with { SharedNames = names }, null),
            "--shared-partners" or "--shared-names" => (before, $"Параметр {name} принимает целое число от {GluingRules.FewestShared} до {GluingRules.MostShared}."),
            "--report" when value is "none" or "builtin" => (before with { WriteReport = value == "builtin" }, null),
            "--report" when value == "gigachat" => (before, "Отчёт GigaChat в этой версии недоступен: укажите --report builtin или --report none."),
            "--report" => (before, "Параметр --report принимает none, builtin или gigachat."),
            "--analysis-date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
                (before with { AnalysisDate = date }, null),
            "--analysis-date" => (before, "Параметр --analysis-date принимает дату вида 2026-05-24."),
            _ => (before, $"Неизвестный параметр {name}. Использование: {Usage}"),
        };
        return problem is null;
    }

    static bool IsThreshold(string value, out int threshold) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out threshold) && threshold is >= GluingRules.FewestShared and <= GluingRules.MostShared;
}
