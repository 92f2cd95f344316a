using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Readings.Goals;
using Heed.Web.Readings;

namespace Heed.Web.Goals;

/// <summary>An activity as the API takes it.</summary>
public sealed record ActivityBody
{
    /// <summary>The sender's id, so that sending it twice adds one activity.</summary>
    public Guid? Id { get; init; }

    public string? Text { get; init; }

    /// <summary>An e-mail address of someone of the workspace.</summary>
    public string? Owner { get; init; }

    public DateOnly? Start { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>planned, running, done or dropped; planned where left out.</summary>
    public string? State { get; init; }

    /// <summary>A path of the console or an http address where more is to be read.</summary>
    public string? Link { get; init; }

    public Result<ActivityPlan> ToPlan(IReadOnlyList<Colleague> colleagues)
    {
        List<ProblemPlace> wrong = [];
        if (Start is null) wrong.Add(new("start", "must be given: the first day, as yyyy-MM-dd."));
        if (!ReadQuery.TryWord<ActivityState>(State, out var state)) wrong.Add(new("state", "must be planned, running, done or dropped."));
        if (colleagues.FirstOrDefault(c => string.Equals(c.Email, Owner, StringComparison.OrdinalIgnoreCase)) is not { } owner)
        {
            wrong.Add(new("owner", "must be the e-mail address of someone of this workspace."));
            return GoalsErrors.InvalidActivity(wrong);
        }

        return wrong.Count > 0 ? GoalsErrors.InvalidActivity(wrong) : new ActivityPlan(Text?.Trim() ?? "", owner.Id, Start!.Value, Due, state, string.IsNullOrWhiteSpace(Link) ? null : Link.Trim());
    }
}
