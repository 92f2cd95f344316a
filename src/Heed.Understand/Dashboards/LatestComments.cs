using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;

namespace Heed.Understand.Dashboards;

/// <summary>What customers wrote last. Where they were promised to be seen in groups only, words come alone, and only when enough people wrote some.</summary>
public sealed class LatestComments(FindSignals find)
{
    /// <summary>How many at most.</summary>
    public const int Shown = 12;

    public sealed record Input(Source Source, string ScoreField, string? Where, DateOnly? From, DateOnly? To)
    {
        public int Count { get; init; } = Shown;
    }

    public async Task<Result<IReadOnlyList<Comment>>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Source.Texts.Count == 0) return Result.Of<IReadOnlyList<Comment>>([]);
        var found = await find.ForGroupsAsync(new([input.Source.Key], input.Where, input.From, input.To, Limit: input.Count, WithWords: true), actor, cancel);
        if (found.Failed(out var problem, out var page)) return problem;
        var open = input.Source.Mode == Mode.Identified;
        if (!open && page.Total < AnonymityFloor.Comments) return Result.Of<IReadOnlyList<Comment>>([]);
        var comments = page.Signals.Select(s => s.Signal).Select(signal => new Comment(
            open ? signal.Id : null,
            string.Join(" · ", signal.Texts.Values.Where(t => t.Length > 0)),
            open && signal.Values.TryGetValue(input.ScoreField, out var value) && value is FieldValue.Number number ? number.Value : null,
            open ? signal.HappenedAt : null,
            open ? signal.Unit : null,
            signal.Language));
        // Sorted by the words themselves, so that the order does not tell who came last.
        return Result.Of<IReadOnlyList<Comment>>(open ? [.. comments] : [.. comments.OrderBy(c => c.Text, StringComparer.Ordinal)]);
    }
}
