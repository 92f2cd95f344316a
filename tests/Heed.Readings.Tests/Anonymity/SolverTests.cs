namespace Heed.Readings.Tests.Anonymity;

public sealed class SolverTests
{
    [Fact]
    public void A_part_is_found_by_taking_one_set_off_another()
    {
        var solver = new Solver(20);
        solver.Learn([.. Enumerable.Range(0, 12)]);
        solver.Learn([.. Enumerable.Range(0, 9)]);
        solver.Leak(5)!.Order().ShouldBe([9, 10, 11]);
    }

    [Fact]
    public void A_part_is_found_through_several_sets()
    {
        var solver = new Solver(20);
        solver.Learn([0, 1, 2, 3, 4, 5, 6, 7]);
        solver.Learn([4, 5, 6, 7, 8, 9, 10]);
        solver.Leak(4).ShouldBeNull();
        solver.Learn([0, 1, 2, 3, 8, 9, 10]);
        solver.Leak(4)!.Order().ShouldBe([8, 9, 10]);
    }

    [Fact]
    public void Small_parts_that_are_known_only_with_others_are_no_leak()
    {
        var solver = new Solver(20);
        solver.Learn([0, 1, 2, 3, 4, 5]);
        solver.Learn([3, 4, 5, 6, 7, 8]);
        solver.Leak(5).ShouldBeNull();
        solver.Knows([3, 4, 5]).ShouldBeFalse();
    }
}
