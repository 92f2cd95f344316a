using Heed.Facts.Columns;

namespace Heed.Facts.Tests.Columns;

public sealed class CrashTests
{
    [Fact]
    public async Task Rows_not_flushed_are_gone_together_with_their_checkpoint()
    {
        using var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        await store.AppendAsync(Rows.Of(1, 100), "100");
        await store.FlushAsync();
        await store.AppendAsync(Rows.Of(101, 20), "120");
        store.Checkpoint.ShouldBe("120");

        using var crashed = folder.Copy();
        await ShouldHoldAsync(crashed, "100", 100);
    }

    [Fact]
    public async Task A_crash_between_any_two_files_of_a_flush_leaves_the_state_before()
    {
        using var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        await store.AppendAsync(Rows.Of(1, 100), "100");
        await store.FlushAsync();
        using var before = folder.Copy();
        await store.AppendAsync([.. Rows.Of(101, 130), .. Rows.Of(1, 30, "other")], "230");
        await store.FlushAsync();

        var added = folder.Chunks.Where(path => !File.Exists(Path.Combine(before.Path, Path.GetFileName(path)))).ToList();
        added.Count.ShouldBe(4);
        for (var whole = 0; whole <= added.Count; whole++)
        {
            using var crashed = before.Copy();
            foreach (var path in added.Take(whole)) File.Copy(path, Path.Combine(crashed.Path, Path.GetFileName(path)));
            if (whole < added.Count)
            {
                var half = File.ReadAllBytes(added[whole]);
                await File.WriteAllBytesAsync(Path.Combine(crashed.Path, Path.GetFileName(added[whole])), half[..(half.Length / 2)]);
            }
            else
            {
                await File.WriteAllTextAsync(Path.Combine(crashed.Path, "manifest.json.new"), "{ \"format\"");
            }

            await ShouldHoldAsync(crashed, "100", 100);
            crashed.Chunks.Select(Path.GetFileName).ShouldBe(before.Chunks.Select(Path.GetFileName), "orphans are removed");
        }
    }

    [Fact]
    public async Task A_crash_before_old_files_are_deleted_leaves_the_state_after()
    {
        using var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        await store.AppendAsync(Rows.Of(1, 100), "100");
        await store.FlushAsync();
        using var before = folder.Copy();
        await store.AppendAsync(Rows.Of(101, 50), "150");
        await store.FlushAsync();

        using var crashed = folder.Copy();
        foreach (var path in before.Chunks) File.Copy(path, Path.Combine(crashed.Path, Path.GetFileName(path)), overwrite: true);
        await ShouldHoldAsync(crashed, "150", 150);
        crashed.Chunks.Count.ShouldBe(folder.Chunks.Count);
    }

    [Fact]
    public async Task Work_goes_on_after_a_crash_and_never_uses_a_file_name_twice()
    {
        using var folder = new TemporaryFolder();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 5; round++)
        {
            await using var store = Rows.Open(folder);
            store.Checkpoint.ShouldBe(round == 0 ? null : $"{round * 50}");
            await store.AppendAsync(Rows.Of((round * 50) + 1, 50), $"{(round + 1) * 50}");
            var earlier = folder.Chunks;
            await store.FlushAsync();
            foreach (var path in folder.Chunks.Except(earlier, StringComparer.Ordinal)) names.Add(path).ShouldBeTrue(path);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{1000 * (round + 1):D10}.chunk"), "half written");
        }

        await ShouldHoldAsync(folder, "250", 250);
    }

    [Fact]
    public async Task The_tail_goes_to_disk_by_itself_when_it_grows_long()
    {
        using var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        for (var i = 0; i < 10; i++) await store.AppendAsync(Rows.Of((i * 40) + 1, 40), $"{(i + 1) * 40}");
        using var crashed = folder.Copy();
        await ShouldHoldAsync(crashed, "320", 320);
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_in_a_chunk_is_detected()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        var path = folder.Chunks[0];
        var bytes = await File.ReadAllBytesAsync(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            await File.WriteAllBytesAsync(path, bytes);
            bytes[i] ^= 0x10;
            await using var store = ColumnStore.OpenForReading(folder.Path);
            var problem = await Should.ThrowAsync<FactsException>(async () => await store.VerifyAsync(), $"byte {i}");
            problem.Message.ShouldContain(path);
        }

        await File.WriteAllBytesAsync(path, bytes);
        await using var mended = ColumnStore.OpenForReading(folder.Path);
        await mended.VerifyAsync();
    }

    [Fact]
    public async Task A_flipped_byte_in_a_column_is_detected_by_the_question_that_reads_it()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        var bytes = await File.ReadAllBytesAsync(folder.Chunks[0]);
        for (var i = 8; i < bytes.Length; i++) bytes[i] ^= (byte)(i < bytes.Length / 3 ? 1 : 0);
        await File.WriteAllBytesAsync(folder.Chunks[0], bytes);
        await using var store = ColumnStore.OpenForReading(folder.Path);
        var asked = new[] { "nps", "hours", "topics", "country" }.Select(field => new Heed.Facts.Queries.FactQuery { Workspace = 1, Sources = ["s"], Field = field });
        var refused = 0;
        foreach (var query in asked)
        {
            try
            {
                (await store.CountAsync(query)).Groups[0].Tally.Rows.ShouldBe(60);
            }
            catch (FactsException e) when (e.Message.Contains(folder.Chunks[0], StringComparison.Ordinal))
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_flipped_byte_in_the_manifest_is_detected_or_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        var path = Path.Combine(folder.Path, "manifest.json");
        var bytes = await File.ReadAllBytesAsync(path);
        var detected = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x01;
            await File.WriteAllBytesAsync(path, bytes);
            bytes[i] ^= 0x01;
            try
            {
                await using var store = ColumnStore.OpenForReading(folder.Path);
                store.Checkpoint.ShouldBe("60");
                (await Rows.CountAsync(store)).ShouldBe(60);
            }
            catch (FactsException)
            {
                detected++;
            }
        }

        detected.ShouldBeGreaterThan(bytes.Length / 2);
    }

    [Fact]
    public async Task A_missing_chunk_is_named()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        var path = folder.Chunks[0];
        File.Delete(path);
        await using var store = ColumnStore.OpenForReading(folder.Path);
        (await Should.ThrowAsync<FactsException>(async () => await Rows.CountAsync(store))).Message.ShouldContain(path);
    }

    private static async Task FillAsync(TemporaryFolder folder)
    {
        await using var store = Rows.Open(folder);
        await store.AppendAsync(Rows.Of(1, 60), "60");
        await store.FlushAsync();
    }

    private static async Task ShouldHoldAsync(TemporaryFolder folder, string checkpoint, int rows)
    {
        await using (var reader = ColumnStore.OpenForReading(folder.Path))
        {
            reader.Checkpoint.ShouldBe(checkpoint);
            (await Rows.CountAsync(reader)).ShouldBe(rows);
        }

        await using var store = Rows.Open(folder);
        store.Checkpoint.ShouldBe(checkpoint);
        (await Rows.CountAsync(store)).ShouldBe(rows);
        var page = await store.RowsAsync(new() { Workspace = 1, Sources = ["s"], Limit = rows });
        page.Rows.Select(row => row.Seq).ShouldBe(Enumerable.Range(1, rows).Reverse().Select(seq => (long)seq));
        await store.VerifyAsync();
    }
}
