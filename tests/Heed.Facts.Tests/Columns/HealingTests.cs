using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Facts.Tests.Oracle;

namespace Heed.Facts.Tests.Columns;

/// <summary>Damage is named and made good from the log.</summary>
public sealed class HealingTests
{
    private static readonly IReadOnlyList<Fact> s_log = [.. Rows.Of(1, 200), .. Rows.Of(1_000, 90, "other")];
    private static readonly HashSet<long> s_erased = [70, 71, 72, 150];

    [Fact]
    public async Task A_flipped_byte_anywhere_is_named_and_its_chunk_made_again_from_the_log()
    {
        using var whole = await FilledAsync();
        var dice = new Random(20261123);
        var files = Directory.GetFiles(whole.Path).Where(file => Path.GetExtension(file) is ".chunk" or ".deleted").Order(StringComparer.Ordinal).ToList();
        files.ShouldContain(file => file.EndsWith(".deleted", StringComparison.Ordinal));
        for (var i = 0; i < 200; i++)
        {
            using var folder = whole.Copy();
            var path = Path.Combine(folder.Path, Path.GetFileName(files[i % files.Count]));
            var bytes = await File.ReadAllBytesAsync(path);
            var at = dice.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << dice.Next(8));
            await File.WriteAllBytesAsync(path, bytes);

            await using var store = Rows.Open(folder);
            (await Should.ThrowAsync<FactsException>(async () => await store.VerifyAsync(), $"{path} byte {at}")).Message.ShouldContain(path);
            var healed = await store.HealAsync(ReadAsync);
            healed.Select(Path.GetFileNameWithoutExtension).ShouldHaveSingleItem();
            await store.VerifyAsync();
            await ShouldAgreeAsync(store, $"{path} byte {at}");
        }
    }

    [Fact]
    public async Task Files_that_are_gone_or_torn_are_made_again_also_several_and_beside_rows_not_yet_on_disk()
    {
        using var folder = await FilledAsync();
        await using var store = Rows.Open(folder);
        IReadOnlyList<Fact> more = [.. Rows.Of(201, 30)];
        await store.AppendAsync(more, "320");
        File.Delete(folder.Chunks[0]);
        await File.WriteAllBytesAsync(folder.Chunks[1], [1, 2, 3]);
        (await Should.ThrowAsync<FactsException>(async () => await Rows.CountAsync(store))).Message.ShouldContain("log");
        store.HasDamage.ShouldBeTrue();
        (await store.HealAsync(ReadAsync)).Count.ShouldBe(2);
        store.HasDamage.ShouldBeFalse();
        await ShouldAgreeAsync(store, "several", more);
        await store.FlushAsync();
        await ShouldAgreeAsync(store, "flushed", more);
        (await store.HealAsync(ReadAsync)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_log_has_and_the_store_was_not_yet_given_is_not_taken_in_by_healing()
    {
        using var folder = await FilledAsync();
        await using var store = Rows.Open(folder);
        File.Delete(folder.Chunks[0]);
        string? upTo = null;
        await store.HealAsync((range, cancel) =>
        {
            upTo = range.Checkpoint;
            return ReadAsync(range, cancel);
        });
        upTo.ShouldBe("290");
    }

    [Fact]
    public async Task A_damaged_manifest_is_put_aside_and_the_log_gives_everything_again()
    {
        using var folder = await FilledAsync();
        var path = Path.Combine(folder.Path, "manifest.json");
        var bytes = await File.ReadAllBytesAsync(path);
        for (var at = 3; at < bytes.Length; at += 41)
        {
            using var copy = folder.Copy();
            var broken = bytes.ToArray();
            broken[at] ^= 1;
            await File.WriteAllBytesAsync(Path.Combine(copy.Path, "manifest.json"), broken);
            ColumnStore store;
            try
            {
                store = Rows.Open(copy);
            }
            catch (FactsException e)
            {
                e.Message.ShouldContain("has format", customMessage: "that of a later program is not thrown away");
                continue;
            }

            await using (store)
            {
                if (store.Checkpoint is null) await store.AppendAsync([.. s_log.Where(fact => !s_erased.Contains(fact.Seq))], "290");
                await ShouldAgreeAsync(store, $"byte {at}");
            }
        }
    }

    private static async Task<TemporaryFolder> FilledAsync()
    {
        var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        await store.AppendAsync(s_log, "290");
        await store.FlushAsync();
        await store.EraseAsync(1, "s", s_erased);
        return folder;
    }

    // The log has lost what was erased.
    private static Task<IReadOnlyList<Fact>> ReadAsync(LogRange range, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Fact>>(
        [.. s_log.Where(fact => fact.Workspace == range.Workspace && fact.Source == range.Source && fact.Seq >= range.FirstSeq && fact.Seq <= range.LastSeq && !s_erased.Contains(fact.Seq))]);

    private static async Task ShouldAgreeAsync(ColumnStore store, string when, IReadOnlyList<Fact>? more = null)
    {
        var oracle = new NaiveFacts([.. s_log.Concat(more ?? []).Where(fact => !s_erased.Contains(fact.Seq))]);
        foreach (var source in new[] { "s", "other" })
        {
            var query = new FactQuery { Workspace = 1, Sources = [source], Field = "topics", By = ["unit", "nps"] };
            await Same.AnswerAsync(() => oracle.Count(query), async () => (await store.CountAsync(query)).Groups, when);
        }
    }
}
