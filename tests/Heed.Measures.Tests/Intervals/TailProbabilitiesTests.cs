using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Intervals;

public class TailProbabilitiesTests
{
    [Fact]
    public void Tails_of_F_agree_with_R_also_at_many_degrees_of_freedom()
    {
        foreach (var row in ReferenceFile.Read("comparisons.json").GetProperty("f_tail").EnumerateArray())
        {
            var expected = row.Number("p");
            TailProbabilities.F(row.Number("f"), row.Number("d1"), row.Number("d2")).ShouldBe(expected, 1e-9 * expected, row.ToString());
        }
    }

    [Fact]
    public void An_F_of_nothing_is_no_surprise() => TailProbabilities.F(0, 3, 10).ShouldBe(1);

    [SeededProperty]
    public void An_F_on_one_degree_is_a_squared_t(byte t, byte degrees)
    {
        var (statistic, within) = (t / 32.0, degrees + 1.5);
        TailProbabilities.F(statistic * statistic, 1, within).ShouldBe(TailProbabilities.StudentT(statistic, within), 1e-11);
    }
}
