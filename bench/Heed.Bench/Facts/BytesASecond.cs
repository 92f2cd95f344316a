using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Heed.Facts.Columns;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;
using Heed.Facts.Queries;

namespace Heed.Bench.Facts;

/// <summary>Counting a column against adding up the same bytes and nothing more, on one thread and on all (F4).</summary>
internal static class BytesASecond
{
    private const int Runs = 15;

    public static async Task ReportAsync(string folder, FactQuery query, TextWriter report)
    {
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var limits = ColumnLimits.Usual with { UsesStatistics = false, Threads = threads };
            await using var store = ColumnStore.OpenForReading(folder, limits);
            var columns = Columns(folder);
            var bytes = columns.Sum(column => column.Bytes);
            List<double> counting = [], adding = [];
            ulong sum = 0;
            for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1_000;)
            {
                await store.CountAsync(query);
                sum += Add(columns, threads);
            }

            foreach (var pause in new[] { 0, 40 })
            {
                for (var i = 0; i < Runs; i++)
                {
                    await Task.Delay(pause);
                    var clock = Stopwatch.StartNew();
                    await store.CountAsync(query);
                    counting.Add(clock.Elapsed.TotalMilliseconds);
                    await Task.Delay(pause);
                    clock.Restart();
                    sum += Add(columns, threads);
                    adding.Add(clock.Elapsed.TotalMilliseconds);
                }

                var (counted, added) = (counting.Order().ElementAt(Runs / 2), adding.Order().ElementAt(Runs / 2));
                await report.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"F4, {threads} threads{(pause > 0 ? ", after 40 ms of rest" : "")}: {bytes:N0} bytes counted in {counted:F2} ms ({bytes / counted / 1e6:F1} GB/s), added up in {added:F2} ms ({bytes / added / 1e6:F1} GB/s): {added / counted:P0} {(sum == 0 ? "!" : "")}"));
                counting.Clear();
                adding.Clear();
            }
        }
    }

    private static List<CodeArray> Columns(string folder)
    {
        var cache = new ColumnCache(long.MaxValue);
        return [.. Manifest.Read(folder).Tables.SelectMany(table => table.Chunks)
            .Select(entry => ((NumberCodes)new StoredChunk(folder, entry, cache).Load(new(ColumnRole.Field, "nps", ColumnForm.NumberCodes))!).Codes)];
    }

    private static ulong Add(List<CodeArray> columns, int threads)
    {
        if (threads == 1) return columns.Aggregate(0UL, (sum, column) => sum + Add(column.Planes));
        ulong all = 0;
        var next = -1;
        Parallel.For(0, threads, _ =>
        {
            ulong sum = 0;
            for (var i = Interlocked.Increment(ref next); i < columns.Count; i = Interlocked.Increment(ref next)) sum += Add(columns[i].Planes);
            Interlocked.Add(ref all, sum);
        });
        return all;
    }

    private static ulong Add(ReadOnlySpan<ulong> words)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var (a, b, c, d) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (nuint i = 0; i + 32 <= (nuint)words.Length; i += 32)
        {
            a += Vector512.LoadUnsafe(ref first, i);
            b += Vector512.LoadUnsafe(ref first, i + 8);
            c += Vector512.LoadUnsafe(ref first, i + 16);
            d += Vector512.LoadUnsafe(ref first, i + 24);
        }

        return Vector512.Sum(a + b + c + d);
    }
}
