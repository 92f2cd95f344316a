using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Act.Initiatives;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Readings;
using Heed.Readings.Goals;
using Heed.Web.Goals;

namespace Heed.Web.Commands;

public static class GoalsCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var source = new Option<string?>("--source") { Description = "Only goals read from this source.", HelpName = "S" };
        var closed = new Option<bool>("--closed") { Description = "Those that are closed, too." };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("goals", "Tell how goals stand, and what is being done about them.") { source, closed, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<FactsFollower>(), cancel);
            var actor = Actor.System(found.Value.Id);
            var goals = await services.Get<ListGoals>().RunAsync(new(parsed.GetValue(closed) ? null : true, parsed.GetValue(source)), actor, cancel);
            var colleagues = await services.Get<ListColleagues>().RunAsync(actor, cancel);
            var initiatives = await services.Get<ListInitiatives>().PursuedAsync(actor, cancel);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(new GoalsApi.GoalList([.. goals.Select(g => GoalView.From(g, colleagues, initiatives))]), s_json));
            else foreach (var goal in goals) Print(goal, [.. initiatives.Where(its => its.Plan.Goals.Contains(goal.Goal.Id))]);
            if (goals.Count == 0) Console.Error.WriteLine("No goals yet; they are set in the console under Goals, or over the API.");
            await services.Get<IFactStore>().FlushAsync(cancel);
            return 0;
        });
        return command;
    }

    private static void Print(GoalProgress progress, IReadOnlyList<Initiative> initiatives)
    {
        var goal = progress.Goal;
        Say($"{goal.Title}: {progress.Verdict.Standing.ToString().ToLowerInvariant()}, from {goal.Start.Value:0.##} to {goal.Target:0.##} by {goal.Due:yyyy-MM-dd}");
        if (progress.Now is { Suppressed: false, Whole: { Value: { } value } now }) Say($"  now {value:0.##} {now.Unit} ({now.Low:0.##} to {now.High:0.##}), n = {now.N}");
        else Say($"  no reading");
        if (progress.Outlook is { } outlook) Say($"  forecast {outlook.Value:0.##} ({outlook.Low:0.##} to {outlook.High:0.##}), chance of reaching it {outlook.Chance:0 %}");
        foreach (var activity in progress.Pursued) Say($"  {activity.State.ToString().ToLowerInvariant()}: {activity.Text}");
        foreach (var its in initiatives) Say($"  {its.State.ToString().ToLowerInvariant()}: {its.Plan.Title} (initiative)");
        if (!progress.Pursued.Any() && initiatives.Count == 0) Say($"  nothing is being done about it yet");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
