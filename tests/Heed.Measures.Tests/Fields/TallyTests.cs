using FsCheck;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Fields;

public class TallyTests
{
    [SeededProperty]
    public void Merged_tallies_count_the_rows_of_both(byte[] left, byte[] right, NonNegativeInt skipped, NonNegativeInt notApplicable)
    {
        var a = Tallies.Of(left.Select(x => (int)x)).WithSkipped(skipped.Get, notApplicable.Get);
        var b = Tallies.Of(right.Select(x => (int)x));
        var both = Tallies.Of(left.Concat(right).Select(x => (int)x)).WithSkipped(skipped.Get, notApplicable.Get);

        var merged = a.Merge(b);

        merged.Histogram.ShouldBe(both.Histogram);
        (merged.Rows, merged.NotApplicable, merged.Answered, merged.Missing)
            .ShouldBe((both.Rows, notApplicable.Get, both.Answered, skipped.Get));
        b.Merge(a).Histogram.ShouldBe(both.Histogram);
    }

    [Fact]
    public void Labels_add_up_by_name()
    {
        var merged = Tallies.Labels(("Gold", 3), ("Silver", 2)).Merge(Tallies.Labels(("Silver", 5)));
        merged.Codes.ShouldBe(Tallies.Labels(("Gold", 3), ("Silver", 7)).Codes);
        (merged.CodedRows, merged.Answered, merged.Missing).ShouldBe((10, 10, 0));
    }

    [Fact]
    public void A_histogram_missing_on_one_side_is_missing_in_the_whole()
    {
        var minutes = new Tally { Rows = 2, Moments = Tallies.Moments(1.5, 2.25) };
        var merged = minutes.Merge(Tallies.Of(1, 2, 3));
        merged.Histogram.ShouldBeEmpty();
        merged.Moments.N.ShouldBe(5);
    }

    [Fact]
    public void An_empty_side_does_not_cost_the_histogram()
    {
        var skippedOnly = Tally.Empty.WithSkipped(4, 1);
        skippedOnly.Merge(Tallies.Of(9, 9)).Histogram.ShouldBe(Tallies.Of(9, 9).Histogram);
        Tallies.Of(9, 9).Merge(skippedOnly).Missing.ShouldBe(4);
    }

    [Fact]
    public void What_is_missing_is_neither_answered_nor_beside_the_point()
    {
        var tally = Tallies.Of(1, 2, 3) with { Rows = 10, NotApplicable = 2, CodedRows = 4 };
        (tally.Answered, tally.Missing).ShouldBe((7, 1));
        tally.NumberCounts()!.N.ShouldBe(3);
        Tally.Empty.NumberCounts()!.N.ShouldBe(0);
        Tally.Empty.Merge(Tally.Empty).Numbers.ShouldBeNull();
    }

    [Fact]
    public void A_histogram_counts_only_what_both_sides_told()
    {
        var unknown = new Tally { Rows = 2, Moments = Tallies.Moments(1.5, 2.25) };
        Tallies.Of(1, 2, 3).Merge(unknown).Histogram.ShouldBeEmpty();
        unknown.Merge(Tally.Empty).Histogram.ShouldBeEmpty();
        Tallies.Of(1).Merge(Tallies.Of(1, 2)).Histogram.ShouldBe(new Dictionary<int, long> { [1] = 2, [2] = 1 }, ignoreOrder: true);
    }
}
