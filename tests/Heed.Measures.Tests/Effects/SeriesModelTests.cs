using System.Text.Json;
using Heed.Measures.Effects;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Effects;

public class SeriesModelTests
{
    [Fact]
    public void Lingering_errors_agree_with_R_gls()
    {
        var points = Interrupted.Points([]).Select(point => point with { N = 1 }).ToArray();
        double[][] design = [.. points.Select(point => Row(point.Period))];
        List<(double Ours, double R)> likelihoods = [];
        foreach (var expected in Interrupted.Reference.GetProperty("gls").EnumerateArray())
        {
            var fit = new SeriesModel(points, design).At(new(expected.Number("phi"), 0))!;
            Agrees(fit.Coefficients, expected.Numbers("coef"));
            fit.Variance.ShouldBe(expected.Number("sigma2"), 1e-9);
            Agrees(fit.Inverse, expected.GetProperty("vcov"), fit.Variance);
            likelihoods.Add((fit.LogLikelihood, expected.Number("loglik")));
        }

        // Up to a constant.
        (likelihoods[1].Ours - likelihoods[0].Ours).ShouldBe(likelihoods[1].R - likelihoods[0].R, 1e-9);
    }

    [Fact]
    public void Gaps_uneven_answers_and_a_season_agree_with_matrices_in_full()
    {
        var points = Interrupted.Points(Interrupted.LeftOut);
        var design = new EffectDesign(points, Interrupted.Question(points, EffectQuestion.MonthsAYear));
        var model = new SeriesModel(points, design.Rows, design.Seasonal);
        foreach (var expected in Interrupted.Reference.GetProperty("dense").EnumerateArray())
        {
            var shape = expected.Numbers("shape");
            var fit = model.At(new(shape[0], shape[1], shape[2]))!;
            Agrees(fit.Coefficients, expected.Numbers("coef"));
            fit.Variance.ShouldBe(expected.Number("sigma2"), 1e-9);
            fit.LogLikelihood.ShouldBe(expected.Number("loglik"), 1e-9);
            Agrees(fit.Inverse, expected.GetProperty("inverse"), 1);
        }
    }

    [Fact]
    public void What_can_not_be_fitted_has_no_fit()
    {
        SeriesPoint[] points = [new(0, 1, 5), new(1, 3, 5), new(2, 2, 5)];
        new SeriesModel(points, [[1, 0, 0], [1, 1, 0], [1, 2, 1]]).At(new(0.2, 0.5)).ShouldBeNull();
        new SeriesModel(points, [[1, 1], [1, 1], [1, 1]]).At(new(0.2, 0.5)).ShouldBeNull();
        new SeriesModel([.. points.Select(point => point with { Value = 4 })], [[1], [1], [1]]).At(new(0.2, 0.5)).ShouldBeNull();
    }

    [Fact]
    public void A_series_that_is_none_is_a_mistake()
    {
        double[][] design = [[1], [1]];
        Should.Throw<ArgumentException>(() => new SeriesModel([new(1, 1, 1), new(1, 2, 1)], design));
        Should.Throw<ArgumentException>(() => new SeriesModel([new(2, 1, 1), new(1, 2, 1)], design));
        Should.Throw<ArgumentException>(() => new SeriesModel([new(1, 1, 0), new(2, 2, 1)], design));
        Should.Throw<ArgumentException>(() => new SeriesModel([new(1, double.NaN, 1), new(2, 2, 1)], design));
        Should.Throw<ArgumentException>(() => new SeriesModel([new(1, 1, 1)], design));
        Should.Throw<ArgumentException>(() => new SeriesModel([], []));
    }

    private static double[] Row(int t)
    {
        var since = t >= Interrupted.Start ? 1.0 : 0;
        return [1, t, since, since * (t - Interrupted.Start)];
    }

    private static void Agrees(double[] numbers, double[] expected)
    {
        numbers.Length.ShouldBe(expected.Length);
        for (var i = 0; i < numbers.Length; i++) numbers[i].ShouldBe(expected[i], 1e-9 * (1 + Math.Abs(expected[i])));
    }

    private static void Agrees(double[,] matrix, JsonElement expected, double times)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(0); j++) (matrix[i, j] * times).ShouldBe(expected[i][j].GetDouble(), 1e-9 * (1 + Math.Abs(expected[i][j].GetDouble())));
        }
    }
}
