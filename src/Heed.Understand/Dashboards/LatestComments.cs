using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;
using Heed.Readings.Anonymity;

namespace Heed.Understand.Dashboards;

/// <summary>What customers wrote last. Where they were promised to be seen in groups only, words come alone, and only when enough people wrote some.</summary>
public sealed class LatestComments(FindSignals find, FindWords findWords)
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
        if (input.Source.Mode != Mode.Identified) return await AloneAsync(input, actor, cancel);
        var found = await find.RunAsync(new([input.Source.Key], input.Where, input.From, input.To, Limit: input.Count, WithWords: true), actor, cancel);
        if (found.Failed(out var problem, out var page)) return problem;
        return Result.Of<IReadOnlyList<Comment>>([.. page.Signals.Select(s => s.Signal).Select(signal => new Comment(
            signal.Id,
            Words(signal),
            signal.Values.TryGetValue(input.ScoreField, out var value) && value is FieldValue.Number number ? number.Value : null,
            signal.HappenedAt,
            signal.Unit,
            signal.Language))]);
    }

    private async Task<Result<IReadOnlyList<Comment>>> AloneAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if ((await findWords.RunAsync(new(input.Source, input.Where, input.From, input.To), actor, cancel)).Failed(out var problem, out var written)) return problem;
        var latest = written.TakeLast(input.Count).Select(s => new Comment(null, Words(s.Signal), null, null, null, s.Signal.Language));
        // Sorted by the words themselves, so that the order does not tell who came last.
        return Result.Of<IReadOnlyList<Comment>>([.. latest.OrderBy(c => c.Text, StringComparer.Ordinal)]);
    }

    private static string Words(Signal signal) => string.Join(" · ", signal.Texts.Values.Where(t => t.Length > 0));
}
