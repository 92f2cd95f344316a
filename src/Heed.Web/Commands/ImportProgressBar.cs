using Heed.Listen.Imports;
using Spectre.Console;

namespace Heed.Web.Commands;

/// <summary>Shows how far an import has come, to a person at a terminal and to nobody else.</summary>
internal static class ImportProgressBar
{
    public static async Task<T> RunAsync<T>(Func<IProgress<ImportProgress>?, Task<T>> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive) return await import(null);
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var shown = new Dictionary<ImportPhase, ProgressTask>();
                return await import(new Straight(progress =>
                {
                    if (!shown.TryGetValue(progress.Phase, out var bar))
                    {
                        foreach (var before in shown.Values) before.Value = before.MaxValue;
                        shown[progress.Phase] = bar = bars.AddTask(progress.Phase.ToString(), maxValue: 1);
                        bar.IsIndeterminate = progress.Phase == ImportPhase.Counting;
                    }

                    bar.Value = progress.Share;
                }));
            });
    }

    // Progress<T> would hand reports to other threads, out of order.
    private sealed class Straight(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
