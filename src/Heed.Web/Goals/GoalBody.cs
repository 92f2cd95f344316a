using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Facts.Queries;
using Heed.Readings.Goals;
using Heed.Web.Api;
using Heed.Web.Readings;

namespace Heed.Web.Goals;

/// <summary>A goal as the API takes it. What it measures and where it starts are said once, when it is set.</summary>
public sealed record GoalBody
{
    /// <summary>The sender's id, so that sending it twice sets one goal.</summary>
    public Guid? Id { get; init; }

    public string? Title { get; init; }
    public string? Measure { get; init; }
    public IReadOnlyList<string>? Sources { get; init; }
    public string? Field { get; init; }
    public IReadOnlyList<string>? Of { get; init; }
    public string? Where { get; init; }
    public string? Unit { get; init; }

    /// <summary>week, month or quarter.</summary>
    public string? Every { get; init; }

    /// <summary>What it starts from; read from the answers where left out.</summary>
    public double? Start { get; init; }

    /// <summary>Today where left out.</summary>
    public DateOnly? StartDay { get; init; }

    public double? Target { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>An e-mail address of someone of the workspace.</summary>
    public string? Owner { get; init; }

    /// <summary>False closes it, true takes it up again; left out, it stays as it is.</summary>
    public bool? Open { get; init; }

    /// <summary>What was learned, when it is closed.</summary>
    public string? Closing { get; init; }

    public static async Task<Result<GoalBody>> ReadAsync(Stream body, CancellationToken cancel) => await BodyJson.ReadAsync<GoalBody>(body, cancel);

    /// <summary>As a goal to be set.</summary>
    public Result<SetGoal.Input> ToSet(IReadOnlyList<Colleague> colleagues)
    {
        if (!ReadQuery.TryWord<TimeBucket>(Every ?? "month", out var every)) return GoalsErrors.Invalid([new("every", "must be week, month or quarter.")]);
        List<ProblemPlace> missing = [];
        if (Measure is null) missing.Add(new("measure", "must be given."));
        if (Sources is not { Count: > 0 }) missing.Add(new("sources", "must name at least one source."));
        if (Target is null) missing.Add(new("target", "must be given."));
        if (Due is null) missing.Add(new("due", "must be given."));
        var owner = FindOwner(colleagues, missing);
        if (missing.Count > 0) return GoalsErrors.Invalid(missing);
        return new SetGoal.Input
        {
            Id = Id,
            Title = Title?.Trim() ?? "",
            Question = new() { Measure = Measure!, Sources = Sources!, Field = Field ?? "", Of = Of ?? [], Where = string.IsNullOrWhiteSpace(Where) ? null : Where, Unit = string.IsNullOrWhiteSpace(Unit) ? null : Unit, Every = every },
            Start = Start,
            StartDay = StartDay,
            Target = Target!.Value,
            Due = Due!.Value,
            Owner = owner,
        };
    }

    /// <summary>What is said anew; the rest as it was.</summary>
    public Result<ChangeGoal.Input> ToChange(Goal goal, long version, IReadOnlyList<Colleague> colleagues)
    {
        List<ProblemPlace> wrong = [];
        var question = goal.Question;
        // Who said "calm" set "calm@2".
        if (Differs(Measure, question.Measure) && !question.Measure.StartsWith(Measure + "@", StringComparison.Ordinal)) wrong.Add(new("measure", "stays as it was set; set another goal."));
        if (Differs(Field, question.Field)) wrong.Add(new("field", "stays as it was set; set another goal."));
        if (Differs(Where, question.Where)) wrong.Add(new("where", "stays as it was set; set another goal."));
        if (Differs(Unit, question.Unit)) wrong.Add(new("unit", "stays as it was set; set another goal."));
        if (Sources is not null && !Sources.SequenceEqual(question.Sources, StringComparer.Ordinal)) wrong.Add(new("sources", "stay as they were set; set another goal."));
        if (Start is { } start && start != goal.Start.Value) wrong.Add(new("start", "stays as it was set; set another goal."));
        var owner = Owner is null ? goal.OwnerId : FindOwner(colleagues, wrong);
        return wrong.Count > 0 ? GoalsErrors.Invalid(wrong) : new ChangeGoal.Input(goal.Id, version, Title?.Trim() ?? goal.Title, Target ?? goal.Target, Due ?? goal.Due, owner);
    }

    private static bool Differs(string? said, string? known) => said is not null && said != (known ?? "");

    private Guid FindOwner(IReadOnlyList<Colleague> colleagues, List<ProblemPlace> wrong)
    {
        if (colleagues.FirstOrDefault(c => string.Equals(c.Email, Owner, StringComparison.OrdinalIgnoreCase)) is { } found) return found.Id;
        wrong.Add(new("owner", "must be the e-mail address of someone of this workspace."));
        return default;
    }
}
