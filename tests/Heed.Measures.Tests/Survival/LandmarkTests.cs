using Heed.Measures.Survival;

namespace Heed.Measures.Tests.Survival;

public class LandmarkTests
{
    [Fact]
    public void Only_who_is_still_there_counts_from_the_landmark_on()
    {
        var landmark = Landmark.Of([(new(2, true), "low"), (new(5, true), "low"), (new(9, false), "high"), (new(7, true), "high"), (new(8, true, 4), "high"), (new(3, false), "low")], 3);
        landmark.LeftOut.ShouldBe(3);
        landmark.Groups.Select(group => (group.Name, group.Curve.N)).ShouldBe([("low", 1), ("high", 2)]);
        landmark.Groups[0].Curve.Steps[0].Time.ShouldBe(2);
        landmark.Test.ShouldNotBeNull();
    }

    /// <summary>Who stays long has more time to be promised something. Looking back from the end that seems to make people stay; from a landmark it does not.</summary>
    [Fact]
    public void What_takes_time_to_happen_is_not_credited_with_that_time()
    {
        var random = new Random(2);
        var lives = Enumerable.Range(0, 3_000).Select(_ => (Life: new Lifetime(-Math.Log(1 - random.NextDouble()) * 10 + 1e-9, true), Promised: -Math.Log(1 - random.NextDouble()) * 10)).ToArray();
        var back = LogRankTest.Of([[.. lives.Where(one => one.Promised < one.Life.Exit).Select(one => one.Life)], [.. lives.Where(one => one.Promised >= one.Life.Exit).Select(one => one.Life)]])!;
        back.P.ShouldBeLessThan(1e-6);
        var fair = Landmark.Of([.. lives.Select(one => (one.Life, one.Promised < 5 ? "promised" : "not"))], 5);
        fair.Test!.P.ShouldBeGreaterThan(0.001);
        var rows = lives.SelectMany(one => CoxRow.Cut(one.Life, [0], [(one.Promised, [1])])).ToArray();
        CoxModel.Of(rows)!.Coefficients[0].P.ShouldBeGreaterThan(0.001);
    }

    [Fact]
    public void Nobody_left_or_one_group_can_not_be_compared()
    {
        Landmark.Of([], 3).Groups.ShouldBeEmpty();
        Landmark.Of([(new(2, true), "a"), (new(3, true), "b")], 3).Groups.ShouldBeEmpty();
        Landmark.Of([(new(9, true), "a")], 3).Test.ShouldBeNull();
    }
}
