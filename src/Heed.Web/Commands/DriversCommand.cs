using System.CommandLine;
using System.Text;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Measures.Drivers;
using Heed.Readings;
using Heed.Readings.Drivers;
using Heed.Web.Readings;

namespace Heed.Web.Commands;

public static class DriversCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source") { Description = "Which source.", Required = true, HelpName = "S" };
        var outcome = new Option<string>("--outcome") { Description = "The field to explain, of numbers or of yes and no.", Required = true, HelpName = "F" };
        var drivers = Options.List("--drivers", "The fields that may explain it, with commas: of numbers, or of yes and no.");
        drivers.Required = true;
        drivers.HelpName = "F,F,…";
        var method = Options.Word<ShareMethod>("--method", "How what is explained is dealt out: lmg over all orders of up to 20 drivers (a yes or no: 10), over sampled ones above; johnson nearly so, quicker.");
        var intervals = Options.Word<ShareIntervals>("--intervals", "How the shares' intervals are found; bootstrap to 12 drivers.");
        var reading = Options.Word<OutcomeAs>("--as", "How the outcome is read: as asked, or a likelihood to recommend as promoter or detractor, yes or no.");
        var missing = Options.Word<MissingAnswers>("--missing", "Rows that lack an answer: only complete ones, or every pair of fields where a row has both.");
        var move = Options.Word<DriverMove>("--move", "What moving a driver means: a step of its scale, or ten of a hundred answers into its top box.");
        var costs = Costs();
        var where = Options.Where();
        var from = Options.From();
        var to = Options.To();
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("drivers", "Tell what a score hangs on: how much each of several drivers explains of it.")
        {
            source, outcome, drivers, reading, method, missing, where, intervals, move, costs, from, to, json, workspace, data,
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
                As = parsed.GetValue(reading),
                Missing = parsed.GetValue(missing),
                Move = parsed.GetValue(move),
                Costs = parsed.GetValue(costs) ?? new Dictionary<string, double>(StringComparer.Ordinal),
                Where = parsed.GetValue(where),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
            };
            var answer = await services.Get<GetDrivers>().RunAsync(request, Actor.System(found.Value.Id), cancel);
            if (answer.Failed(out problem)) return CommandRun.Fail(problem);
            if (parsed.GetValue(json)) Console.WriteLine(Encoding.UTF8.GetString(DriversJson.Write(answer.Value)));
            else DriversTable.Print(answer.Value);
            await services.Get<IFactStore>().FlushAsync(cancel);
            return 0;
        });
        return command;
    }

    private static Option<Dictionary<string, double>?> Costs() => new("--cost")
    {
        Description = "What moving drivers costs, in any unit: service:1000,staff:500",
        HelpName = "F:COST,…",
        CustomParser = result => ReadQuery.TryCosts(result.Tokens[0].Value, out var costs)
            ? costs
            : Options.Wrong<Dictionary<string, double>?>(result, "--cost takes a field and a number each, as in service:1000,staff:500."),
    };
}
