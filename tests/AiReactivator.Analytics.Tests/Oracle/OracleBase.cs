using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>A base of tests/oracle, run through the product's own pipeline.</summary>
internal sealed record OracleBase(IntakeReport Intake, ClientTable Clients, ClientMetrics Metrics, AnalysisResult Result)
{
    public ChurnScores Churn { get; } = ChurnScores.Of(Clients, Metrics);

    public ClientAnomalies Anomalies { get; } = ClientAnomalies.Of(Clients, Metrics);

    static readonly string Folder = Path.Combine(Repository.Root, "tests", "oracle");

    /// <summary>Every base that lies there: a new one is compared without a line here.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(Folder, "bases"), "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string Answers(string name) => Path.Combine(Folder, "answers", name + ".json");

    public static string Sheet(string name) => Path.Combine(Folder, "answers", name + ".csv");

    public static string Script => Path.Combine(Folder, "oracle.py");

    public static OracleBase Run(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder, "bases", name + ".csv"));
        var settings = new AnalysisSettings();
        var found = AnalysisPipeline.NormalizeLocalFile(file, settings, null, CancellationToken.None).Base;
        var clients = found.Clients!;
        return new OracleBase(
            found.Intake,
            clients,
            ClientMetrics.Compute(clients, settings.UsualCycleDays, CancellationToken.None),
            AnalysisPipeline.Compute(clients, settings, null, CancellationToken.None));
    }
}
