using Heed.Measures.Drivers;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Drivers;

public class ReferenceTests
{
    private static readonly double[,] s_johnson =
    {
        { 1, .66, .67, .54, .68, .62, .72 },
        { .66, 1, .58, .59, .68, .68, .56 },
        { .67, .58, 1, .52, .60, .62, .68 },
        { .54, .59, .52, 1, .52, .61, .45 },
        { .68, .68, .60, .52, 1, .63, .62 },
        { .62, .68, .62, .61, .63, 1, .57 },
        { .72, .56, .68, .45, .62, .57, 1 },
    };

    public static TheoryData<string> DataSets => ["swiss", "attitude", "mtcars_am_cyl_carb", "mtcars_cyl_disp_hp_gear"];

    [Theory]
    [MemberData(nameof(DataSets))]
    public void Every_share_agrees_with_R(string name)
    {
        var reference = ReferenceFile.Read("drivers.json").GetProperty(name);
        var correlations = Modelled.Reference(name);
        var fit = StandardisedFit.Of(correlations)!;
        fit.RSquared.ShouldBe(reference.Number("r2"), 1e-9);
        Agrees(fit.Betas, "beta");
        Agrees([.. Enumerable.Range(0, correlations.Drivers).Select(correlations.WithOutcome)], "pearson");
        Agrees(Lmg.Of(correlations), "lmg");
        Agrees(SimpleShares.First(correlations), "first");
        Agrees(SimpleShares.Last(fit), "last");
        Agrees(SimpleShares.BetaSquared(fit), "betasq");
        Agrees(SimpleShares.Pratt(correlations, fit), "pratt");
        Agrees(JohnsonWeights.Of(correlations), "johnson");

        void Agrees(IReadOnlyList<double> shares, string what)
        {
            var expected = reference.Numbers(what);
            shares.Count.ShouldBe(expected.Length);
            for (var j = 0; j < expected.Length; j++) shares[j].ShouldBe(expected[j], 1e-9, $"{what} {j}");
        }
    }

    /// <summary>Johnson 2000, table 1 (to the places printed there).</summary>
    [Fact]
    public void Johnsons_own_example_agrees()
    {
        var correlations = Correlations.Of(s_johnson);
        var weights = JohnsonWeights.Of(correlations);
        double[] expected = [.107748, .116484, .065514, .121167, .080062, .171055];
        for (var j = 0; j < expected.Length; j++) weights[j].ShouldBe(expected[j], 5e-7);
        weights.Sum().ShouldBe(.6620305, 5e-8);
        StandardisedFit.Of(correlations)!.RSquared.ShouldBe(.6620305, 5e-8);
    }
}
