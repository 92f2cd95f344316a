using System.CommandLine;
using Heed.Base.Identity;
using Heed.Base.Workspaces;
using Heed.Web.Running;

namespace Heed.Web.Commands;

public static class UserAddCommand
{
    private const string NoPassword = "No password was given: set HEED_USER_PASSWORD, or type it on standard input.";

    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The person's e-mail address." };
        var role = new Option<Role?>("--role") { Description = "What they may do: viewer where left out; owner in a workspace of their own.", HelpName = "viewer|agent|analyst|manager|owner" };
        role.CustomParser = result =>
        {
            if (result.Tokens[0].Value.All(char.IsAsciiLetter) && Enum.TryParse<Role>(result.Tokens[0].Value, true, out var parsed)) return parsed;
            result.AddError("--role takes viewer, agent, analyst, manager or owner.");
            return null;
        };
        var company = new Option<string?>("--company") { Description = "Make a new workspace of this name, with this person as its owner; not needed for the first.", HelpName = "NAME" };
        var zone = new Option<string>("--zone") { Description = "A new workspace's IANA time zone.", DefaultValueFactory = _ => "Europe/Oslo" };
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command(
            "add",
            "Add a colleague to the workspace; in a fresh data folder, make the workspace and its owner. The password is read from HEED_USER_PASSWORD or, where that is not set, from standard input.")
        { email, role, company, zone, workspace, data };
        command.OnData(
            data,
            async (services, parsed, cancel) =>
            {
                var (person, named) = (parsed.GetValue(email)!, parsed.GetValue(company));
                await using var scope = services.Services.CreateAsyncScope();
                var fresh = (await services.Get<FindWorkspace>().AllAsync(cancel)).Count == 0;
                if (!fresh && named is null) return await AddAsync(services, scope.ServiceProvider, person, parsed.GetValue(role) ?? Role.Viewer, parsed.GetValue(workspace), cancel);
                if (parsed.GetValue(role) is { } other and not Role.Owner) return CommandRun.Fail($"A new workspace needs an owner first; add someone as {Lower(other)} after that.");
                var password = await PasswordAsync(cancel);
                if (password.Length == 0) return CommandRun.Fail(NoPassword);
                var input = new CreateOwner.Input(person, password, named ?? "My company", parsed.GetValue(zone)!);
                var created = await scope.ServiceProvider.GetRequiredService<CreateOwner>().RunAsync(input, cancel);
                if (created.Failed(out var problem)) return CommandRun.Fail(problem);
                Console.WriteLine($"{person} owns \"{input.Workspace}\".");
                return 0;
            },
            makesFolder: true);
        return command;
    }

    private static async Task<int> AddAsync(CommandServices services, IServiceProvider scope, string email, Role role, string? workspace, CancellationToken cancel)
    {
        if ((await services.WorkspaceAsync(workspace, cancel)).Failed(out var problem, out var joined)) return CommandRun.Fail(problem);
        var add = scope.GetRequiredService<AddColleague>();
        var password = await add.KnowsAsync(email) ? "" : await PasswordAsync(cancel);
        if (password.Length == 0 && !await add.KnowsAsync(email)) return CommandRun.Fail(NoPassword);
        var added = await add.RunAsync(new(email, password, role), Actor.System(joined.Id), cancel);
        if (added.Failed(out problem)) return CommandRun.Fail(problem);
        Console.WriteLine($"{email} may sign in to \"{joined.Name}\" as {Lower(role)}.");
        return 0;
    }

    private static string Lower(Role role) => role.ToString().ToLowerInvariant();

    private static async Task<string> PasswordAsync(CancellationToken cancel)
    {
        // A first owner's may come either way: from where the server takes it, or from where a colleague's does.
        if ((Environment.GetEnvironmentVariable("HEED_USER_PASSWORD") ?? Environment.GetEnvironmentVariable("HEED_OWNER_PASSWORD")) is { } set) return set;
        if (!Console.IsInputRedirected) Console.Error.Write("Password (at least 10 characters): ");
        return await Console.In.ReadLineAsync(cancel) ?? "";
    }
}
