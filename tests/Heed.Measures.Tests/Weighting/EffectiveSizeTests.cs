using FsCheck;
using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

public class EffectiveSizeTests
{
    // By hand: (1 + 1 + 4)² ÷ (1 + 1 + 16) = 2.
    [Fact]
    public void The_square_of_the_sum_by_the_sum_of_squares()
    {
        EffectiveSize.Kish([1, 1, 4]).ShouldBe(2, 1e-12);
        EffectiveSize.DesignEffect([1, 1, 4])!.Value.ShouldBe(1.5, 1e-12);
        (EffectiveSize.Kish([]), EffectiveSize.Kish([0, 0]), EffectiveSize.DesignEffect([])).ShouldBe((0, 0, null));
    }

    [SeededProperty]
    public void It_lies_between_one_and_n_and_a_common_factor_is_no_matter(PositiveInt[] weights)
    {
        if (weights.Length == 0) return;
        double[] own = [.. weights.Select(weight => (double)weight.Get)];
        var size = EffectiveSize.Kish(own);
        size.ShouldBeInRange(1 - 1e-9, own.Length + 1e-9);
        EffectiveSize.Kish(own.Select(weight => weight * 7)).ShouldBe(size, 1e-9);
        EffectiveSize.Kish(Enumerable.Repeat(3.0, own.Length)).ShouldBe(own.Length, 1e-9);
    }
}
