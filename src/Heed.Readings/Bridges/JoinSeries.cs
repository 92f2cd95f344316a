using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Comparisons;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Readings.Bridges;

/// <summary>
/// Puts what was asked in older words before a trend, carried over to the new ones, where a bridge was declared. Wherever the new words have answers,
/// theirs are shown. The whole stays that of the new words: an average over both would mix two questions.
/// </summary>
public sealed class JoinSeries(FindBridges bridges)
{
    /// <summary>Reads a plain reading, for whoever asked for the trend.</summary>
    public delegate Task<Result<Reading>> Read(ReadingRequest request);

    /// <param name="request">As asked.</param>
    /// <param name="trend">What the new words say.</param>
    /// <param name="measure">Of both.</param>
    /// <param name="context">Of both: bridged fields are of one type.</param>
    /// <param name="read">Reads the older words, and both while they were asked side by side.</param>
    /// <param name="workspace">Whose.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Result<Reading>> RunAsync(ReadingRequest request, Reading trend, Measure measure, MeasureContext context, Read read, WorkspaceId workspace, CancellationToken cancel)
    {
        if (request.Every is null || request.By.Count > 0 || request.Sources is not [var source]) return trend;
        if (await bridges.OfAsync(workspace, source, trend.Field, cancel) is not { } bridge) return trend;
        var old = request with { Sources = [bridge.OldSource], Field = bridge.OldField, Compare = false, Explain = false };
        if ((await read(old)).Failed(out var problem, out var before)) return problem;
        if (before.Groups.All(group => group.Estimate is not { N: > 0 })) return trend;

        // The words alone are compared: the filter asked for would compare customers too few to tell.
        var both = request with { Field = trend.Field, Every = null, Where = null, From = bridge.From, To = bridge.To, Compare = false, Explain = false };
        if ((await read(both)).Failed(out problem, out var renewed)) return problem;
        if ((await read(both with { Sources = [bridge.OldSource], Field = bridge.OldField })).Failed(out problem, out var older)) return problem;
        var offset = renewed.Counted is { } counted && older.Counted is { } others ? WordingBridge.Of(measure, counted, others, context) : null;
        return offset is null ? trend with { Warnings = [.. trend.Warnings, TooFew(bridge)] } : Join(trend, before, offset, bridge);
    }

    private static Reading Join(Reading trend, Reading before, WordingBridge offset, SeriesBridge bridge)
    {
        var answered = trend.Groups.Where(Says).Select(Key).ToHashSet(StringComparer.Ordinal);
        var carried = before.Groups
            .Where(group => Says(group) && !answered.Contains(Key(group)))
            .Select(group => group with { Estimate = group.Estimate is { } estimate ? offset.Carry(estimate) : null, Bridged = true })
            .ToDictionary(Key, StringComparer.Ordinal);
        return carried.Count == 0 ? trend : trend with
        {
            Groups = [.. trend.Groups.Where(group => !carried.ContainsKey(Key(group))).Concat(carried.Values).OrderBy(group => group.By[0].Value, StringComparer.Ordinal)],
            Warnings = [.. trend.Warnings, Bridged(offset, bridge)],
        };
    }

    private static string Key(ReadingGroup group) => group.By[0].Value ?? "";

    /// <summary>Whether a stretch has answers, or has so few that they are hidden; rows of the source that lack this field say nothing.</summary>
    private static bool Says(ReadingGroup group) => group.Estimate is not { N: 0 };

    private static Warning Bridged(WordingBridge by, SeriesBridge bridge) => new(
        "bridged",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Earlier figures are of \"{bridge.OldField}\" ({bridge.OldSource}), carried over to the words asked now by {by.Offset.Value:+0.00;-0.00;0.00} {by.Offset.Unit} (standard error {by.StandardError:0.00}, from {by.Offset.OtherN} old and {by.Offset.N} new answers of {bridge.From:yyyy-MM-dd} to {bridge.To:yyyy-MM-dd}). Their intervals are wider for it, and they share the error of the bridge."));

    private static Warning TooFew(SeriesBridge bridge) => new(
        "bridge-too-few",
        string.Create(CultureInfo.InvariantCulture, $"There is a bridge to \"{bridge.OldField}\" ({bridge.OldSource}), but fewer than {WordingBridge.FewestAnswers} answers to one of the wordings from {bridge.From:yyyy-MM-dd} to {bridge.To:yyyy-MM-dd}, so the series is not joined."));
}
