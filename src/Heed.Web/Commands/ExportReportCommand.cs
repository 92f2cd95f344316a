using System.CommandLine;
using System.Globalization;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Understand.Reports;
using Heed.Web.Design;

namespace Heed.Web.Commands;

public static class ExportReportCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source") { Description = "Which source.", Required = true, HelpName = "S" };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true, HelpName = "FILE" };
        var measure = new Option<string?>("--measure") { Description = "A measure's id; the source's main one where left out." };
        var field = new Option<string?>("--field") { Description = "Which field." };
        var by = new Option<string?>("--by") { Description = "The column to compare by." };
        var every = new Option<string?>("--every") { Description = "The trend's step.", HelpName = "day|week|month|quarter|year" };
        var period = new Option<string>("--period") { Description = "Of which days, where no first and last day are given.", DefaultValueFactory = _ => "90d", HelpName = "30d|90d|1y|all" };
        every.AcceptOnlyFromAmong("day", "week", "month", "quarter", "year");
        period.AcceptOnlyFromAmong("30d", "90d", "1y", "all");
        var where = Options.Where();
        var from = Options.From();
        var to = Options.To();
        var language = new Option<string>("--language") { Description = "The reader's language.", DefaultValueFactory = _ => "en", HelpName = string.Join('|', Speaking.Languages) };
        language.AcceptOnlyFromAmong([.. Speaking.Languages]);
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("report", "Write a source's score, trend, groups, drivers and comments as a PDF.") { source, file, measure, field, by, every, period, where, from, to, language, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            if (parsed.GetValue(from) is null != (parsed.GetValue(to) is null)) return CommandRun.Fail("Give both --from and --to, or neither.");
            if (parsed.GetValue(from) > parsed.GetValue(to)) return CommandRun.Fail(ReadingsErrors.BadRange);
            await services.Get<CatchUp>().RunAsync(services.Get<FactsFollower>(), cancel);
            var view = new KeptView
            {
                Source = parsed.GetValue(source)!,
                Measure = parsed.GetValue(measure),
                Field = parsed.GetValue(field),
                By = parsed.GetValue(by),
                Every = parsed.GetValue(every),
                Period = parsed.GetValue(from) is null ? parsed.GetValue(period)! : "days",
                From = parsed.GetValue(from)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                To = parsed.GetValue(to)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Where = parsed.GetValue(where),
            };
            var written = await services.Get<IWriteReport>().RunAsync(view, parsed.GetValue(language)!, Actor.System(found.Value.Id), cancel);
            if (written.Failed(out problem, out var report)) return CommandRun.Fail(problem);
            await File.WriteAllBytesAsync(parsed.GetValue(file)!, report.Pdf, cancel);
            Console.Error.WriteLine(report.Summary);
            return 0;
        });
        return command;
    }
}
