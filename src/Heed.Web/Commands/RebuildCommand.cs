using System.CommandLine;
using Heed.Base.Followers;

namespace Heed.Web.Commands;

public static class RebuildCommand
{
    public static Command Create()
    {
        var what = new Argument<string?>("what") { Description = "Which follower of the log; all of them where left out.", Arity = ArgumentArity.ZeroOrOne };
        var data = Options.Data();
        var command = new Command("rebuild", "Throw away what was made from the log (facts, registers) and make it again. Stop the server first.") { what, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var followers = services.Get<IEnumerable<IFollower>>().ToList();
            var chosen = followers.Where(f => parsed.GetValue(what) is not { } name || f.Name == name).ToList();
            if (chosen.Count == 0) return CommandRun.Fail($"Nothing called \"{parsed.GetValue(what)}\" follows the log; there are {string.Join(", ", followers.Select(f => f.Name))}.");
            foreach (var follower in chosen)
            {
                await follower.ResetAsync(cancel);
                var given = await services.Get<CatchUp>().RunAsync(follower, cancel);
                Console.Error.WriteLine($"{follower.Name}: {given} signals");
            }

            return 0;
        });
        return command;
    }
}
