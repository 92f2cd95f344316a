using System.Text.Json;
using Heed.Measures.Agreement;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Agreement;

public class KappaTests
{
    private static readonly JsonElement s_reference = ReferenceFile.Read("agreement.json");

    [Fact]
    public void Cohen_agrees_with_statsmodels()
    {
        var two = s_reference.GetProperty("cohen_wikipedia");
        var kappa = CohenKappa.Of(Table(two))!;
        kappa.N.ShouldBe(50);
        kappa.Kappa.ShouldBe(two.Number("kappa"), 1e-12);
        kappa.StandardError.ShouldBe(two.Number("std"), 1e-12);
        kappa.Interval.Low.ShouldBe(kappa.Kappa - (1.959963984540054 * kappa.StandardError), 1e-9);

        var three = s_reference.GetProperty("cohen_spitzer_like");
        CohenKappa.Of(Table(three))!.Kappa.ShouldBe(three.Number("kappa"), 1e-12);
        CohenKappa.Of(Table(three), KappaWeights.Linear)!.Kappa.ShouldBe(three.Number("kappa_linear"), 1e-12);
        CohenKappa.Of(Table(three), KappaWeights.Quadratic)!.Kappa.ShouldBe(three.Number("kappa_quadratic"), 1e-12);
    }

    [Fact]
    public void Two_doctors_who_hardly_agree_are_near_each_other_all_the_same()
    {
        var reference = s_reference.GetProperty("doc_raters");
        var table = Enumerable.Range(0, 9).Select(_ => new long[9]).ToArray();
        foreach (var (one, other) in reference.Numbers("r1").Zip(reference.Numbers("r2"))) table[(int)one - 1][(int)other - 1]++;
        CohenKappa.Of(table)!.Kappa.ShouldBe(reference.Number("kappa"), 1e-12);
        CohenKappa.Of(table, KappaWeights.Quadratic)!.Kappa.ShouldBe(reference.Number("weighted_quadratic"), 1e-12);
    }

    [Fact]
    public void Full_agreement_is_1_and_one_category_for_all_says_nothing()
    {
        CohenKappa.Of([[5, 0], [0, 7]])!.ShouldSatisfyAllConditions(k => k.Kappa.ShouldBe(1, 1e-12), k => k.StandardError.ShouldBe(0, 1e-7));
        CohenKappa.Of([[5, 0], [0, 0]]).ShouldBeNull();
        CohenKappa.Of([[0, 0], [0, 0]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => CohenKappa.Of([[1, 2]]));
    }

    [Fact]
    public void Fleiss_agrees_with_statsmodels()
    {
        var reference = s_reference.GetProperty("fleiss_wikipedia");
        FleissKappa.Of(Table(reference))!.Value.ShouldBe(reference.Number("kappa"), 1e-12);
        FleissKappa.Of([[3, 0], [3, 0]]).ShouldBeNull();
        FleissKappa.Of([]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => FleissKappa.Of([[3, 0], [1, 1]]));
    }

    private static long[][] Table(JsonElement reference) => [.. reference.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetInt64()).ToArray())];

    [Fact]
    public void Tables_that_are_no_agreement_of_raters_are_refused()
    {
        Refused.With("As many rows as columns.", () => CohenKappa.Of([[1, 2]]));
        Refused.With("Two raters or more, the same number for each.", () => FleissKappa.Of([[3, 0], [1, 1]]), () => FleissKappa.Of([[3, 0], [1, 1, 1]]), () => FleissKappa.Of([[1, 0], [0, 1]]));
        FleissKappa.Of([[2, 0], [0, 2]])!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_interval_ends_at_full_agreement_and_at_none()
    {
        CohenKappa.Of([[20, 1], [0, 20]])!.ShouldSatisfyAllConditions(k => k.Interval.High.ShouldBe(1), k => k.Interval.Low.ShouldBeInRange(0.8, k.Kappa));
        CohenKappa.Of([[0, 20], [20, 1]])!.ShouldSatisfyAllConditions(k => k.Interval.Low.ShouldBe(-1), k => k.Interval.High.ShouldBeInRange(k.Kappa, -0.8));
    }
}
