namespace AiReactivator.Architecture.Tests;

public sealed class BoundariesTests
{
    /// <summary>No web, no jobs, no network, no clock; every file it reads or writes is a stream that was given to it.</summary>
    private static readonly string[] ForeignToAnalytics =
    [
        "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Microsoft.EntityFrameworkCore", "Hangfire", "System.Net", "OpenTelemetry",
        "System.TimeProvider", "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Diagnostics.Process", "System.Console",
    ];

    /// <summary>What pages show. The rest of Analytics is the Worker's.</summary>
    private static readonly string[] SeenByWeb =
    [
        "AiReactivator.Analytics.Dashboards", "AiReactivator.Analytics.Report", "AiReactivator.Analytics.Failures",
        "AiReactivator.Analytics.Metrics", "AiReactivator.Analytics.PhoneClass", "AiReactivator.Analytics.CalculationSettings",
    ];

    [Fact]
    public void Analytics_has_no_web_no_jobs_no_network_no_clock_no_files()
    {
        using var references = new References("AiReactivator.Analytics");
        Assert.Empty(references.Types.Select(type => type.Type).Where(type => IsIn(type, ForeignToAnalytics)).ToList());
    }

    [Fact]
    public void Analytics_knows_none_of_our_other_projects()
    {
        using var references = new References("AiReactivator.Analytics");
        Assert.DoesNotContain(references.Assemblies, name => name.StartsWith("AiReactivator.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AiReactivator.Web", "AiReactivator.Worker")]
    [InlineData("AiReactivator.Worker", "AiReactivator.Web")]
    [InlineData("AiReactivator.ServiceDefaults", "AiReactivator.Analytics")]
    public void Project_does_not_know(string project, string other)
    {
        using var references = new References(project);
        Assert.DoesNotContain(other, references.Assemblies);
    }

    [Fact]
    public void Web_sees_of_analytics_only_what_pages_show()
    {
        using var references = new References("AiReactivator.Web");
        var seen = references.Types.Where(type => type.Assembly == FolderRules.Analytics).Select(type => type.Type);
        Assert.Empty(seen.Where(type => !IsIn(type, SeenByWeb) && !IsRecord(type, "Intake", IntakeRecords) && !IsRecord(type, "Clients.Gluing", GluingRecords) && !IsRecord(type, "Models.Forecasting", ForecastRecords)).ToList());
    }

    [Fact]
    public void Web_runs_no_jobs_and_reads_no_csv()
    {
        using var references = new References("AiReactivator.Web");
        Assert.DoesNotContain(references.Assemblies, name => name.StartsWith("Hangfire", StringComparison.Ordinal) || name == "CsvHelper");
    }

    /// <summary>What a room tells is shown; its readers and gluers are not for pages.</summary>
    private static bool IsRecord(string type, string folder, HashSet<string> records) =>
        type.StartsWith($"AiReactivator.Analytics.{folder}.", StringComparison.Ordinal) && records.Contains(type.Split('.')[^1]);

    private static readonly HashSet<string> IntakeRecords = ["IntakeReport", "RemarkCount", "DealStatus", "OrderTotals", "OrderTotalsQuestion"];

    private static readonly HashSet<string> GluingRecords =
    [
        "GluingReport", "GluingCourt", "GluedBase", "GluedClient", "GluedPart", "GluingBridge", "SharedContact",
        "GluingRules", "GluingEdit", "GluingEditKind", "ContactNumber",
    ];

    private static readonly HashSet<string> ForecastRecords = ["RiskLevel", "ForecastState", "ForecastGrade", "GradeReason", "Candidate"];

    private static bool IsIn(string type, string[] names) =>
        names.Any(name => type == name || type.StartsWith($"{name}.", StringComparison.Ordinal));
}
