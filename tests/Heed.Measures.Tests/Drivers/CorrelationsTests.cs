using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class CorrelationsTests
{
    [Fact]
    public void A_matrix_that_can_not_be_one_of_correlations_is_refused()
    {
        Refused.With(
            "A correlation matrix is square, with an outcome and a driver at least.",
            () => Correlations.Of(new double[,] { { 1 } }),
            () => Correlations.Of(new double[,] { { 1, 0.5, 0.5 }, { 0.5, 1, 0.5 } }),
            () => Correlations.Of(new double[,] { { 1 }, { 0.5 } }));
        Refused.With(
            "A correlation matrix is symmetric, and 1 along its diagonal.",
            () => Correlations.Of(new[,] { { 1, 0.5 }, { 0.4, 1 } }),
            () => Correlations.Of(new[,] { { 2, 0.5 }, { 0.5, 1 } }),
            () => Correlations.Of(new[,] { { 1, 0.5 }, { 0.5, 0.9 } }));
        Correlations.Of(new[,] { { 1, 0.5 }, { 0.5, 1 } }).WithOutcome(0).ShouldBe(0.5);
    }
}
