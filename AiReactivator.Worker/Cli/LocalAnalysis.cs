using AiReactivator.Analytics;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Failures;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using Spectre.Console;

namespace AiReactivator.Worker.Cli;

/// <summary>The three stages over a local file, and the files they leave in the folder of --out.</summary>
internal sealed class LocalAnalysis(AnalyzeOptions options, IAnsiConsole terminal)
{
    readonly AnalysisSettings _settings = new()
    {
        AnalysisDate = options.AnalysisDate,
        HorizonDays = options.HorizonDays,
        DecimalMark = options.DecimalMark,
        Gluing = GluingRules.Default with { SharedPartners = options.SharedPartners, SharedNames = options.SharedNames },
        OrderTotals = options.OrderTotals,
        LeftOutStatuses = options.LeftOutStatuses,
        Context = options.Context,
    };

    readonly ResultFolder _folder = new(options.Output);
    readonly StageClock _clock = new(TimeProvider.System);

    /// <returns>Why the file was refused, a sentence each; none where all went well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Stream input, CancellationToken cancellationToken)
    {
        var local = await ShowAsync("normalize", "1. Нормализация и склейка", progress =>
            Task.Run(() => AnalysisPipeline.NormalizeLocalFile(input, _settings, progress, cancellationToken), cancellationToken));
        string[] questions = [.. IntakeQuestions.Of(local.Base, options)];
        // The rest of stage 1, columns of the rows among it, is not kept.
        var ((intake, table), contacts) = local;
        await _folder.WriteJsonAsync("intake.json", intake, ResultJson.Default.IntakeReport, cancellationToken);
        foreach (var question in questions)
        {
            terminal.WriteLine(question);
        }

        if (table is { } clients)
        {
            terminal.WriteLine($"Принято {RussianText.Count(intake.RowsAccepted, "строка", "строки", "строк")}, отклонено {RussianText.Number(intake.RowsRejected)}; {RussianText.CountClients(intake.UniqueClients)}.");
            var result = await ShowAsync("compute", "2. Анализ данных", progress =>
                Task.Run(() => AnalysisPipeline.Compute(clients, _settings, progress, cancellationToken), cancellationToken));
            await WriteAsync(result, new LocalContactText(contacts), cancellationToken);
        }

        await _folder.WriteJsonAsync("timings.json", _clock.Timings, ResultJson.Default.Timings, cancellationToken);
        return [.. intake.FileErrors.Select(error => FailureCatalogue.Message(error.Code, [string.Join(", ", error.Columns)]))];
    }

    async Task WriteAsync(AnalysisResult result, IContactText contacts, CancellationToken cancellationToken)
    {
        await ShowAsync("export", "2. Итоговый CSV", async _ =>
        {
            await using var file = _folder.Create("clients.csv");
            await using var predictions = _folder.Create("predictions.csv");
            await Task.WhenAll(
                result.WriteFilesAsync(contacts, file, predictions, cancellationToken),
                _folder.WriteJsonAsync("quality.json", result.Forecast.Quality, ResultJson.Default.ForecastQuality, cancellationToken),
                _folder.WriteJsonAsync("dashboards.json", DashboardsFile.Of(result), ResultJson.Default.DashboardsFile, cancellationToken));
            return true;
        });
        if (options.WriteReport)
        {
            await ShowAsync("report", "3. Отчёт", async _ =>
            {
                var report = AnalysisPipeline.WriteReport(result, _settings, cancellationToken);
                await _folder.WriteTextAsync("report.md", MarkdownWriter.Write(report), cancellationToken);
                return true;
            });
        }
    }

    Task<T> ShowAsync<T>(string stage, string title, Func<IProgress<StageProgress>, Task<T>> work) =>
        _clock.RunAsync(stage, () => StageDisplay.RunAsync(terminal, title, work));
}
