using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Numbers time buckets as they are met, and tells a block's bucket from its first and last time where it can.</summary>
internal sealed class BucketCodes(TimeBucket every, ZoneClock clock)
{
    /// <summary>A block's rows are sorted into no more buckets than this.</summary>
    public const int MostParts = 8;

    private readonly List<int> buckets = [];
    private readonly Dictionary<int, int> codeOfBucket = [];
    private readonly Dictionary<int, int> codeOfDay = [];

    public int Count => buckets.Count;

    public string KeyOf(int code) => Buckets.Key(every, buckets[code]);

    public int BucketOf(int code) => buckets[code];

    /// <summary>A fresh one of the same kind.</summary>
    public BucketCodes Another() => new(every, clock);

    public int CodeOfBucket(int bucket)
    {
        if (codeOfBucket.TryGetValue(bucket, out var code)) return code;
        codeOfBucket.Add(bucket, code = buckets.Count);
        buckets.Add(bucket);
        return code;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        buckets.Clear();
        codeOfBucket.Clear();
        codeOfDay.Clear();
    }

    /// <summary>The most buckets that times from one instant to another can fall in.</summary>
    public long AtMost(long from, long to) =>
        (long)Buckets.Of(every, clock.DayOf(to)) - Buckets.Of(every, clock.DayOf(from)) + 3;

    /// <summary>The bucket all rows of a block are in, or −1 where they may be in several.</summary>
    public int CodeOfAll(LongColumn at, int block) => CodeBetween(at.MinOf(block), at.MaxOf(block));

    /// <summary>The bucket of all times from one instant to another, or −1 where they may be in several.</summary>
    public int CodeBetween(long from, long to)
    {
        if (!clock.IsSteady(from, to)) return -1;
        var (first, last) = (clock.DayOf(from), clock.DayOf(to));
        return first == last || Buckets.Of(every, first) == Buckets.Of(every, last) ? CodeOf(first) : -1;
    }

    /// <summary>
    /// Sorts a block's rows into their buckets, a set of rows for each; 0 where clocks are changed in between or the buckets are more than
    /// <see cref="MostParts"/>, and nothing was.
    /// </summary>
    public int Split(LongColumn at, int block, Span<ulong> sets, Span<int> codes)
    {
        var (from, to) = (at.MinOf(block), at.MaxOf(block));
        if (!clock.IsSteady(from, to)) return 0;
        var first = Buckets.Of(every, clock.DayOf(from));
        var parts = Buckets.Of(every, clock.DayOf(to)) - first + 1;
        if (parts > MostParts) return 0;
        for (var part = 0; part < parts; part++)
        {
            codes[part] = CodeOfBucket(first + part);
            var set = sets.Slice(part * CodeArray.BlockWords, CodeArray.BlockWords);
            if (part < parts - 1) at.Before(block, clock.StartOf(Buckets.FirstDay(every, first + part + 1), from), set);
            else set.Fill(ulong.MaxValue);
        }

        for (var word = (parts * CodeArray.BlockWords) - 1; word >= CodeArray.BlockWords; word--) sets[word] &= ~sets[word - CodeArray.BlockWords];
        return parts;
    }

    /// <summary>The bucket of each row of a block.</summary>
    public void Codes(LongColumn at, int block, Span<int> codes)
    {
        if (CodeOfAll(at, block) is >= 0 and var all)
        {
            codes.Fill(all);
            return;
        }

        Span<long> times = stackalloc long[CodeArray.BlockRows];
        var rows = at.Unpack(block, times);
        var (lastDay, lastCode) = (int.MinValue, 0);
        for (var row = 0; row < rows; row++)
        {
            var day = clock.DayOf(times[row]);
            if (day != lastDay) (lastDay, lastCode) = (day, CodeOf(day));
            codes[row] = lastCode;
        }
    }

    private int CodeOf(int day)
    {
        if (codeOfDay.TryGetValue(day, out var code)) return code;
        codeOfDay.Add(day, code = CodeOfBucket(Buckets.Of(every, day)));
        return code;
    }
}
