using AiReactivator.Analytics.Pipeline;
using Spectre.Console;

namespace AiReactivator.Worker.Cli;

/// <summary>Progress of the stages on the terminal.</summary>
internal static class StageDisplay
{
    static readonly ProgressColumn[] Columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];

    /// <summary>Shows one line for a stage while it runs.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole terminal, string title, Func<IProgress<StageProgress>, Task<T>> stage) =>
        terminal.Progress().AutoClear(false).HideCompleted(false).Columns(Columns).StartAsync(async context =>
        {
            var line = context.AddTask(Markup.Escape(title), maxValue: 1);
            var result = await stage(new Line(line));
            line.Value = line.MaxValue;
            return result;
        });

    /// <summary>Passes progress on at once: <see cref="Progress{T}"/> would post it to the thread pool and mix the order.</summary>
    sealed class Line(ProgressTask task) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => task.Value = value.Share;
    }
}
