namespace AiReactivator.Architecture.Tests;

/// <summary>
/// What each folder of Analytics may import. Leftward only: Intake ← Clients ← Metrics ← Models ← Actions ← Dashboards ← Report;
/// nothing after Clients sees Intake, Report sees Dashboards only, Pipeline composes and is imported by nobody.
/// </summary>
internal static class FolderRules
{
    public const string Analytics = "AiReactivator.Analytics";

    /// <summary>The catalogue of failures is words and codes: every folder may name one.</summary>
    private const string Failures = "Failures";

    private static readonly string[] Chain = ["Clients", "Metrics", "Models", "Actions"];

    public static readonly Dictionary<string, string[]> MayImport = new()
    {
        [Failures] = [],
        ["Numerics"] = [],
        ["Intake"] = [Failures],
        ["Clients"] = [Failures, "Intake"],
        ["Metrics"] = [Failures, "Clients", "Numerics"],
        ["Models"] = [Failures, "Clients", "Metrics", "Numerics"],
        ["Actions"] = [Failures, "Clients", "Metrics", "Models"],
        ["Dashboards"] = [Failures, .. Chain, "Numerics"],
        ["Report"] = [Failures, "Dashboards"],
        ["Exports"] = [Failures, .. Chain, "Dashboards"],
        ["Pipeline"] = [Failures, "Intake", .. Chain, "Dashboards", "Report", "Exports", "Numerics"],
    };

    public static IEnumerable<string> Forbidden(string folder) => MayImport.Keys.Except(MayImport[folder]).Where(other => other != folder);
}
