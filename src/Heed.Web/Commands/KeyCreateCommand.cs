using System.CommandLine;
using Heed.Base.Identity;
using Heed.Base.Workspaces;

namespace Heed.Web.Commands;

public static class KeyCreateCommand
{
    public static Command Create()
    {
        var scope = new Option<string>("--scope") { Description = "read, write or read,write.", Required = true, HelpName = "S" };
        var name = new Option<string>("--name") { Description = "What the key is for.", DefaultValueFactory = _ => "command line" };
        var workspace = Options.Workspace();
        var data = Options.Data();
        scope.Validators.Add(result =>
        {
            if (Parse(result.GetValueOrDefault<string>()) is null) result.AddError("--scope takes read, write or read,write.");
        });
        var command = new Command("create", "Make a key for the API and print it. It is shown this once.") { scope, name, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var input = new CreateApiKey.Input(parsed.GetValue(name)!, Parse(parsed.GetValue(scope))!.Value);
            var key = await services.Get<CreateApiKey>().RunAsync(input, Actor.System(found.Value.Id), cancel);
            if (key.Failed(out problem)) return CommandRun.Fail(problem);
            Console.WriteLine(key.Value);
            return 0;
        });
        return command;
    }

    private static KeyScopes? Parse(string? text)
    {
        var scopes = KeyScopes.None;
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case "read": scopes |= KeyScopes.Read; break;
                case "write": scopes |= KeyScopes.Write; break;
                default: return null;
            }
        }

        return scopes == KeyScopes.None ? null : scopes;
    }
}
