using System.CommandLine;
using System.Text.Json;
using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Readings.Anonymity;

namespace Heed.Web.Commands;

public static class AnonymityCommand
{
    public static Command Create()
    {
        var numbers = new Option<long?>("--numbers") { Description = $"Fewest answers behind a number, {Floors.Least.Numbers} or more.", HelpName = "N" };
        var comments = new Option<long?>("--comments") { Description = $"Fewest people whose comments are shown together, {Floors.Least.Comments} or more.", HelpName = "N" };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("anonymity", "Say how large groups must be where respondents were promised to be seen in groups only, or ask for larger ones.") { numbers, comments, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var actor = Actor.System(found.Value.Id);
            var floors = await services.Get<FindFloors>().RunAsync(actor, cancel);
            if (parsed.GetValue(numbers) is not null || parsed.GetValue(comments) is not null)
            {
                var changed = await services.Get<ChangeFloors>().RunAsync(new(parsed.GetValue(numbers), parsed.GetValue(comments)), actor, cancel);
                if (changed.Failed(out problem)) return CommandRun.Fail(problem);
                floors = changed.Value;
            }

            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(new { numbers = floors.Numbers, comments = floors.Comments }));
            else Console.WriteLine($"Numbers rest on {floors.Numbers} answers at least, comments on {floors.Comments} people.");
            return 0;
        });
        return command;
    }
}
