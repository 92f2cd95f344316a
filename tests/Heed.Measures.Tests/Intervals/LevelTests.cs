using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Intervals;

public class LevelTests
{
    [Fact]
    public void A_level_nobody_chose_is_95_percent()
    {
        default(Level).Value.ShouldBe(0.95);
        default(Level).ShouldBe(new Level(0.95));
        new Level(0.9).ShouldNotBe(default);
        new Level(0.9).Risk.ShouldBe(0.1, 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void Anything_not_between_0_and_1_is_no_level(double value)
    {
        Level.TryCreate(value, out _).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => new Level(value));
    }

    [Fact]
    public void A_level_a_person_wrote_is_read()
    {
        Level.TryCreate(0.8, out var level).ShouldBeTrue();
        level.ToString().ShouldBe("0.8");
    }
}
