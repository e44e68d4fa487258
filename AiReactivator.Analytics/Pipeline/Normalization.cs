using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>Stage 1: rows into columns, rows into clients, and the report of both.</summary>
internal static class Normalization
{
    private const int RowsPerReport = 16_384;

    // Shares of the stage, measured: reading takes most of it.
    private const double ReadingShare = 0.8;

    /// <summary>Reads the depersonalised stream.</summary>
    public static NormalizedBase Run(Stream depersonalised, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        using var reader = new DepersonalisedReader(depersonalised);
        return Run(reader, settings, progress, cancellationToken);
    }

    /// <summary>Reads rows of either origin.</summary>
    public static NormalizedBase Run(IRowSource source, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var loader = new RowLoader(source, settings.AnalysisDate?.DayNumber ?? int.MaxValue, settings.DecimalMark, settings.ExpectedRows);
        source.Feed(() =>
        {
            while (loader.ReadRow())
            {
                if (loader.RowsRead % RowsPerReport == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new StageProgress(ReadingShare * ReadShare(source, loader, settings), loader.RowsRead, null));
                }
            }
        });

        loader.Finish(settings.LeftOutStatuses, settings.OrderTotals);
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new StageProgress(ReadingShare, loader.RowsRead, null));

        var rows = loader.Table;
        if (rows.Count == 0)
        {
            var none = RowRemarks.Of(loader.Rejected, rows, null);
            return new NormalizedBase(IntakeReports.Refused(loader, settings, none), null) { Remarks = none, Statuses = loader.Statuses };
        }

        var glued = RowGluing.Glue(ContactRows.Of(rows), settings.Gluing);
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new StageProgress(0.9, loader.RowsRead, glued.Report.Clients));

        var table = ClientTableBuilder.Build(rows, glued.Clients, glued.Report.Clients, settings.AnalysisDate, out var notes);
        progress?.Report(new StageProgress(1, loader.RowsRead, glued.Report.Clients));
        var remarks = RowRemarks.Of(loader.Rejected, rows, table.AnalysisDate.DayNumber);
        var result = new NormalizedBase(IntakeReports.Accepted(loader, settings, table, glued.Report, notes, remarks), table)
        {
            Gluing = glued.Report,
            Remarks = remarks,
            Statuses = loader.Statuses,
            OrderTotals = loader.OrderTotals,
        };
        return result with { Bench = new GluingBench(rows, loader.Rejected, settings.AnalysisDate, result, glued) };
    }

    private static double ReadShare(IRowSource source, RowLoader loader, AnalysisSettings settings) =>
        source.Share ?? (settings.ExpectedRows > 0 ? Math.Min(1, (double)loader.RowsRead / settings.ExpectedRows) : 0);
}
