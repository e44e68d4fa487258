using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Report;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>The three stages of a run. The only composer of the folders of this library.</summary>
public static class AnalysisPipeline
{
    /// <summary>Stage 1: reads a depersonalised stream (docs/contract.md, 1) and glues rows into clients.</summary>
    /// <remarks>Bad rows and a bad file are told in the result; it throws only where the stream itself breaks.</remarks>
    public static NormalizedBase Normalize(Stream depersonalised, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken) =>
        Normalization.Run(depersonalised, settings, progress, cancellationToken);

    /// <summary>Stage 1 for the command line: reads a file as the user has it, contacts included, on the user's own machine.</summary>
    public static LocalBase NormalizeLocalFile(Stream raw, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken) =>
        LocalNormalization.Run(raw, settings, progress, cancellationToken);

    /// <summary>Keeps only <paramref name="keep"/> clients, renumbered in their old order.</summary>
    public static ClientTable Cut(ClientTable clients, CutOrder order, int keep) => ClientCut.Keep(clients, order, keep);

    /// <summary>Stage 2: metrics, models and dashboards.</summary>
    public static AnalysisResult Compute(ClientTable clients, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken) =>
        AnalysisResult.Of(clients, settings, progress, cancellationToken);

    /// <summary>Stage 3 with the built-in writer.</summary>
    public static ReportDocument WriteReport(AnalysisResult result, AnalysisSettings settings, CancellationToken cancellationToken) =>
        BuiltInWriter.Write(new ReportFacts(result.Overview, result.Finance, result.Sales, result.Missing));
}
