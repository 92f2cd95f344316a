using System.CommandLine;
using Heed.Base.Identity;

namespace Heed.Web.Commands;

public static class UserAddCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The person's e-mail address." };
        var company = new Option<string>("--company") { Description = "The workspace to make, with this person as its owner.", DefaultValueFactory = _ => "My company" };
        var zone = new Option<string>("--zone") { Description = "Its IANA time zone.", DefaultValueFactory = _ => "Europe/Oslo" };
        var data = Options.Data();
        var command = new Command("add", "Make a workspace and its owner. The password is read from HEED_OWNER_PASSWORD or, where that is not set, from standard input.") { email, company, zone, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var password = Environment.GetEnvironmentVariable("HEED_OWNER_PASSWORD") ?? await ReadPasswordAsync(cancel);
            await using var scope = services.Services.CreateAsyncScope();
            var input = new CreateOwner.Input(parsed.GetValue(email)!, password, parsed.GetValue(company)!, parsed.GetValue(zone)!);
            var created = await scope.ServiceProvider.GetRequiredService<CreateOwner>().RunAsync(input, cancel);
            if (created.Failed(out var problem)) return CommandRun.Fail(problem);
            Console.WriteLine($"{parsed.GetValue(email)} owns \"{parsed.GetValue(company)}\".");
            return 0;
        });
        return command;
    }

    private static async Task<string> ReadPasswordAsync(CancellationToken cancel)
    {
        if (!Console.IsInputRedirected) Console.Error.Write("Password (at least 10 characters): ");
        return await Console.In.ReadLineAsync(cancel) ?? "";
    }
}
