using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Marks rows by their time, a block at once where its first and last time decide for all between.</summary>
internal static class TimeMarks
{
    /// <summary>Takes out the rows outside a range.</summary>
    public static void Keep(TimeRange range, LongColumn at, Span<ulong> mask)
    {
        Span<long> times = stackalloc long[CodeArray.BlockRows];
        for (var block = 0; block < at.Blocks.Count; block++)
        {
            var rows = mask.Slice(block * CodeArray.BlockWords, CodeArray.BlockWords);
            var (from, to) = (at.MinOf(block), at.MaxOf(block));
            if (range.Contains(from) && range.Contains(to)) continue;
            if (to < range.From || from >= range.To)
            {
                rows.Clear();
                continue;
            }

            var count = at.Unpack(block, times);
            for (var row = 0; row < count; row++)
            {
                if (!range.Contains(times[row])) rows[row / 64] &= ~(1UL << (row % 64));
            }
        }
    }

    /// <summary>Adds the rows for which a condition holds.</summary>
    public static void Mark(AtCondition condition, LongColumn at, ZoneClock clock, Span<ulong> mask)
    {
        Span<long> times = stackalloc long[CodeArray.BlockRows];
        for (var block = 0; block < at.Blocks.Count; block++)
        {
            var rows = mask.Slice(block * CodeArray.BlockWords, CodeArray.BlockWords);
            if (condition.HoldsBetween(at.MinOf(block), at.MaxOf(block), clock) is { } all)
            {
                if (all) rows.Fill(ulong.MaxValue);
                continue;
            }

            var count = at.Unpack(block, times);
            for (var row = 0; row < count; row++)
            {
                if (condition.Holds(times[row], clock)) RowMask.Add(rows, row);
            }
        }
    }
}
