using AiReactivator.Analytics;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Contract;

/// <summary>Asks for a run. Nothing in it is a contact: the tab has masked the context already.</summary>
/// <param name="Context">The business context, masked in the tab; at most 4 000 characters.</param>
/// <param name="File">What the tab found out about the file.</param>
/// <param name="AnalysisDate">Set by the user; null to read it from the file.</param>
/// <param name="HorizonDays">30, 90, 180 or 365.</param>
/// <param name="UsualCycleDays">«Обычный цикл, дней», if the user gave it.</param>
/// <param name="Review">Whether the run stops for «Проверка файла».</param>
/// <param name="DecimalMark">comma or dot where the user settled what «1.234» means; null leaves such rows out.</param>
/// <param name="OrderTotals">What the sum of a row is where several rows have one order number.</param>
/// <param name="LeftOutStatuses">States of the deal that the user leaves out, as written in the file with contacts masked; at most 200.</param>
/// <param name="Gluing">Rules of gluing; null for the default.</param>
/// <param name="Calculation">What is assumed about money; null for the default.</param>
public sealed record CreateRunRequest(
    string Context,
    FileFormat File,
    DateOnly? AnalysisDate,
    int HorizonDays,
    int? UsualCycleDays,
    ReviewMode Review = ReviewMode.WhenNeeded,
    string? DecimalMark = null,
    OrderTotals OrderTotals = OrderTotals.Lines,
    IReadOnlyList<string>? LeftOutStatuses = null,
    GluingRules? Gluing = null,
    CalculationSettings? Calculation = null);

/// <summary>The file as the tab saw it: codes and counts only.</summary>
/// <param name="Encoding">utf-8, utf-8-bom, utf-16le, utf-16be, windows-1251, koi8-r, ibm866.</param>
/// <param name="Separator">One of ; , tab |.</param>
/// <param name="EmptyRows">Blank rows left out.</param>
/// <param name="ExtraColumns">Columns that stayed in the tab.</param>
/// <param name="ColumnOrderDiffers">The columns do not stand in the order of the template.</param>
/// <param name="Rows">Data rows, blank ones not counted.</param>
/// <param name="TitleRows">Rows above the header that were skipped: «Отчёт о продажах за май».</param>
public sealed record FileFormat(
    string Encoding,
    string Separator,
    int EmptyRows,
    int ExtraColumns,
    bool ColumnOrderDiffers,
    int Rows,
    int TitleRows = 0);

/// <summary>A run was made.</summary>
/// <param name="Run">The run.</param>
/// <param name="Secret">Known to the tab only; a beacon carries it to wipe the run when the tab closes.</param>
public sealed record CreateRunResponse(Guid Run, string Secret);

/// <summary>Wipes a run at once.</summary>
public sealed record WipeRunRequest(string Secret);

/// <summary>Goes on with a run that waits for a decision.</summary>
/// <param name="Cut">None to try again after a top-up; MostValuable or MostRecent to take only as many clients as the balance allows.</param>
public sealed record ContinueRunRequest(ClientCut Cut);

public enum ClientCut
{
    None,
    MostValuable,
    MostRecent,
}

/// <summary>The balance of an account.</summary>
/// <param name="Total">What the account owns.</param>
/// <param name="Reserved">What runs under way have set aside.</param>
public sealed record Balance(int Total, int Reserved)
{
    public int Available => Total - Reserved;
}

/// <summary>One line of the account's ledger, newest first.</summary>
public sealed record LedgerLine(DateTimeOffset At, string Kind, int Amount, int BalanceAfter);

/// <summary>A refused request.</summary>
public sealed record Refusal(string Code, string Reference, IReadOnlyList<string> Arguments);
