namespace AiReactivator.Worker.Cli;

/// <summary>`analyze base.csv … --out result/`: the three stages of a run without a server, on the user's own machine.</summary>
internal static class AnalyzeCommand
{
    /// <returns>The exit code: 0 done, 1 the file was refused, 2 wrong usage.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        if (!AnalyzeOptions.TryParse(args, out _, out var problem))
        {
            Console.Error.WriteLine(problem);
            return Task.FromResult(ExitCodes.WrongUsage);
        }

        Console.Error.WriteLine("Команда analyze ещё не читает файлы в этой сборке.");
        return Task.FromResult(ExitCodes.WrongUsage);
    }
}
