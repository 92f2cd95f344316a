using Heed.Measures.Health;

namespace Heed.Measures.Tests.Health;

public class HealthScoreTests
{
    [Fact]
    public void Missing_components_count_neither_way_and_show_in_the_coverage()
    {
        HealthScore.Of([new(2, 100), new(1, 40), new(1, 0)]).ShouldBe(new(60, 1));
        HealthScore.Of([new(2, 100), new(1, null), new(1, 0)]).ShouldBe(new(200.0 / 3, 0.75));
        HealthScore.Of([new(0, 100), new(3, 20)]).ShouldBe(new(20, 1));
    }

    [Fact]
    public void Nothing_known_is_no_health()
    {
        HealthScore.Of([]).ShouldBe(new(null, 0));
        HealthScore.Of([new(1, null), new(2, null)]).ShouldBe(new(null, 0));
        HealthScore.Of([new(0, 50)]).Value.ShouldBeNull();
    }

    [Fact]
    public void Impossible_parts_are_mistakes()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => HealthScore.Of([new(-1, 50)]));
        Should.Throw<ArgumentOutOfRangeException>(() => HealthScore.Of([new(1, 101)]));
        Should.Throw<ArgumentOutOfRangeException>(() => HealthScore.Of([new(1, double.NaN)]));
    }

    [SeededProperty]
    public void Health_lies_between_its_worst_and_best_part_whatever_the_scale_of_the_weights(byte[] weights, byte[] values, byte times)
    {
        HealthPart[] parts = [.. weights.Zip(values, (weight, value) => new HealthPart(weight, value > 100 ? null : value))];
        var health = HealthScore.Of(parts);
        health.Coverage.ShouldBeInRange(0, 1);
        if (health.Value is not { } score) return;
        var known = parts.Where(part => part is { Value: not null, Weight: > 0 }).ToArray();
        score.ShouldBeInRange(known.Min(part => part.Value!.Value) - 1e-9, known.Max(part => part.Value!.Value) + 1e-9);
        HealthScore.Of([.. parts.Select(part => part with { Weight = part.Weight * (1 + times) })]).Value!.Value.ShouldBe(score, 1e-9);
    }

    [Fact]
    public void The_ends_are_possible_and_what_is_not_is_told()
    {
        HealthScore.Of([new(1, 0), new(1, 100)]).ShouldBe(new(50, 1));
        Refused.With("Weights are 0 or more, values from 0 to 100.", () => HealthScore.Of([new(-1, 50)]), () => HealthScore.Of([new(double.PositiveInfinity, 50)]), () => HealthScore.Of([new(1, -1)]), () => HealthScore.Of([new(-1, null)]));
    }
}
