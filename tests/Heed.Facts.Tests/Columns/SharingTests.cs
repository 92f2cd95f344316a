using Heed.Facts.Columns;
using Heed.Facts.Queries;

namespace Heed.Facts.Tests.Columns;

public sealed class SharingTests
{
    private const int Batch = 37;

    [Fact]
    public async Task Only_one_may_write()
    {
        using var folder = new TemporaryFolder();
        await using (ColumnStore.OpenForWriting(folder.Path))
        {
            ColumnStore.TryOpenForWriting(folder.Path).ShouldBeNull();
            Should.Throw<FactsException>(() => ColumnStore.OpenForWriting(folder.Path)).Message.ShouldContain("another process is writing");
        }

        await using var next = ColumnStore.OpenForWriting(folder.Path);
        next.Checkpoint.ShouldBeNull();
    }

    [Fact]
    public async Task A_reader_writes_nothing_and_needs_no_folder()
    {
        using var folder = new TemporaryFolder();
        var nowhere = Path.Combine(folder.Path, "nowhere");
        await using var reader = ColumnStore.OpenForReading(nowhere);
        await reader.AppendAsync(Rows.Of(1, 200), "200");
        await reader.FlushAsync();
        (await Rows.CountAsync(reader)).ShouldBe(200);
        Directory.Exists(nowhere).ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(async () => await reader.ClearAsync());
    }

    [Fact]
    public async Task Questions_during_appends_see_whole_batches_only()
    {
        using var folder = new TemporaryFolder();
        await using var store = Rows.Open(folder);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 120; i++)
            {
                await store.AppendAsync([.. Rows.Of((i * Batch) + 1, Batch), .. Rows.Of((i * Batch) + 1, Batch, "other")], $"{i}");
                if (i % 7 == 0) await store.FlushAsync();
            }
        });
        var asking = Enumerable.Range(0, 2).Select(_ => Task.Run(() => AskUntilAsync(store, writing))).ToList();
        await Task.WhenAll([writing, .. asking]);
        (await Rows.CountAsync(store)).ShouldBe(120 * Batch);
    }

    [Fact]
    public async Task A_reader_keeps_answering_while_the_writer_merges_chunks_away()
    {
        using var folder = new TemporaryFolder();
        await using var writer = Rows.Open(folder);
        await writer.AppendAsync([.. Rows.Of(1, Batch), .. Rows.Of(1, Batch, "other")], "0");
        await writer.FlushAsync();
        await using var reader = ColumnStore.OpenForReading(folder.Path, SmallStore.Limits);
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i < 60; i++)
            {
                await writer.AppendAsync([.. Rows.Of((i * Batch) + 1, Batch), .. Rows.Of((i * Batch) + 1, Batch, "other")], $"{i}");
                await writer.FlushAsync();
                await Task.Yield();
            }
        });
        await Task.WhenAll(writing, Task.Run(() => AskUntilAsync(reader, writing)));
    }

    [Fact]
    public async Task A_reader_ahead_of_the_writer_counts_no_row_twice()
    {
        using var folder = new TemporaryFolder();
        await using var writer = Rows.Open(folder);
        await writer.AppendAsync(Rows.Of(1, 50), "50");
        await writer.FlushAsync();
        await using var reader = ColumnStore.OpenForReading(folder.Path);
        await reader.AppendAsync(Rows.Of(51, 100), "150");
        await writer.AppendAsync(Rows.Of(51, 40), "90");
        await writer.FlushAsync();

        (await Rows.CountAsync(reader)).ShouldBe(150);
        reader.Checkpoint.ShouldBe("150");
    }

    [Fact]
    public async Task A_reader_behind_the_writer_takes_over_the_writers_checkpoint()
    {
        using var folder = new TemporaryFolder();
        await using var writer = Rows.Open(folder);
        await writer.AppendAsync(Rows.Of(1, 50), "50");
        await writer.FlushAsync();
        await using var reader = ColumnStore.OpenForReading(folder.Path);
        await reader.AppendAsync(Rows.Of(51, 10), "60");
        await writer.AppendAsync(Rows.Of(51, 40), "90");
        await writer.FlushAsync();

        (await Rows.CountAsync(reader)).ShouldBe(90);
        reader.Checkpoint.ShouldBe("90");
    }

    [Fact]
    public async Task After_a_clearing_a_reader_starts_again_with_the_writer()
    {
        using var folder = new TemporaryFolder();
        await using var writer = Rows.Open(folder);
        await writer.AppendAsync(Rows.Of(1, 50), "50");
        await writer.FlushAsync();
        await using var reader = ColumnStore.OpenForReading(folder.Path);
        await reader.AppendAsync(Rows.Of(51, 10), "60");
        await writer.ClearAsync();
        writer.Checkpoint.ShouldBeNull();
        (await Rows.CountAsync(writer)).ShouldBe(0);
        folder.Chunks.ShouldBeEmpty();
        await writer.AppendAsync(Rows.Of(1, 5), "5");
        await writer.FlushAsync();

        (await Rows.CountAsync(reader)).ShouldBe(5);
        reader.Checkpoint.ShouldBe("5");
    }

    private static async Task AskUntilAsync(ColumnStore store, Task end)
    {
        var query = new FactQuery { Workspace = 1, Sources = ["s", "other"], By = ["source"], Field = "nps" };
        long last = 0;
        do
        {
            // An answer comes without waiting, so on two cores two who ask without pause would keep the writer from ever running.
            await Task.Yield();
            var groups = (await store.CountAsync(query)).Groups;
            if (groups.Count == 0) continue;
            groups.Count.ShouldBe(2);
            var tally = groups[1].Tally;
            tally.Rows.ShouldBe(groups[0].Tally.Rows);
            (tally.Rows % Batch).ShouldBe(0);
            (tally.Answered + tally.NotApplicable).ShouldBe(tally.Rows);
            tally.Rows.ShouldBeGreaterThanOrEqualTo(last);
            last = tally.Rows;
        }
        while (!end.IsCompleted);
    }
}
