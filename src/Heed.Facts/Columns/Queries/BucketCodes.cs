using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Numbers time buckets as they are met, and tells a block's bucket from its first and last time where it can.</summary>
internal sealed class BucketCodes(TimeBucket every, ZoneClock clock)
{
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
