using Heed.Measures.Regression;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Regression;

public class RidgeLogisticTests
{
    [Fact]
    public void Without_a_penalty_it_agrees_with_R_glm()
    {
        var reference = ReferenceFile.Read("logistic.json");
        var (rows, outcomes) = Patients.Rows();
        var model = RidgeLogistic.Of(rows, outcomes, 0)!;
        double[] coefficients = [model.Intercept, .. model.Coefficients];
        for (var i = 0; i < 4; i++)
        {
            coefficients[i].ShouldBe(reference.Numbers("glm")[i], 1e-9);
            for (var j = 0; j < 4; j++) model.Covariance[i, j].ShouldBe(reference.GetProperty("vcov")[i][j].GetDouble(), 1e-9);
        }

        model.LogLikelihood.ShouldBe(reference.Number("loglik"), 1e-9);
    }

    [Fact]
    public void With_a_penalty_it_agrees_with_Newtons_steps_in_R()
    {
        var (rows, outcomes) = Patients.Rows();
        var model = RidgeLogistic.Of(rows, outcomes, 5)!;
        double[] coefficients = [model.Intercept, .. model.Coefficients];
        for (var i = 0; i < 4; i++) coefficients[i].ShouldBe(ReferenceFile.Read("logistic.json").Numbers("ridge5")[i], 1e-9);
    }

    [Fact]
    public void What_parts_yes_from_no_has_an_answer_with_a_penalty_only()
    {
        double[][] rows = [[1], [2], [3], [4]];
        bool[] outcomes = [false, false, true, true];
        RidgeLogistic.Of(rows, outcomes, 0).ShouldBeNull();
        RidgeLogistic.Of(rows, outcomes, 0.1)!.Coefficients[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Only_yes_nobody_and_columns_without_spread()
    {
        RidgeLogistic.Of([], [], 1).ShouldBeNull();
        RidgeLogistic.Of([[1], [2]], [true, true], 1).ShouldBeNull();
        var model = RidgeLogistic.Of([[7], [7], [7], [7]], [true, false, false, false], 1)!;
        model.Coefficients[0].ShouldBe(0);
        model.Probability([7]).ShouldBe(0.25, 1e-9);
        RidgeLogistic.Of([[], [], []], [true, false, false], 0)!.Probability([]).ShouldBe(1.0 / 3, 1e-9);
        Should.Throw<ArgumentException>(() => RidgeLogistic.Of([[1], [1, 2]], [true, false], 1));
        Should.Throw<ArgumentException>(() => RidgeLogistic.Of([[1], [double.NaN]], [true, false], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => RidgeLogistic.Of([[1], [2]], [true, false], -1));
    }

    [SeededProperty]
    public void More_penalty_means_smaller_coefficients_and_the_mean_chance_stays(byte seed)
    {
        var random = new Random(seed);
        double[][] rows = [.. Enumerable.Range(0, 60).Select(_ => (double[])[random.NextDouble(), 50 * random.NextDouble()])];
        bool[] outcomes = [.. rows.Select((row, i) => i < 2 ? i == 0 : random.NextDouble() < RidgeLogistic.Logistic(row[0] + (row[1] / 30) - 1))];
        var (little, much) = (RidgeLogistic.Of(rows, outcomes, 0.5)!, RidgeLogistic.Of(rows, outcomes, 50)!);
        Size(much).ShouldBeLessThanOrEqualTo(Size(little) + 1e-9);
        rows.Average(much.Probability).ShouldBe(outcomes.Average(yes => yes ? 1 : 0), 1e-7);

        double Size(RidgeLogistic model) => Math.Pow(model.Coefficients[0], 2) + Math.Pow(50 * model.Coefficients[1], 2);
    }

    [Fact]
    public void The_penalty_chosen_is_large_where_nothing_predicts()
    {
        var random = new Random(3);
        double[][] rows = [.. Enumerable.Range(0, 300).Select(_ => (double[])[random.NextDouble(), random.NextDouble(), random.NextDouble()])];
        bool[] chance = [.. rows.Select(_ => random.NextDouble() < 0.3)], told = [.. rows.Select(row => random.NextDouble() < RidgeLogistic.Logistic(6 * (row[0] - 0.5)))];
        PenaltyChoice.Of(rows, chance)!.Penalty.ShouldBeGreaterThanOrEqualTo(100);
        var choice = PenaltyChoice.Of(rows, told)!;
        choice.Penalty.ShouldBeLessThanOrEqualTo(30);
        choice.Predicted.Count.ShouldBe(300);
        choice.Predicted.ShouldAllBe(chance => chance > 0 && chance < 1);
        PenaltyChoice.Of([[1.0]], [true]).ShouldBeNull();
    }

    [Fact]
    public void Rows_that_do_not_match_are_told()
    {
        Refused.With("An outcome a row.", () => RidgeLogistic.Of([[1], [2]], [true], 1));
        Refused.With("Rows of one length, of finite numbers.", () => RidgeLogistic.Of([[1], [1, 2]], [true, false], 1), () => RidgeLogistic.Of([[1], [double.NaN]], [true, false], 1));
        Refused.By<ArgumentOutOfRangeException>(() => RidgeLogistic.Of([[1], [2]], [true, false], -1));
        RidgeLogistic.Of([[1], [2]], [false, false], 1).ShouldBeNull();
        RidgeLogistic.Of([[1], [2], [2]], [true, false, true], 3)!.Penalty.ShouldBe(3);
    }
}
