using System.CommandLine;
using Heed.Base.Workspaces;
using Heed.Web.Demo;
using Heed.Web.Running;

namespace Heed.Web.Commands;

public static class ServeCommand
{
    public static Option<string> Urls() => new("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "U" };

    public static Command Create()
    {
        var urls = Urls();
        var data = Options.Data();
        var command = new Command("serve", "Serve the console, the survey pages and the API. This is what 'heed' alone does.") { urls, data };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(urls)!, cancel));
        return command;
    }

    public static async Task<int> RunAsync(string data, string urls, CancellationToken cancel)
    {
        if (ListeningAddress.Reject(urls) is { } refused) return CommandRun.Fail(refused);
        await using var app = Server.Create(new DataFolder(data), ["--urls", urls]);
        if ((await FirstStart.PrepareAsync(app.Services, urls, cancel)).Failed(out var problem)) return CommandRun.Fail(problem);
        if (await app.Services.GetRequiredService<FindWorkspace>().RunAsync(FillDemo.Workspace, cancel) is not null)
        {
            Console.Error.WriteLine($"{data} holds the demo company ({FillDemo.Owner}, password {DemoCommand.Password}). For your own data: heed --data DIR");
        }

        try
        {
            await app.RunAsync(cancel);
            return 0;
        }
        catch (IOException failure)
        {
            return CommandRun.Fail($"Can't listen on {urls}: {failure.Message}");
        }
    }
}
