using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>Stage 1 for a raw file on the user's own machine.</summary>
internal static class LocalNormalization
{
    public static LocalBase Run(Stream raw, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return Read(raw, settings, progress, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // Nothing else but a gzip file that cannot be unzipped to its end comes to this.
            return Refused(new FileError("E_GZIP_DAMAGED", []), settings);
        }
    }

    private static LocalBase Refused(FileError error, AnalysisSettings settings) =>
        new(new NormalizedBase(IntakeReports.Refused(error, settings), null), new LocalContacts([], [], []));

    private static LocalBase Read(Stream raw, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var file = RawIntake.Open(raw, new RawIntakeOptions());
        settings = settings with
        {
            Encoding = file.Encoding,
            Separator = file.Separator,
            TitleRows = file.TitleRows,
            ExtraColumns = file.Map?.ExtraColumns ?? 0,
            ColumnOrderDiffers = file.Map?.OrderDiffers ?? false,
        };

        if (file.Error is { } error)
        {
            return Refused(error, settings);
        }

        using var rows = file.Rows!;
        var result = Normalization.Run(rows, settings, progress, cancellationToken);
        var intake = result.Intake with { EmptyRowsIgnored = rows.EmptyRows };
        return new LocalBase(result with { Intake = intake, Bench = result.Bench?.With(intake) }, rows.Contacts);
    }
}
