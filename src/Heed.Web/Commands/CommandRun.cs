using System.CommandLine;
using Heed.Base.Results;
using Heed.Web.Running;

namespace Heed.Web.Commands;

/// <summary>Runs what a command does on a data folder, and says what went wrong in one line.</summary>
internal static class CommandRun
{
    public static void OnData(this Command command, Option<string> data, Func<CommandServices, ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                var opened = await CommandServices.OpenAsync(parsed.GetValue(data)!, cancel);
                if (opened.Failed(out var problem)) return Fail(problem);
                await using var services = opened.Value;
                return await run(services, parsed, cancel);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                return Fail($"The data folder can't be used: {failure.Message}");
            }
        });

    public static int Fail(Problem problem)
    {
        Fail(problem.Message);
        foreach (var place in problem.Places.Where(p => !problem.Message.Contains(p.Message, StringComparison.Ordinal))) Console.Error.WriteLine($"  {place.Path}: {place.Message}");
        return HeedCommand.Failed;
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine($"heed: {message}");
        return HeedCommand.Failed;
    }
}
