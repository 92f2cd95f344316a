using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Facts.Tests.Oracle;

namespace Heed.Facts.Tests.Columns;

/// <summary>The power fails at every step of everything a store writes; opened again and given what the log has beyond it, it agrees with the log.</summary>
public sealed class PowerFailureTests
{
    [Theory]
    [InlineData(Fault.Before)]
    [InlineData(Fault.Half)]
    [InlineData(Fault.After)]
    [InlineData(Fault.Forgotten)]
    [InlineData(Fault.Reordered)]
    public async Task Whatever_step_it_fails_at_the_store_opens_and_agrees_with_the_log(Fault fault)
    {
        var steps = await FailAsync(int.MaxValue, fault);
        steps.ShouldBeGreaterThan(40, "appends, flushes, erasures, compactions and clearing take many steps");
        for (var at = 1; at <= steps; at++) await FailAsync(at, fault);
    }

    private static async Task<int> FailAsync(int at, Fault fault)
    {
        using var folder = new TemporaryFolder();
        var disk = new FaultyDisk(at, fault);
        var log = new Log();
        await using (var store = ColumnStore.TryOpenForWriting(folder.Path, SmallStore.Limits with { Disk = disk })!)
        {
            try
            {
                await log.LiveAsync(store);
                at.ShouldBe(int.MaxValue, $"step {at} was never reached");
            }
            catch (Exception e) when (e is PowerFailedException || (e as AggregateException)?.Flatten().InnerExceptions.All(inner => inner is PowerFailedException) == true)
            {
                at.ShouldNotBe(int.MaxValue);
            }
        }

        await using var opened = Rows.Open(folder);
        await opened.VerifyAsync();
        await log.FollowAsync(opened);
        await log.ShouldAgreeAsync(opened, $"step {at}, {fault}");
        await opened.FlushAsync();
        await CompactAsync(opened);
        await log.ShouldAgreeAsync(opened, $"step {at}, {fault}, compacted");
        await opened.VerifyAsync();
        return disk.Steps;
    }

    private static async Task CompactAsync(ColumnStore store)
    {
        for (var more = true; more;) more = await store.CompactAsync();
    }

    /// <summary>The truth: rows in the order they came, of which some are erased later.</summary>
    private sealed class Log
    {
        private readonly List<Fact> rows = [];
        private readonly HashSet<long> erased = [];

        public async Task LiveAsync(ColumnStore store)
        {
            await AppendAsync(store, [.. Rows.Of(1, 100)]);
            await store.FlushAsync();
            await AppendAsync(store, [.. Rows.Of(101, 130), .. Rows.Of(1_000, 30, "other")]);
            await store.FlushAsync();
            await EraseAsync(store, Enumerable.Range(20, 70).Select(seq => (long)seq));
            await AppendAsync(store, [.. Rows.Of(231, 20)]);
            await EraseAsync(store, [95, 240, 241, 249]);
            await CompactAsync(store);
            await AppendAsync(store, [.. Rows.Of(251, 300)]);
            await store.FlushAsync();
            await EraseAsync(store, Enumerable.Range(129, 70).Select(seq => (long)seq));
            await CompactAsync(store);
            await store.ClearAsync();
            await FollowAsync(store);
            await store.FlushAsync();
        }

        /// <summary>Gives what the store does not have yet, and erases what it may not have heard is gone.</summary>
        public async Task FollowAsync(ColumnStore store)
        {
            var from = store.Checkpoint is { } checkpoint ? int.Parse(checkpoint, System.Globalization.CultureInfo.InvariantCulture) : 0;
            var next = rows.Skip(from).Where(row => !erased.Contains(row.Seq)).ToList();
            await store.AppendAsync(next, $"{rows.Count}");
            if (erased.Count > 0) await store.EraseAsync(1, "s", erased);
        }

        public async Task ShouldAgreeAsync(ColumnStore store, string when)
        {
            List<Fact> live = [.. rows.Where(row => !erased.Contains(row.Seq))];
            var oracle = new NaiveFacts(live);
            foreach (var source in new[] { "s", "other" })
            {
                var query = new FactQuery { Workspace = 1, Sources = [source], Field = "nps", By = ["unit", "country"], Every = TimeBucket.Day };
                await Same.AnswerAsync(() => oracle.Count(query), async () => (await store.CountAsync(query)).Groups, when);
            }

            var page = await store.RowsAsync(new() { Workspace = 1, Sources = ["s"], Limit = 10_000 });
            page.Rows.Select(row => row.Seq).ShouldBe(live.Where(row => row.Source == "s").Select(row => row.Seq).OrderDescending(), when);
        }

        private async Task AppendAsync(ColumnStore store, IReadOnlyList<Fact> facts)
        {
            rows.AddRange(facts);
            await store.AppendAsync(facts, $"{rows.Count}");
        }

        private async Task EraseAsync(ColumnStore store, IEnumerable<long> seqs)
        {
            HashSet<long> gone = [.. seqs];
            erased.UnionWith(gone);
            await store.EraseAsync(1, "s", gone);
        }
    }
}
