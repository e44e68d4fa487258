using System.Text.Json;
using System.Text.Json.Serialization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Analysis;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Worker.Cli;

/// <summary>What writes the JSON files, made by the compiler: to look at records as they are written costs a twentieth of a second.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IntakeReport))]
[JsonSerializable(typeof(ForecastQuality))]
[JsonSerializable(typeof(DashboardsFile))]
[JsonSerializable(typeof(Timings))]
internal sealed partial class ResultJson : JsonSerializerContext;

/// <summary>dashboards.json.</summary>
internal sealed record DashboardsFile(OverviewDashboard Overview, FinanceDashboard Finance, SalesDashboard Sales, ChurnRadar ChurnRadar, MissingColumns Missing)
{
    public static DashboardsFile Of(AnalysisResult result) => new(result.Overview, result.Finance, result.Sales, result.ChurnRadar, result.Missing);
}
