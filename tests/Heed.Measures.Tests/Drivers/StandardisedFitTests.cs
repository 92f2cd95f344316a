using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class StandardisedFitTests
{
    [Fact]
    public void One_driver_has_its_correlation_as_beta()
    {
        var fit = StandardisedFit.Of(Correlations.Of(new[,] { { 1, .6 }, { .6, 1 } }))!;
        fit.Betas.ShouldBe([.6]);
        fit.Inflations.ShouldBe([1.0]);
        fit.RSquared.ShouldBe(.36, 1e-15);
    }

    [Fact]
    public void A_driver_made_up_of_others_is_named_and_there_is_no_fit()
    {
        var correlations = Correlations.Of(Modelled.Products(Modelled.Rows(100, 3, 4).Select(r => (double[])[.. r, r[1] + (2 * r[3])])))!;
        StandardisedFit.Of(correlations).ShouldBeNull();
        StandardisedFit.Redundant(correlations).ShouldBe(3);
        StandardisedFit.Redundant(correlations.First(3)).ShouldBeNull();
    }

    [Fact]
    public void Pratt_lmg_and_johnson_add_up_to_what_the_model_explains()
    {
        var correlations = Correlations.Of(Modelled.Products(Modelled.Rows(400, 7, 9)))!;
        var fit = StandardisedFit.Of(correlations)!;
        SimpleShares.Pratt(correlations, fit).Sum().ShouldBe(fit.RSquared, 1e-12);
        Lmg.Of(correlations).Sum().ShouldBe(fit.RSquared, 1e-12);
        JohnsonWeights.Of(correlations).Sum().ShouldBe(fit.RSquared, 1e-12);
    }
}
