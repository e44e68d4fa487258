using Spectre.Console;

namespace AiReactivator.Worker.Cli;

/// <summary>`analyze base.csv … --out result/`: the three stages of a run without a server, on the user's own machine.</summary>
internal static class AnalyzeCommand
{
    /// <returns>The exit code: 0 done, 1 the file was refused, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new Interruption();
        return await RunAsync(args, AnsiConsole.Console, Console.Error, interruption.Token);
    }

    public static async Task<int> RunAsync(string[] args, IAnsiConsole terminal, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!AnalyzeOptions.TryParse(args, out var options, out var problem)
            || !TryOpen(options, out var input, out problem))
        {
            await errors.WriteLineAsync(problem);
            return ExitCodes.WrongUsage;
        }

        await using (input)
        {
            return await RunAsync(options, input, terminal, errors, cancellationToken);
        }
    }

    static async Task<int> RunAsync(AnalyzeOptions options, Stream input, IAnsiConsole terminal, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            var refusals = await new LocalAnalysis(options, terminal).RunAsync(input, cancellationToken);
            foreach (var refusal in refusals)
            {
                await errors.WriteLineAsync(refusal);
            }

            return refusals.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Анализ прерван.");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"Не удалось прочитать файл или записать результат в папку «{options.Output}»: проверьте место на диске и права.");
            return ExitCodes.WrongUsage;
        }
    }

    static bool TryOpen(AnalyzeOptions options, out FileStream input, out string? problem)
    {
        (input, problem) = (null!, null);
        if (!File.Exists(options.Input))
        {
            problem = $"Файл «{options.Input}» не найден.";
            return false;
        }

        try
        {
            Directory.CreateDirectory(options.Output);
            input = new FileStream(options.Input, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: false);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Directory.Exists(options.Output)
                ? $"Файл «{options.Input}» не удалось открыть."
                : $"Папку «{options.Output}» не удалось создать.";
            return false;
        }
    }
}
