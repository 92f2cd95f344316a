using System.CommandLine;
using System.Text;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Intervals;
using Heed.Readings;

namespace Heed.Web.Commands;

public static class ReadCommand
{
    public static Command Create()
    {
        var measure = new Argument<string>("measure") { Description = "A measure's id: nps, csat, mean, … (docs/measures.md), or the id or name of one of your own; id@2 for an older version." };
        var source = Options.List("--source", "Which sources; several with commas.");
        source.Required = true;
        var field = new Option<string?>("--field") { Description = "Which field; not needed where the measure fits only one." };
        var by = Options.List("--by", "Columns to group by, at most three; unit.1 is the top of the unit tree.");
        var where = Options.Where();
        var from = Options.From();
        var to = Options.To();
        var every = new Option<TimeBucket?>("--every") { Description = "A trend by day, week (from Monday, or sundayweek), month, quarter or year.", HelpName = "day|week|sundayweek|month|quarter|year" };
        every.CustomParser = result => Enum.TryParse<TimeBucket>(result.Tokens[0].Value, true, out var bucket) && result.Tokens[0].Value.All(char.IsAsciiLetter)
            ? bucket
            : Options.Wrong<TimeBucket?>(result, "--every takes day, week, sundayweek, month, quarter or year.");
        var level = new Option<double>("--level") { Description = "The interval's confidence level.", DefaultValueFactory = _ => 0.95 };
        level.Validators.Add(result =>
        {
            if (!Level.TryCreate(result.GetValueOrDefault<double>(), out _)) result.AddError("--level takes a number between 0 and 1, such as 0.95.");
        });
        var method = new Option<string?>("--method") { Description = "The interval's method; the measure's own where left out.", HelpName = "NAME" };
        var of = Options.List("--of", "For share: the labels that count.");
        var explain = new Option<bool>("--explain") { Description = "Say how the answer was found." };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("read", "Read a measure, with n and interval, from the data folder, whether a server runs on it or not.")
        {
            measure, source, field, by, where, from, to, every, level, method, of, explain, json, workspace, data,
        };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<FactsFollower>(), cancel);
            var request = new ReadingRequest
            {
                Measure = parsed.GetValue(measure)!,
                Sources = parsed.GetValue(source)!,
                Field = parsed.GetValue(field),
                By = parsed.GetValue(by) ?? [],
                Where = parsed.GetValue(where),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Every = parsed.GetValue(every),
                Level = new Level(parsed.GetValue(level)),
                Method = parsed.GetValue(method),
                Of = parsed.GetValue(of) ?? [],
                Explain = parsed.GetValue(explain),
                Compare = true,
            };
            var reading = await services.Get<GetReading>().RunAsync(request, Actor.System(found.Value.Id), cancel);
            if (reading.Failed(out problem)) return CommandRun.Fail(problem);
            if (parsed.GetValue(json)) Console.WriteLine(Encoding.UTF8.GetString(ReadingJson.Write(reading.Value)));
            else ReadingTable.Print(reading.Value);
            await services.Get<IFactStore>().FlushAsync(cancel);
            return 0;
        });
        return command;
    }
}
