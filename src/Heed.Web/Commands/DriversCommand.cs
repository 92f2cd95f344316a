using System.CommandLine;
using System.Text;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Measures.Drivers;
using Heed.Readings;
using Heed.Readings.Drivers;

namespace Heed.Web.Commands;

public static class DriversCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source") { Description = "Which source.", Required = true, HelpName = "S" };
        var outcome = new Option<string>("--outcome") { Description = "The field to explain, of numbers.", Required = true, HelpName = "F" };
        var drivers = Options.List("--drivers", "The fields that may explain it, with commas: of numbers, or of yes and no.");
        drivers.Required = true;
        drivers.HelpName = "F,F,…";
        var method = Options.Word<ShareMethod>("--method", "How what is explained is dealt out: lmg exactly, to 20 drivers; johnson nearly so, for more.");
        var intervals = Options.Word<ShareIntervals>("--intervals", "How the shares' intervals are found; bootstrap to 12 drivers.");
        var where = Options.Where();
        var from = Options.From();
        var to = Options.To();
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("drivers", "Tell what a score hangs on: how much each of several drivers explains of it.")
        {
            source, outcome, drivers, method, where, intervals, from, to, json, workspace, data,
        };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<FactsFollower>(), cancel);
            var request = new DriversRequest
            {
                Source = parsed.GetValue(source)!,
                Outcome = parsed.GetValue(outcome)!,
                Drivers = parsed.GetValue(drivers)!,
                Method = parsed.GetValue(method),
                Intervals = parsed.GetValue(intervals),
                Where = parsed.GetValue(where),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
            };
            var reading = await services.Get<GetDrivers>().RunAsync(request, Actor.System(found.Value.Id), cancel);
            if (reading.Failed(out problem)) return CommandRun.Fail(problem);
            if (parsed.GetValue(json)) Console.WriteLine(Encoding.UTF8.GetString(DriversJson.Write(reading.Value)));
            else DriversTable.Print(reading.Value);
            await services.Get<IFactStore>().FlushAsync(cancel);
            return 0;
        });
        return command;
    }
}
