using Heed.Base.Results;
using Heed.Readings.Goals;

namespace Heed.Web.Goals;

/// <summary>The form of an activity as it was typed.</summary>
public sealed record ActivityForm
{
    /// <summary>Made with the form of a new one; the known one's where one is changed.</summary>
    public string Id { get; init; } = "";

    /// <summary>Empty for a new one.</summary>
    public string Version { get; init; } = "";

    public string Text { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Start { get; init; } = "";
    public string Due { get; init; } = "";
    public string State { get; init; } = "";
    public string Link { get; init; } = "";

    public static ActivityForm Read(IFormCollection form) => new()
    {
        Id = form["id"].ToString(),
        Version = form["version"].ToString(),
        Text = form["text"].ToString(),
        Owner = form["owner"].ToString(),
        Start = form["start"].ToString(),
        Due = form["due"].ToString(),
        State = form["state"].ToString(),
        Link = form["link"].ToString(),
    };

    public static ActivityForm Of(Activity activity) => new()
    {
        Id = activity.Id.ToString(),
        Version = activity.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Text = activity.Text,
        Owner = activity.OwnerId.ToString(),
        Start = GoalForm.Day(activity.Start),
        Due = activity.Due is { } due ? GoalForm.Day(due) : "",
        State = activity.State.ToString(),
        Link = activity.Link ?? "",
    };

    public Result<ActivityPlan> ToPlan()
    {
        List<ProblemPlace> places = [];
        var start = GoalForm.Day(Start, "start", places);
        DateOnly? due = Due.Length == 0 ? null : GoalForm.Day(Due, "due", places);
        if (!Enum.TryParse<ActivityState>(State.Length == 0 ? nameof(ActivityState.Planned) : State, out var state)) places.Add(new("state", "must be planned, running, done or dropped."));
        if (places.Count > 0) return GoalsErrors.InvalidActivity(places);
        return new ActivityPlan(Text.Trim(), Guid.TryParse(Owner, out var owner) ? owner : default, start, due, state, Link.Trim() is { Length: > 0 } link ? link : null);
    }
}
