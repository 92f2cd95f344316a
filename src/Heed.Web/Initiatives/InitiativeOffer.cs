using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Watches;
using Heed.Act.Initiatives;
using Heed.Readings.Goals;
using Heed.Web.Alerts;
using Heed.Web.Goals;

namespace Heed.Web.Initiatives;

/// <summary>The form of a new initiative with what is known where somebody came from: a driver, a goal, an activity of one, an alert.</summary>
public sealed class InitiativeOffer(ListGoals goals, ListAlerts alerts, ListWatches watches, LookAtAlerts lookAtAlerts, TimeProvider time)
{
    /// <param name="Source">A source's key.</param>
    /// <param name="Driver">A field that an outcome hangs on.</param>
    /// <param name="Where">The filter under which it was seen.</param>
    /// <param name="Goal">A goal it is to help.</param>
    /// <param name="Activity">The goal's activity it is made of.</param>
    /// <param name="Alert">What was out of the ordinary.</param>
    public sealed record Query(string? Source, string? Driver, string? Where, Guid? Goal, Guid? Activity, Guid? Alert);

    public async Task<InitiativeForm> RunAsync(Query query, InitiativesView view, CancellationToken cancel)
    {
        var blank = new InitiativeForm { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(), Start = GoalForm.Day(view.Today), Owner = view.Me?.Id.ToString() ?? "" };
        if (query.Goal is { } id && (await goals.OneAsync(id, view.Caller.Actor, cancel)) is { Ok: true, Value: var goal }) return OfGoal(blank, goal, query.Activity, view);
        if (query.Alert is { } raised && (await alerts.FindAsync(raised, view.Caller.Actor, cancel)) is { Ok: true, Value: var alert })
        {
            return OfAlert(blank, alert, await watches.FindAsync(alert.WatchId, view.Caller.Actor, cancel), await lookAtAlerts.RunAsync(view.Caller, cancel), view);
        }

        var offered = view.Offered.FirstOrDefault(o => o.Source.Key == query.Source);
        // A mean sees smaller changes than a share of it does.
        var choices = offered.Choices?.Where(c => c.Field.Name == query.Driver).ToList() ?? [];
        var choice = choices.Find(c => c.Measure.Id == "mean") ?? choices.FirstOrDefault();
        if (choice is null) return blank;
        return blank with
        {
            Choice = $"{query.Source}|{choice.Measure.Id}|{choice.Field.Name}",
            Drivers = [$"{query.Source}|{query.Driver}"],
            Where = query.Where ?? "",
            Direction = choice.Measure.UnitOf(choice.Field.Type) == Heed.Measures.Scores.MeasureUnits.Seconds ? "down" : "up",
        };
    }

    private static InitiativeForm OfAlert(InitiativeForm blank, Alert alert, AlertWatch? watch, AlertNames names, InitiativesView view)
    {
        var (numbers, choices) = (alert.Numbers, view.Offered.FirstOrDefault(o => o.Source.Key == alert.Source).Choices);
        // Where what was raised is no measure, as with silence, the source's main one comes first.
        var choice = choices?.FirstOrDefault(c => c.Measure.Id == numbers.Measure && c.Field.Name == numbers.Field) ?? choices?.FirstOrDefault(c => c.Field.Name == numbers.Field) ?? choices?.FirstOrDefault();
        var why = $"{names.Title(alert)}. {names.Why(alert)}";
        return blank with
        {
            Choice = choice is null ? "" : $"{alert.Source}|{choice.Measure.Id}|{choice.Field.Name}",
            Units = alert.Unit is { } unit ? [unit] : [],
            Where = watch?.Settings.Where ?? "",
            Direction = watch?.Settings.Falls == true || (choice is not null && choice.Measure.UnitOf(choice.Field.Type) == Heed.Measures.Scores.MeasureUnits.Seconds) ? "down" : "up",
            Why = why.Length <= InitiativeRules.LongestText ? why : why[..InitiativeRules.LongestText],
        };
    }

    private static InitiativeForm OfGoal(InitiativeForm blank, GoalProgress progress, Guid? from, InitiativesView view)
    {
        var (goal, question) = (progress.Goal, progress.Goal.Question);
        var form = blank with
        {
            Choice = $"{question.Sources[0]}|{question.Measure}|{question.Field}",
            Where = question.Where ?? "",
            Units = question.Unit is { } unit ? [unit] : [],
            Direction = goal.Rises ? "up" : "down",
            Goals = [goal.Id.ToString()],
        };
        if (progress.Activities.FirstOrDefault(a => a.Id == from) is not { } activity) return form;
        return form with
        {
            Activity = activity.Id.ToString(),
            Title = activity.Text.Length <= InitiativeRules.LongestTitle ? activity.Text : activity.Text[..InitiativeRules.LongestTitle],
            Why = activity.Text.Length <= InitiativeRules.LongestTitle ? "" : activity.Text,
            Owner = activity.OwnerId.ToString(),
            Start = GoalForm.Day(activity.Start),
            State = (activity.State == ActivityState.Planned || activity.Start > view.Today ? InitiativeState.Planned : InitiativeState.Running).ToString(),
        };
    }
}
