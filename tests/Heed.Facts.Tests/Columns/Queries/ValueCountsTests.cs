using Heed.Facts.Columns.Queries;

namespace Heed.Facts.Tests.Columns.Queries;

public sealed class ValueCountsTests
{
    [Theory]
    [InlineData(1, 11)]
    [InlineData(-5, 256)]
    [InlineData(-32_768, 65_536)]
    public void Counts_are_right_whether_numbers_lie_close_or_far_apart(int lowest, int span)
    {
        var random = new Random(span);
        var values = Enumerable.Range(0, 2_000).Select(_ => lowest + random.Next(span)).ToList();
        var counts = new ValueCounts();
        foreach (var value in values) counts.Add(value, 1 + (value & 1));
        counts.All().ShouldBe(values.GroupBy(value => value).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(value => 1L + (value & 1)))));
        counts.ToHistogram().Select(value => (value.Key, value.Value)).ShouldBe(counts.All());
        counts.Moments().N.ShouldBe(values.Sum(value => 1L + (value & 1)));
    }
}
