using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Heed.Readings.Own;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Sets a goal. Where nobody says what it starts from, that is read; sent twice with the same id, it is set once.</summary>
public sealed class SetGoal(HeedDatabase database, GetReading getReading, FindMeasure measures, FindGoalEnds ends, ListUnits listUnits, ListColleagues colleagues, GoalClock clock)
{
    public sealed record Input
    {
        /// <summary>The sender's id; a new one where left out.</summary>
        public Guid? Id { get; init; }

        public required string Title { get; init; }
        public required GoalQuestion Question { get; init; }

        /// <summary>What it starts from; read from the answers where left out.</summary>
        public double? Start { get; init; }

        /// <summary>The day it starts; today where left out.</summary>
        public DateOnly? StartDay { get; init; }

        public required double Target { get; init; }
        public required DateOnly Due { get; init; }
        public required Guid Owner { get; init; }
    }

    public async Task<Result<Goal>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (input.Id is { } id && await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel) is { } known) return known;
        var today = await clock.TodayAsync(actor, cancel);
        var startDay = input.StartDay ?? today;
        if (!GoalRules.Steps.Contains(input.Question.Every)) return GoalsErrors.Invalid([new("every", "must be week, month or quarter.")]);
        if (input.Question.Unit is { } unit && (await listUnits.RunAsync(actor, cancel)).Find(unit) is null) return GoalsErrors.Invalid([new("unit", "must be one of the units.")]);
        if ((await measures.RunAsync(input.Question.Measure, actor.Workspace, cancel)).Failed(out var problem, out var measure)) return problem;
        // Read in any case: whatever is wrong with the question is told by whoever answers questions.
        var read = await getReading.RunAsync(input.Question.UpTo(startDay < today ? startDay : today), actor, cancel);
        if (read.Failed(out problem, out var reading)) return problem;
        // By its version, so that a definition changed later moves no goal.
        var question = input.Question with { Measure = measure.Exact, Field = reading.Field };

        List<ProblemPlace> places = [];
        var start = input.Start is { } given ? new GoalStart(given) : StartOf(reading);
        if (start is null) places.Add(GoalsErrors.NoStart(question.Days, startDay));
        places.AddRange(GoalRules.Check(input.Title, input.Target, start?.Value ?? double.NegativeZero, startDay, input.Due, await ends.RunAsync(question, actor.Workspace, cancel)).Where(p => start is not null || p.Path != "start"));
        if ((await colleagues.RunAsync(actor, cancel)).All(c => c.Id != input.Owner)) places.Add(new("owner", "must be someone of this workspace."));
        if (places.Count > 0) return GoalsErrors.Invalid(places);

        var now = clock.Now;
        var goal = Goal.Create(input.Id ?? Guid.CreateVersion7(now), actor, input.Title, question, start!, startDay, now).Towards(input.Target, input.Due, input.Owner);
        db.Goals.Add(goal);
        return await db.SaveAsync(goal, goal.Id, cancel);
    }

    private static GoalStart? StartOf(Reading reading) => reading is { Suppressed: false, Whole.Value: { } value }
        ? new(value, reading.Whole.N, reading.Whole.IntervalHoldsValue ? reading.Whole.Low : null, reading.Whole.IntervalHoldsValue ? reading.Whole.High : null)
        : null;
}
