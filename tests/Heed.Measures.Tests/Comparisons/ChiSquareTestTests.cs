using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class ChiSquareTestTests
{
    [Theory]
    [InlineData("chisq_hair_eye", false)]
    [InlineData("chisq_hair_eye", true)]
    [InlineData("chisq_2x2_plain", false)]
    [InlineData("chisq_2x2_yates", true)]
    public void The_test_agrees_with_R(string name, bool corrected)
    {
        var reference = ReferenceFile.Read("tests.json").GetProperty(name);
        var test = ChiSquareTest.Of(Table(reference), corrected)!.Value;
        test.Statistic.ShouldBe(reference.Number("statistic"), 1e-9);
        test.DegreesOfFreedom.ShouldBe((int)reference.Number("parameter"));
        test.P.ShouldBe(reference.Number("p_value"), 1e-9 * reference.Number("p_value"));
    }

    [Fact]
    public void Empty_rows_and_columns_say_nothing()
    {
        ChiSquareTest.Of([[45, 0, 55], [0, 0, 0], [30, 0, 70]]).ShouldBe(ChiSquareTest.Of([[45, 55], [30, 70]]));
        ChiSquareTest.Of([[1, 2], [0, 0]]).ShouldBeNull();
        ChiSquareTest.Of([[1, 0], [3, 0]]).ShouldBeNull();
        ChiSquareTest.Of([]).ShouldBeNull();
    }

    [Fact]
    public void Strength_is_1_where_one_decides_the_other_and_0_where_it_says_nothing()
    {
        ChiSquareTest.Of([[10, 0], [0, 20]])!.Value.CramersV.ShouldBe(1, 1e-12);
        var unrelated = ChiSquareTest.Of([[10, 20], [30, 60]])!.Value;
        (unrelated.CramersV, unrelated.P, unrelated.SmallestExpected).ShouldBe((0, 1, 10));
    }

    private static long[][] Table(System.Text.Json.JsonElement reference) =>
        [.. reference.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray())];

    [Fact]
    public void Strength_is_held_against_the_shorter_side_of_the_table()
    {
        var test = ChiSquareTest.Of([[10, 0, 10], [0, 20, 10]])!.Value;
        test.DegreesOfFreedom.ShouldBe(2);
        test.CramersV.ShouldBe(Math.Sqrt(test.Statistic / 50), 1e-12);
        ChiSquareTest.Of([[10, 0, 0], [0, 20, 0], [0, 0, 5]])!.Value.CramersV.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_correction_reaches_no_further_than_the_smallest_miss_and_is_for_two_by_two_alone()
    {
        var (plain, corrected) = (ChiSquareTest.Of([[10, 10], [11, 10]])!.Value, ChiSquareTest.Of([[10, 10], [11, 10]], corrected: true)!.Value);
        plain.Statistic.ShouldBeGreaterThan(0);
        corrected.Statistic.ShouldBe(0, 1e-12);
        corrected.CramersV.ShouldBe(plain.CramersV);
        ChiSquareTest.Of([[10, 10, 5], [11, 10, 9]], corrected: true).ShouldBe(ChiSquareTest.Of([[10, 10, 5], [11, 10, 9]]));
    }
}
