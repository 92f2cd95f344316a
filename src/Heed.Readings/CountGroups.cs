using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;
using Heed.Measures.Scores.Own;
using Heed.Readings.Anonymity;
using Heed.Readings.Own;

namespace Heed.Readings;

/// <summary>
/// Counts a field by group: open sources in the store of columns, promised ones in what may be shown of them. This is where the promise is kept:
/// behind it nobody knows more of a promised source than sums over whole groups.
/// </summary>
public sealed class CountGroups(IFactStore facts, PublishAnswers publish)
{
    /// <param name="Groups">By key; without grouping one.</param>
    /// <param name="Whole">All together, each answer once.</param>
    /// <param name="IsOverlapping">Whether an answer may stand in several groups.</param>
    /// <param name="NotTold">Answers of promised sources that can't be told apart as asked, and are in none of the groups.</param>
    /// <param name="Hidden">Keys of groups of which nothing may be shown.</param>
    /// <param name="Floors">How large groups of promised sources are at least; null where there are none.</param>
    /// <param name="Plan">How it was counted.</param>
    public sealed record Counted(IReadOnlyList<PublishedCount> Groups, Tally Whole, bool IsOverlapping, long NotTold, IReadOnlyList<string> Hidden, Floors? Floors, IReadOnlyList<string> Plan);

    /// <param name="by">Columns as asked, with levels of units.</param>
    /// <param name="sources">All of the query's sources.</param>
    /// <param name="query">The question, with units written out.</param>
    /// <param name="months">The same stretch of time in whole months.</param>
    /// <param name="index">Fields counted together in place of the query's one; none where it is counted, and never of promised sources.</param>
    /// <param name="units">The tree.</param>
    /// <param name="actor">Whose workspace.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="FactsException">The question can't be answered as asked.</exception>
    public async Task<Counted> RunAsync(IReadOnlyList<string> by, IReadOnlyList<Source> sources, FactQuery query, WholeMonths months, IReadOnlyList<IndexItem> index, UnitTree units, Actor actor, CancellationToken cancel)
    {
        var promised = sources.Where(s => s.Mode != Mode.Identified).ToList();
        if (promised.Count == 0) return await OpenAsync(by, sources, query, index, units, cancel);
        var question = new Published.Question(by, query.Every, query.Where, months);
        List<PublishedCount> groups = [];
        List<string> hidden = [];
        var notTold = 0L;
        Floors? floors = null;
        foreach (var source in promised)
        {
            var published = await publish.RunAsync(source, actor, cancel);
            var answer = published.Count(query.Field!, question, units);
            groups.AddRange(answer.Groups);
            notTold += answer.NotTold;
            floors = published.Floors;
            // Of several columns, which groups there are would itself tell on the few in them.
            if (by is [var column] && query.Every is null) hidden.AddRange(published.NamesOf(column, question, units));
        }

        var open = sources.Except(promised).ToList();
        List<string> plan = [$"added up {groups.Count} groups that may be shown"];
        if (open.Count > 0)
        {
            var counted = await OpenAsync(by, open, query with { Sources = [.. open.Select(s => s.Key)] }, index, units, cancel);
            groups.AddRange(counted.Groups);
            plan.AddRange(counted.Plan);
        }

        var merged = Merge(groups);
        var named = merged.Where(g => !g.IsRolledUp && g.Key.Count > 0).Select(g => g.Key[0] ?? "");
        return new(merged, Sum(merged), false, notTold, [.. hidden.Distinct(StringComparer.Ordinal).Except(named, StringComparer.Ordinal)], floors, plan);
    }

    private async Task<Counted> OpenAsync(IReadOnlyList<string> by, IReadOnlyList<Source> sources, FactQuery query, IReadOnlyList<IndexItem> index, UnitTree units, CancellationToken cancel)
    {
        var counted = await CountAsync(query);
        var overlap = by.Any(column => sources.Any(s => s.Field(column)?.FieldType().Kind == FieldKind.Multi));
        // A customer may stand in several groups or stretches of time, and once in the whole.
        var whole = overlap || (query.Customers == CustomerRows.Latest && query.Every is not null) ? await CountAsync(query with { By = [], Every = null }) : counted;
        var groups = UnitLevels.RollUp(counted.Groups, by, units);
        return new([.. groups.Select(g => new PublishedCount(g.Key, false, g.Tally))], whole.Groups.Select(g => g.Tally).Aggregate(Tally.Empty, (a, b) => a.Merge(b)), overlap, 0, [], null, counted.Plan);

        async Task<FactAnswer> CountAsync(FactQuery asked) => index.Count > 0 ? await CountIndex.RunAsync(facts, asked, index, sources, cancel) : await facts.CountAsync(asked, cancel);
    }

    private static IReadOnlyList<PublishedCount> Merge(List<PublishedCount> groups) =>
    [
        .. groups
            .GroupBy(g => string.Join('\u001f', g.Key.Select(k => k ?? "\uffff")) + (g.IsRolledUp ? "\u001e" : ""), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(same => same.First() with { Tally = Sum([.. same]) }),
    ];

    private static Tally Sum(IReadOnlyList<PublishedCount> groups) => groups.Select(g => g.Tally).Aggregate(Tally.Empty, (a, b) => a.Merge(b));
}
