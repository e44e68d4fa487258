namespace AiReactivator.Worker.Security;

internal sealed class SupportOptions
{
    public const string Section = "Support";

    /// <summary>Opens the pages for support: Hangfire's dashboard and the journal. Without it they are closed to everybody.</summary>
    public string Key { get; init; } = "";
}
