using System.CommandLine;

namespace Heed.Web.Commands;

/// <summary>The whole command line. Exit code 0; 1 where the command failed, with one line why; 2 where it was used wrongly.</summary>
public static class HeedCommand
{
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"heed: {error.Message}");
            await Console.Error.WriteLineAsync("Try 'heed --help'.");
            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create() => new("Heed measures how satisfied customers are, finds out why, and sees to it that something is done about it.")
    {
        ServeCommand.Create(),
        DemoCommand.Create(),
        new Command("import", "Bring in what customers said elsewhere.") { ImportSignalsCommand.Create() },
        ReadCommand.Create(),
        new Command("key", "Keys for programs.") { KeyCreateCommand.Create() },
        new Command("user", "People who sign in.") { UserAddCommand.Create() },
        RebuildCommand.Create(),
    };
}
