using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Web.Api;

namespace Heed.Web.Initiatives;

/// <summary>An initiative as the API takes it. Changing one, what is left out stays as it is; lists are sent whole.</summary>
public sealed record InitiativeBody
{
    /// <summary>The sender's id, so that sending it twice makes one.</summary>
    public Guid? Id { get; init; }

    /// <summary>An activity of a goal that becomes this initiative.</summary>
    public Guid? Activity { get; init; }

    public string? Title { get; init; }
    public string? Why { get; init; }
    public string? Source { get; init; }
    public string? Measure { get; init; }
    public string? Field { get; init; }
    public IReadOnlyList<string>? Of { get; init; }
    public string? Where { get; init; }

    /// <summary>up or down: which way the number is to go.</summary>
    public string? Direction { get; init; }

    /// <summary>The smallest change worth the trouble.</summary>
    public double? WorthHaving { get; init; }

    public IReadOnlyList<string>? Units { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? RolledOut { get; init; }
    public DateOnly? BeforeFrom { get; init; }

    /// <summary>An e-mail address of someone of the workspace.</summary>
    public string? Owner { get; init; }

    /// <summary>In the desk's currency.</summary>
    public double? Cost { get; init; }

    public double? Hours { get; init; }

    /// <summary>What one unit of the measure is worth a year.</summary>
    public double? Worth { get; init; }

    public IReadOnlyList<Guid>? Goals { get; init; }
    public IReadOnlyList<string>? Drivers { get; init; }
    public IReadOnlyList<string>? Causes { get; init; }
    public IReadOnlyList<StepBody>? Steps { get; init; }

    /// <summary>idea, planned, running, finished or abandoned.</summary>
    public string? State { get; init; }

    /// <summary>What was learned.</summary>
    public string? Closing { get; init; }

    /// <param name="Id">A known step's, or the sender's for a new one.</param>
    /// <param name="Text">What.</param>
    /// <param name="Due">By when.</param>
    /// <param name="Done">Whether it is done.</param>
    public sealed record StepBody(Guid? Id, string? Text, DateOnly? Due, bool Done = false);

    public Result<InitiativePlan> ToPlan(InitiativePlan? known, IReadOnlyList<Colleague> colleagues)
    {
        List<ProblemPlace> wrong = [];
        var measure = known?.Measure;
        if (Source is null && measure is null) wrong.Add(new("source", "must be given."));
        if (Measure is null && measure is null) wrong.Add(new("measure", "must be given."));
        if (Start is null && known is null) wrong.Add(new("start", "must be given: the first day, as yyyy-MM-dd."));
        if (Direction is not (null or "up" or "down")) wrong.Add(new("direction", "must be up or down."));
        var owner = Owner is null && known is not null ? known.Owner : colleagues.FirstOrDefault(c => string.Equals(c.Email, Owner, StringComparison.OrdinalIgnoreCase))?.Id;
        if (owner is null) wrong.Add(new("owner", "must be the e-mail address of someone of this workspace."));
        if (wrong.Count > 0) return InitiativesErrors.Invalid(wrong);
        // Another measure reads a field of its own, unless one is named.
        var another = Measure is not null && Measure != measure?.Measure;
        return new InitiativePlan
        {
            Title = Title?.Trim() ?? known?.Title ?? "",
            Why = Why?.Trim() ?? known?.Why ?? "",
            Measure = new()
            {
                Source = Source ?? measure!.Source,
                Measure = Measure ?? measure!.Measure,
                Field = Field ?? (another ? "" : measure?.Field ?? ""),
                Of = Of ?? (another ? [] : measure?.Of ?? []),
                Where = Where is null ? measure?.Where : string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(),
                Falls = Direction is null ? measure?.Falls ?? false : Direction == "down",
                WorthHaving = WorthHaving ?? measure?.WorthHaving,
            },
            Units = Units ?? known?.Units ?? [],
            Start = Start ?? known!.Start,
            RolledOut = RolledOut ?? known?.RolledOut,
            BeforeFrom = BeforeFrom ?? known?.BeforeFrom,
            Owner = owner!.Value,
            CostCents = Cost is null ? known?.CostCents : InitiativeForm.Cents(Cost),
            CostHours = Hours ?? known?.CostHours,
            WorthCents = Worth is null ? known?.WorthCents : InitiativeForm.Cents(Worth),
            Goals = Goals ?? known?.Goals ?? [],
            Drivers = Drivers ?? known?.Drivers ?? [],
            Causes = Causes ?? known?.Causes ?? [],
        };
    }

    /// <summary>Adds, ticks and takes away steps until they are as the body says; as they were where it says nothing.</summary>
    public static async Task<Result<Initiative>> WorkAsync(InitiativeBody body, Initiative its, WorkOnSteps steps, Caller caller, CancellationToken cancel)
    {
        if (body.Steps is not { } wanted) return its;
        List<WorkOnSteps.Work> work = [.. its.Steps.Where(step => wanted.All(w => w.Id != step.Id)).Select(step => new WorkOnSteps.Work.Remove(step.Id))];
        foreach (var step in wanted)
        {
            var (id, known) = (step.Id ?? Guid.CreateVersion7(), its.Steps.Find(s => s.Id == step.Id));
            if (known is null) work.Add(new WorkOnSteps.Work.Add(id, step.Text?.Trim() ?? "", step.Due));
            if (step.Done != (known?.DoneAt is not null)) work.Add(new WorkOnSteps.Work.Tick(id, step.Done));
        }

        foreach (var one in work)
        {
            if ((await steps.RunAsync(its.Id, one, caller.Actor, cancel)).Failed(out var problem, out its!)) return problem;
        }

        return its;
    }
}
