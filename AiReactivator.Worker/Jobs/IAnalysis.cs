using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;

namespace AiReactivator.Worker.Jobs;

/// <summary>The three stages as jobs see them. Tests put slow and failing ones in its place.</summary>
internal interface IAnalysis
{
    NormalizedBase Normalize(Stream stream, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken);

    NormalizedBase Glue(GluingBench bench, GluingRules rules, CancellationToken cancellationToken);

    ClientTable Cut(ClientTable clients, CutOrder order, int keep);

    AnalysisResult Compute(ClientTable clients, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken);

    ReportDocument WriteReport(AnalysisResult result, AnalysisSettings settings, CancellationToken cancellationToken);
}

internal sealed class PipelineAnalysis : IAnalysis
{
    public NormalizedBase Normalize(Stream stream, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken) =>
        AnalysisPipeline.Normalize(stream, settings, progress, cancellationToken);

    public NormalizedBase Glue(GluingBench bench, GluingRules rules, CancellationToken cancellationToken) => bench.Glue(rules, cancellationToken);

    public ClientTable Cut(ClientTable clients, CutOrder order, int keep) => AnalysisPipeline.Cut(clients, order, keep);

    public AnalysisResult Compute(ClientTable clients, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken) =>
        AnalysisPipeline.Compute(clients, settings, progress, cancellationToken);

    public ReportDocument WriteReport(AnalysisResult result, AnalysisSettings settings, CancellationToken cancellationToken) =>
        AnalysisPipeline.WriteReport(result, settings, cancellationToken);
}
