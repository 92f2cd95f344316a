using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Effects;

/// <summary>What kept, late and broken promises go with: the customer's next score, and whether they stay.</summary>
public sealed class ShowEffects(HeedDatabase database, ReadCustomerAnswers answers, WhoLeft whoLeft, SourceCatalogue catalogue, TimeProvider time)
{
    public const int DefaultDays = 180;
    public const int MostDays = 730;

    /// <param name="Source">Whose scores; null for the first that has any.</param>
    /// <param name="Field">Which score; null for the first.</param>
    /// <param name="Days">How long after a promise ended a score still counts as the next.</param>
    public sealed record Input(string? Source = null, string? Field = null, int Days = DefaultDays);

    /// <param name="Choices">Scores to choose from: sources with their fields.</param>
    /// <param name="Source">The source chosen; null where no source has a score.</param>
    /// <param name="Field">The field chosen.</param>
    public sealed record Shown(IReadOnlyList<(Source Source, SourceField Field)> Choices, Source? Source, SourceField? Field)
    {
        public required int Days { get; init; }

        /// <summary>Of those that ended: kept by its date.</summary>
        public required Estimate Kept { get; init; }

        public long Withdrawn { get; init; }
        public long Open { get; init; }
        public IReadOnlyList<PromiseEffects.OutcomeEffect> Outcomes { get; init; } = [];
        public IReadOnlyList<PromiseEffects.Row> Promisers { get; init; } = [];
        public IReadOnlyList<PromiseEffects.Row> Deliverers { get; init; } = [];

        /// <summary>Who stayed; null where nothing was heard of anybody leaving.</summary>
        public PromiseRetention? Retention { get; init; }
    }

    public async Task<Result<Shown>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Analyst) return PromisesErrors.AnalystsOnly;
        if (input.Days is < 1 or > MostDays) return PromisesErrors.Invalid("days", $"must be from 1 to {MostDays}.");
        var sources = (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Mode.Identified).ToList();
        List<(Source Source, SourceField Field)> choices = [.. sources.SelectMany(s => s.Fields.Where(f => f.FieldType().IsScale).Select(f => (s, f)))];
        // Recommendation first where it is asked for: it is asked of the whole relationship.
        choices = [.. choices.OrderBy(c => c.Field.FieldType() != FieldType.Nps)];
        List<(Source Source, SourceField Field)> asked = [.. choices.Where(c => (input.Source is null || c.Source.Key == input.Source) && (input.Field is null || c.Field.Name == input.Field))];
        if (asked.Count == 0 && (input.Source ?? input.Field) is { } unknown) return PromisesErrors.Invalid("score", $"\"{unknown}\" has no score that is seen with the customer's name.");

        var (outcomes, withdrawn, open) = await OutcomesAsync(actor, cancel);
        var customers = outcomes.Where(o => o.Customer is not null).Select(o => o.Customer!).ToHashSet(StringComparer.Ordinal);
        var (chosen, scores) = await FirstHeardAsync(asked, customers, actor, cancel);
        var scored = ScorePromises.Of(outcomes, scores.ToLookup(s => s.Customer!, s => new CustomerScore(s.At, s.Value), StringComparer.Ordinal), TimeSpan.FromDays(input.Days));
        var left = await whoLeft.RunAsync(customers, actor, cancel);
        return new Shown(choices, chosen.Source, chosen.Field)
        {
            Days = input.Days,
            Kept = PromiseEffects.KeptShare(scored),
            Withdrawn = withdrawn,
            Open = open,
            Outcomes = PromiseEffects.ByOutcome(scored),
            Promisers = PromiseEffects.By(scored, o => o.Promiser),
            Deliverers = PromiseEffects.By(scored, o => o.Deliverer ?? ""),
            Retention = left is null ? null : PromiseRetention.Of(outcomes, left, time.GetUtcNow()),
        };
    }

    private async Task<(List<PromiseOutcome> Ended, long Withdrawn, long Open)> OutcomesAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var all = await db.Promises.AsNoTracking().Select(p => new { p.State, p.Customer, p.Promiser, p.Deliverer, p.MadeAt, p.EndedAt }).ToListAsync(cancel);
        var ended = all.Where(p => PromiseEffects.Outcomes.Contains(p.State)).Select(p => new PromiseOutcome(p.State, p.Customer, p.Promiser, p.Deliverer, p.MadeAt, p.EndedAt!.Value)).ToList();
        return (ended, all.LongCount(p => p.State == PromiseState.Withdrawn), all.LongCount(p => p.EndedAt is null));
    }

    /// <summary>The first of some scores that any of the customers gave; the first of all where they gave none.</summary>
    private async Task<((Source? Source, SourceField? Field) Chosen, IReadOnlyList<ReadCustomerAnswers.Answer> Scores)> FirstHeardAsync(
        IReadOnlyList<(Source Source, SourceField Field)> asked, IReadOnlySet<string> customers, Actor actor, CancellationToken cancel)
    {
        foreach (var (source, field) in asked)
        {
            if (await answers.RunAsync(new(source.Key, field.Name, Customers: customers), actor, cancel) is { Count: > 0 } scores) return ((source, field), scores);
        }

        return (asked.Count > 0 ? asked[0] : default, []);
    }
}
