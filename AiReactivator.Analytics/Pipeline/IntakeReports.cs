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

        return Empty(settings) with
        {
            Accepted = true,
            DecimalMark = loader.PrevailingMark,
            AnalysisDate = clients.AnalysisDate,
            AnalysisDateSource = notes.AnalysisDateSource,
            Dated = clients.Dated,
            RowsTotal = loader.RowsRead,
            RowsAccepted = rows.Count,
            RowsRejected = loader.Rejected.Count,
            UniqueClients = clients.Count,
            TotalAmount = (positive + negative) / 100m,
            TotalPositive = positive / 100m,
            TotalRefunds = negative / 100m,
            RowErrors = remarks.Errors,
            Warnings = Warnings(rows, settings, clients, gluing, notes),
        };
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

    private static SortedDictionary<string, int> Warnings(RowTable rows, AnalysisSettings settings, ClientTable clients, GluingReport gluing, BuildNotes notes)
    {
        var warnings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        RowWarningCodes.Count(rows.Warnings.Span, warnings);
        Add("W_EXTRA_COLUMNS", settings.ExtraColumns);
        Add("W_COLUMN_ORDER", settings.ColumnOrderDiffers ? 1 : 0);
        Add("W_SHARED_CONTACT", gluing.SharedPhones + gluing.SharedEmails);
        Add("W_DAYS_INCONSISTENT", notes.InconsistentDays + DaysBeforeFirst(rows, clients.AnalysisDate.DayNumber));
        Add("W_TOTALS_SUMMED", notes.SummedTotals);
        Add("W_ORDER_LINES", notes.MergedByOrderLines);
        Add("W_ANALYSIS_DATE_WEAK", notes.AnalysisDateSource == "Weak" ? 1 : 0);
        return warnings;

        void Add(string code, int count)
        {
            if (count > 0)
            {
                warnings[code] = count;
            }
        }
    }

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
