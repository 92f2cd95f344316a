using Heed.Measures.Anonymity;

namespace Heed.Measures.Tests.Anonymity;

public sealed class FloorsTests
{
    [Theory]
    [InlineData(4, 8, "numbers")]
    [InlineData(5, 7, "comments")]
    [InlineData(1_001, 8, "numbers")]
    [InlineData(5, 1_001, "comments")]
    public void Nobody_goes_under_the_least_or_over_the_most(long numbers, long comments, string which) => Refused.With(which, () => new Floors(numbers, comments));

    [Fact]
    public void The_least_and_the_most_are_allowed()
    {
        new Floors(5, 8).ShouldBe(Floors.Least);
        var most = new Floors(1_000, 1_000);
        (most.Numbers, most.Comments).ShouldBe((1_000, 1_000));
    }
}
