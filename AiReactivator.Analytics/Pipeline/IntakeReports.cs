using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>Writes the report of stage 1.</summary>
internal static class IntakeReports
{
    /// <summary>A file that was refused before a row was read.</summary>
    public static IntakeReport Refused(FileError error, AnalysisSettings settings) => Empty(settings) with { FileErrors = [error] };

    /// <summary>A file with no row, or none that could be accepted.</summary>
    public static IntakeReport Refused(RowLoader loader, AnalysisSettings settings, RowRemarks remarks) => Empty(settings) with
    {
        FileErrors = [new FileError(loader.RowsRead == 0 ? "E_NO_ROWS" : "E_NO_VALID_ROWS", [])],
        RowsTotal = loader.RowsRead,
        RowsRejected = loader.Rejected.Count,
        RowErrors = remarks.Errors,
    };

    /// <summary>An accepted file.</summary>
    public static IntakeReport Accepted(RowLoader loader, AnalysisSettings settings, ClientTable clients, GluingReport gluing, BuildNotes notes, RowRemarks remarks)
    {
        var rows = loader.Table;
        var (positive, negative) = (0L, 0L);
        foreach (var amount in rows.Amounts.Span)
        {
            positive += Math.Max(0, amount);
            negative += Math.Min(0, amount);
        }

        var warnings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        RowWarningCodes.Count(rows.Warnings.Span, warnings);
        Set(warnings, "W_TITLE_ROWS", settings.TitleRows);
        Set(warnings, "W_EXTRA_COLUMNS", settings.ExtraColumns);
        Set(warnings, "W_COLUMN_ORDER", settings.ColumnOrderDiffers ? 1 : 0);
        var read = Empty(settings) with
        {
            Accepted = true,
            DecimalMark = loader.PrevailingMark,
            RowsTotal = loader.RowsRead,
            RowsAccepted = rows.Count,
            RowsRejected = loader.Rejected.Count,
            TotalAmount = (positive + negative) / 100m,
            TotalPositive = positive / 100m,
            TotalRefunds = negative / 100m,
            RowErrors = remarks.Errors,
            Warnings = warnings,
        };
        return Glued(read, rows, clients, gluing, notes);
    }

    /// <summary>The same file after its rows were glued, or glued anew: what was read stays, what clients tell follows.</summary>
    public static IntakeReport Glued(IntakeReport read, RowTable rows, ClientTable clients, GluingReport gluing, BuildNotes notes)
    {
        var warnings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, count) in read.Warnings)
        {
            warnings[code] = count;
        }

        Set(warnings, "W_SHARED_CONTACT", gluing.SharedPhones + gluing.SharedEmails);
        Set(warnings, "W_DAYS_INCONSISTENT", notes.InconsistentDays + DaysBeforeFirst(rows, clients.AnalysisDate.DayNumber));
        Set(warnings, "W_TOTALS_SUMMED", notes.SummedTotals);
        Set(warnings, "W_ORDER_LINES", notes.MergedByOrderLines);
        Set(warnings, "W_ANALYSIS_DATE_WEAK", notes.AnalysisDateSource == "Weak" ? 1 : 0);
        return read with
        {
            AnalysisDate = clients.AnalysisDate,
            AnalysisDateSource = notes.AnalysisDateSource,
            Dated = clients.Dated,
            UniqueClients = clients.Count,
            Warnings = warnings,
        };
    }

    private static void Set(SortedDictionary<string, int> warnings, string code, int count)
    {
        if (count > 0)
        {
            warnings[code] = count;
        }
        else
        {
            warnings.Remove(code);
        }
    }

    private static IntakeReport Empty(AnalysisSettings settings) => new()
    {
        Accepted = false,
        FileErrors = [],
        Encoding = FormatNames.Encoding(settings.Encoding),
        Separator = FormatNames.Separator(settings.Separator),
        RowsTotal = 0,
        RowsAccepted = 0,
        RowsRejected = 0,
        EmptyRowsIgnored = settings.EmptyRows,
        UniqueClients = 0,
        TotalAmount = 0,
        TotalPositive = 0,
        TotalRefunds = 0,
        RowErrors = [],
        Warnings = new Dictionary<string, int>(),
    };

    /// <summary>Rows whose last purchase would lie before their first.</summary>
    private static int DaysBeforeFirst(RowTable rows, int analysisDay)
    {
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            count += rows.DaysContradict(row, analysisDay) ? 1 : 0;
        }

        return count;
    }
}
