using System.CommandLine;
using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Complaints;
using Heed.Act.Promises;
using Heed.Base.Followers;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Listen.Surveys;
using Heed.Understand.Boards;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Surveys;

namespace Heed.Web.Commands;

public static class DemoCommand
{
    // The demo listens on this machine only and holds nothing real, so its password is no secret; it is the same at every start.
    public const string Password = "heed-demo-bank";

    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "Another seed tells another story of the same kind.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var customers = new Option<int>("--customers") { Description = "How many customers the bank has; about three responses come from each.", DefaultValueFactory = _ => 20_000, HelpName = "N" };
        customers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 100 or > 10_000_000) result.AddError("--customers takes a number from 100 to 10000000.");
        });
        var noServe = new Option<bool>("--no-serve") { Description = "Fill the data folder and stop." };
        var urls = ServeCommand.Urls();
        var data = Options.Data();
        var command = new Command("demo", "Fill a workspace with a bank and two years of its feedback, once, and serve it.") { seed, customers, noServe, urls, data };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetValue(data)!;
            if (!parsed.GetValue(noServe) && ListeningAddress.Reject(parsed.GetValue(urls)!) is { } busy) return CommandRun.Fail(busy);
            var code = await FillAsync(folder, new(Password, parsed.GetValue(seed), parsed.GetValue(customers)), cancel);
            if (code != 0 || parsed.GetValue(noServe)) return code;
            var address = parsed.GetValue(urls)!;
            Console.Error.WriteLine($"\n  Open {address.Split(';')[0]} and sign in as {FillDemo.Owner} with the password {Password}\n  A survey to answer: {address.Split(';')[0]}/s/try-it\n  Ctrl+C stops it.\n");
            return await ServeCommand.RunAsync(folder, address, cancel);
        });
        return command;
    }

    /// <summary>A survey to answer oneself, at <c>/s/try-it</c>.</summary>
    private static async Task<Problem?> PublishSurveyAsync(CommandServices services, Actor actor, CancellationToken cancel)
    {
        const string key = "try-it";
        var saved = await services.Get<SaveSurvey>().RunAsync(new(key, SurveyTemplate.Read()), actor, cancel);
        if (saved.Failed(out var problem)) return problem;
        var published = await services.Get<PublishSurvey>().RunAsync(key, actor, cancel);
        return published.Problem;
    }

    /// <summary>Goals read from what was heard, and boards that show them.</summary>
    private static async Task<Problem?> PromiseAsync(CommandServices services, FillDemoGoals goals, Actor actor, DateOnly? endsOn, CancellationToken cancel) =>
        (await goals.RunAsync(actor.Workspace, endsOn, cancel)).Failed(out var problem) ? problem : await MakeBoardsAsync(services, actor, cancel);

    /// <summary>Boards to look at, each the start page of its role.</summary>
    private static async Task<Problem?> MakeBoardsAsync(CommandServices services, Actor actor, CancellationToken cancel)
    {
        foreach (var (key, board) in DemoBoards.All)
        {
            if ((await services.Get<MakeBoard>().RunAsync(new(board, key, Start: true), actor, cancel)).Failed(out var problem)) return problem;
        }

        return null;
    }

    /// <summary>The name of someone's own workspace where the demo is not there yet.</summary>
    private static async Task<string?> OwnDataAsync(CommandServices services, CancellationToken cancel)
    {
        var all = await services.Get<FindWorkspace>().AllAsync(cancel);
        return all.Any(w => w.Key == FillDemo.Workspace) || all.Count == 0 ? null : all[0].Name;
    }

    private static async Task<int> FillAsync(string folder, FillDemo.Input input, CancellationToken cancel)
    {
        try
        {
            var opened = await CommandServices.OpenAsync(folder, cancel);
            if (opened.Failed(out var problem)) return CommandRun.Fail(problem);
            await using var services = opened.Value;
            if (await OwnDataAsync(services, cancel) is { } own) return CommandRun.Fail($"{folder} holds \"{own}\", which the demo would stand among: give the demo a folder of its own, as in 'heed demo --data ./demo-data'.");
            await using var scope = services.Services.CreateAsyncScope();
            Console.Error.WriteLine("Making the demo company …");
            var filled = await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, cancel);
            if (filled.Failed(out problem)) return CommandRun.Fail(problem);
            var system = Actor.System(filled.Value.Workspace);
            if (!filled.Value.AlreadyThere && await PublishSurveyAsync(services, system, cancel) is { } refused) return CommandRun.Fail(refused);
            var cases = scope.ServiceProvider.GetRequiredService<FillDemoCases>();
            if ((await cases.PrepareAsync(filled.Value.Workspace, input.Password, input.EndsOn, cancel)).Failed(out problem, out var prepared)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<IEnumerable<IFollower>>(), cancel);
            if (!filled.Value.AlreadyThere && await PromiseAsync(services, scope.ServiceProvider.GetRequiredService<FillDemoGoals>(), system, input.EndsOn, cancel) is { } unkept) return CommandRun.Fail(unkept);
            if (prepared && (await cases.PlayAsync(filled.Value.Workspace, input.Seed, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            if (!filled.Value.AlreadyThere && (await scope.ServiceProvider.GetRequiredService<FillDemoInitiatives>().RunAsync(filled.Value.Workspace, filled.Value.Settings, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<PublishCases>().RunAsync(cancel);
            if ((await scope.ServiceProvider.GetRequiredService<FillDemoPromises>().RunAsync(filled.Value.Workspace, input, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<PublishPromises>().RunAsync(cancel);
            if ((await scope.ServiceProvider.GetRequiredService<FillDemoComplaints>().RunAsync(filled.Value.Workspace, input, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<PublishComplaints>().RunAsync(cancel);
            await services.Get<PublishCases>().RunAsync(cancel);
            await services.Get<CatchUp>().RunAsync(services.Get<IEnumerable<IFollower>>(), cancel);
            if ((await scope.ServiceProvider.GetRequiredService<FillDemoAlerts>().RunAsync(filled.Value.Workspace, filled.Value.Settings, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            if ((await scope.ServiceProvider.GetRequiredService<FillDemoRecovery>().RunAsync(filled.Value.Workspace, filled.Value.Settings, cancel)).Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<IEnumerable<IFollower>>(), cancel);
            await services.Get<IFactStore>().FlushAsync(cancel);
            Console.Error.WriteLine(filled.Value.AlreadyThere
                ? "The demo company is there already; its workspace is left as it is."
                : string.Create(CultureInfo.InvariantCulture, $"{filled.Value.Signals:N0} signals in {filled.Value.Took.TotalSeconds:0.0} s."));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return CommandRun.Fail($"The data folder can't be used: {failure.Message}");
        }
    }
}
