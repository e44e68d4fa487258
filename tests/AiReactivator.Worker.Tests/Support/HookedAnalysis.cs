using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using AiReactivator.Worker.Jobs;

namespace AiReactivator.Worker.Tests.Support;

/// <summary>The real pipeline, with places where a test may slow it down, count it or break it.</summary>
internal sealed class HookedAnalysis(IAnalysis inner) : IAnalysis
{
    private int normalized;
    private int computed;

    public Action<IProgress<StageProgress>, CancellationToken> BeforeNormalize { get; set; } = (_, _) => { };

    public Action<CancellationToken> BeforeGlue { get; set; } = _ => { };

    public Action<IProgress<StageProgress>, CancellationToken> BeforeCompute { get; set; } = (_, _) => { };

    public Action BeforeReport { get; set; } = () => { };

    public int Normalized => normalized;

    public int Computed => computed;

    public NormalizedBase Normalize(Stream stream, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref normalized);
        BeforeNormalize(progress, cancellationToken);
        return inner.Normalize(stream, settings, progress, cancellationToken);
    }

    public NormalizedBase Glue(GluingBench bench, GluingRules rules, CancellationToken cancellationToken)
    {
        BeforeGlue(cancellationToken);
        return inner.Glue(bench, rules, cancellationToken);
    }

    public ClientTable Cut(ClientTable clients, CutOrder order, int keep) => inner.Cut(clients, order, keep);

    public AnalysisResult Compute(ClientTable clients, AnalysisSettings settings, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref computed);
        BeforeCompute(progress, cancellationToken);
        return inner.Compute(clients, settings, progress, cancellationToken);
    }

    public ReportDocument WriteReport(AnalysisResult result, AnalysisSettings settings, CancellationToken cancellationToken)
    {
        BeforeReport();
        return inner.WriteReport(result, settings, cancellationToken);
    }

    /// <summary>Goes on until it is cancelled, looking as often as the real pipeline does.</summary>
    public static void UntilCancelled(CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        cancellationToken.ThrowIfCancellationRequested();
    }
}
