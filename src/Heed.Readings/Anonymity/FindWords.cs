using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Readings.Anonymity;

/// <summary>What was written to a promised source: words alone, and only of groups in which enough people wrote some.</summary>
public sealed class FindWords(PublishAnswers publish, SignalReader log, ListUnits listUnits)
{
    public sealed record Input(Source Source, string? Where, DateOnly? From, DateOnly? To);

    /// <returns>The answers whose words may be shown, the latest in the log last. The caller shows nothing of them but words and language.</returns>
    public async Task<Result<IReadOnlyList<LoggedSignal>>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (Filter.Parse(input.Where, [input.Source]).Failed(out var problem, out var where)) return problem;
        if (ToldApart.Check([], where.Condition, [input.Source]) is { } refused) return refused;
        var units = await listUnits.RunAsync(actor, cancel);
        var published = await publish.RunAsync(input.Source, actor, cancel);
        var question = new Published.Question([], null, where.Condition is { } condition ? UnitLevels.Expand(condition, units) : null, WholeMonths.Of(input.From, input.To));
        var places = published.Words(question, units).Order().TakeLast(Most);
        return Result.Of(await log.AtAsync(actor.Workspace, [.. places], cancel));
    }

    /// <summary>More are not read to show a few.</summary>
    private const int Most = 500;
}
