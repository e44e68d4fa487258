namespace AiReactivator.Worker.Cli;

/// <summary>What the command line tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    public const int Refused = 1;

    public const int WrongUsage = 2;

    /// <summary>Ctrl-C, by the custom of shells.</summary>
    public const int Interrupted = 130;
}
