using System.CommandLine;
using Heed.Base.Results;
using Heed.Web.Running;

namespace Heed.Web.Commands;

/// <summary>Runs what a command does on a data folder, and says what went wrong in one line.</summary>
internal static class CommandRun
{
    /// <param name="command">The command.</param>
    /// <param name="data">Its option for the data folder.</param>
    /// <param name="run">What it does.</param>
    /// <param name="makesFolder">Whether a folder that is not there is made; a mistyped name must not become one.</param>
    public static void OnData(this Command command, Option<string> data, Func<CommandServices, ParseResult, CancellationToken, Task<int>> run, bool makesFolder = false) =>
        command.SetAction((parsed, cancel) => OnDataAsync(parsed.GetValue(data)!, services => run(services, parsed, cancel), makesFolder, cancel));

    /// <summary>The same within a command that does not always need a data folder.</summary>
    public static async Task<int> OnDataAsync(string data, Func<CommandServices, Task<int>> run, bool makesFolder, CancellationToken cancel)
    {
        try
        {
            var folder = new DataFolder(data);
            if (!makesFolder && !folder.IsThere) return Fail($"There is no Heed data in {folder.Path}: say where it is with --data, or start with 'heed' or 'heed demo'.");
            var opened = await CommandServices.OpenAsync(data, cancel);
            if (opened.Failed(out var problem)) return Fail(problem);
            await using var services = opened.Value;
            return await run(services);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Fail($"The data folder can't be used: {failure.Message}");
        }
    }

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
