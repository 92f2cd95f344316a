using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Comparisons;

public class CrosstabLettersTests
{
    private static readonly MeasureContext Context = new(FieldType.Csat(5));

    [Fact]
    public void A_column_has_the_letters_of_those_it_exceeds()
    {
        // Of 200: 150, 110, 128 satisfied. Unadjusted p: A–B 2.6e-5, A–C 0.017, B–C 0.067.
        var columns = CrosstabLetters.Of(new Csat(), [Satisfied(150, 200), Satisfied(110, 200), Satisfied(128, 200)], Context, adjustment: Adjustment.None);
        columns.Select(column => column.Letter).ShouldBe(["A", "B", "C"]);
        columns.Select(column => column.Exceeds).ShouldBe(["B C", "", "b"]);
        columns.ShouldAllBe(column => !column.Few && !column.Hidden && column.Estimate!.N == 200);
    }

    [Fact]
    public void Letters_go_by_p_adjusted_over_the_row()
    {
        // The smallest of three p alone is 0.03: with Holm 0.09, so lower case.
        Tally[] columns = [Satisfied(120, 200), Satisfied(98, 200), Satisfied(110, 200)];
        CrosstabLetters.Of(new Csat(), columns, Context, adjustment: Adjustment.None)[0].Exceeds.ShouldBe("B");
        CrosstabLetters.Of(new Csat(), columns, Context)[0].Exceeds.ShouldBe("b");
    }

    [Fact]
    public void Few_answers_are_flagged_and_fewer_than_the_floor_are_hidden()
    {
        var columns = CrosstabLetters.Of(new Csat(), [Satisfied(29, 29), Satisfied(4, 4), Satisfied(20, 40), Tally.Empty], Context, floor: 5);
        columns.Select(column => column.Hidden).ShouldBe([false, true, false, true]);
        columns.Select(column => column.Few).ShouldBe([true, false, false, false]);
        columns[1].Estimate.ShouldBeNull();
        columns.Select(column => column.Letter).ShouldBe(["A", "B", "C", "D"]);
        columns[0].Exceeds.ShouldBe("C");
    }

    [Fact]
    public void A_hidden_column_takes_no_part_in_the_adjustment()
    {
        Tally[] shown = [Satisfied(120, 200), Satisfied(98, 200)];
        CrosstabLetters.Of(new Csat(), [.. shown, Satisfied(1, 4)], Context, floor: 5)[0].Exceeds
            .ShouldBe(CrosstabLetters.Of(new Csat(), shown, Context)[0].Exceeds);
    }

    [Fact]
    public void After_z_comes_aa()
    {
        int[] places = [0, 25, 26, 27, 51, 52, 701, 702];
        places.Select(CrosstabLetters.Letter).ShouldBe(["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }

    [SeededProperty]
    public void No_two_columns_exceed_each_other_and_letters_point_downwards(byte[] hits)
    {
        Tally[] tallies = [.. hits.Take(8).Select(x => Satisfied(x, 255))];
        var columns = CrosstabLetters.Of(new Csat(), tallies, Context);
        foreach (var column in columns)
        {
            foreach (var letter in column.Exceeds.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var other = columns.Single(one => string.Equals(one.Letter, letter, StringComparison.OrdinalIgnoreCase));
                column.Estimate!.Value!.Value.ShouldBeGreaterThan(other.Estimate!.Value!.Value);
                other.Exceeds.ToUpperInvariant().Split(' ').ShouldNotContain(column.Letter);
            }
        }
    }

    private static Tally Satisfied(int hits, int n) => Tallies.Counted((5, hits), (2, n - hits));
}
