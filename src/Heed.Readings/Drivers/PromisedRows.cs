using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Readings.Anonymity;

namespace Heed.Readings.Drivers;

/// <summary>
/// The rows of a promised source that a model may rest on: all that are shown in some group, and always the same ones whatever is asked. Leaving out
/// a row for lack of one answer would, between two questions, single out whoever skipped it; so the field's mean stands for what is missing.
/// </summary>
public sealed class PromisedRows(IFactStore facts, PublishAnswers publish, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    /// <param name="Means">By field asked.</param>
    /// <param name="Answered">How many answered each driver, of what may be shown.</param>
    /// <param name="Published">Which rows may be counted.</param>
    public sealed record Rows(double[] Means, IReadOnlyList<long> Answered, Published Published)
    {
        public ValuesBlock Of(ValuesBlock block)
        {
            int[] kept = [.. Enumerable.Range(0, block.Rows).Where(i => block.Seqs[i] <= Published.LastSeq && !Published.Unseen.Contains(block.Seqs[i]))];
            return new(
                [.. block.Fields.Select((values, field) => kept.Select(i => double.IsNaN(values[i]) ? Means[field] : values[i]).ToArray())],
                [.. kept.Select(i => block.Clusters[i])],
                [.. kept.Select(i => block.Seqs[i])]);
        }
    }

    /// <param name="source">A promised source.</param>
    /// <param name="fields">The outcome first, then the drivers.</param>
    /// <param name="actor">Whose workspace.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Result<Rows>> RunAsync(Source source, IReadOnlyList<string> fields, Actor actor, CancellationToken cancel)
    {
        var published = await publish.RunAsync(source, actor, cancel);
        var tallies = fields.Select(field => published.Parts.Select(p => p.Shown.GetValueOrDefault(field)).OfType<Tally>().Aggregate(Tally.Empty, (a, b) => a.Merge(b))).ToList();
        if (tallies.Exists(t => t.Answered == 0)) return DriversErrors.NoModel;
        if (!await CaughtUpAsync(published.UpTo, cancel)) return DriversErrors.Behind;
        return new Rows([.. tallies.Select(Mean)], [.. tallies.Skip(1).Select(t => t.Answered)], published);
    }

    private static double Mean(Tally tally) => tally.CodedRows > 0 ? (double)tally.Codes.GetValueOrDefault("yes") / tally.CodedRows : tally.Moments.Mean;

    // A row short would tell two answers apart by that row.
    private async Task<bool> CaughtUpAsync(LogPosition to, CancellationToken cancel)
    {
        for (var since = time.GetTimestamp(); LogPosition.Parse(facts.Checkpoint).CompareTo(to) < 0;)
        {
            if (time.GetElapsedTime(since) > s_patience) return false;
            await Task.Delay(s_look, time, cancel);
        }

        return true;
    }
}
