using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Fields;

public class TallyOfTests
{
    [Fact]
    public void Every_row_is_counted_as_what_it_says()
    {
        var tally = TallyOf.Values([FieldValue.Of(4), FieldValue.Of(4), FieldValue.Of(-2), null, FieldValue.NotApplicable.Value, FieldValue.Of("gold"), FieldValue.Of("gold", "silver"), FieldValue.Of()]);
        (tally.Rows, tally.NotApplicable, tally.CodedRows, tally.Moments.N, tally.Answered, tally.Missing).ShouldBe((8, 1, 2, 3, 5, 2));
        tally.Histogram.ShouldBe(new Dictionary<int, long> { [-2] = 1, [4] = 2 }, ignoreOrder: true);
        tally.Codes.ShouldBe(new Dictionary<string, long> { ["gold"] = 2, ["silver"] = 1 }, ignoreOrder: true);
        tally.Moments.ShouldBe(Tallies.Moments(4, 4, -2));
    }

    [Theory]
    [InlineData(short.MinValue, true)]
    [InlineData(short.MaxValue, true)]
    [InlineData(short.MinValue - 1.0, false)]
    [InlineData(short.MaxValue + 1.0, false)]
    [InlineData(3.5, false)]
    public void Whole_numbers_are_counted_one_by_one_as_far_as_points_are_kept(double number, bool counted)
    {
        var tally = TallyOf.Values([FieldValue.Of(number), FieldValue.Of(1)]);
        tally.Histogram.Count.ShouldBe(counted ? 2 : 0);
        tally.Moments.N.ShouldBe(2);
    }

    [Fact]
    public void Of_no_rows_it_is_empty()
    {
        var tally = TallyOf.Values([]);
        (tally.Rows, tally.Answered, tally.Missing, tally.Histogram.Count, tally.Codes.Count).ShouldBe((0, 0, 0, 0, 0));
    }

    [Fact]
    public void Several_labels_are_the_same_in_the_same_order()
    {
        FieldValue.Of("a", "b").ShouldBe(FieldValue.Of("a", "b"));
        FieldValue.Of("a", "b").GetHashCode().ShouldBe(FieldValue.Of("a", "b").GetHashCode());
        FieldValue.Of("a", "b").ShouldNotBe(FieldValue.Of("b", "a"));
        FieldValue.Of("a", "b").ShouldNotBe(FieldValue.Of("a", "B"));
        FieldValue.Of("a", "b").Equals(null).ShouldBeFalse();
    }
}
