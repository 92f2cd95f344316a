using System.Text.Json;
using Heed.Measures.Survival;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Survival;

public class CoxModelTests
{
    private static readonly JsonElement s_reference = ReferenceFile.Read("cox.json");

    [Fact]
    public void Lung_agrees_with_R()
    {
        var model = Agrees(Rows("lung", 0), "lung_cox");
        // As statistics of R's own documentation print them.
        model.Coefficients[1].HazardRatio.ShouldBe(0.5754445561905, 1e-9);
        model.Coefficients[1].P.ShouldBe(0.0009860513721385, 1e-9);
        model.Coefficients[2].Z.ShouldBe(4.0829339448, 1e-8);
        model.N.ShouldBe(227);
        model.Events.ShouldBe(164);
    }

    [Fact]
    public void A_ratio_of_hazards_lies_between_the_ends_of_its_logarithm()
    {
        foreach (var coefficient in CoxModel.Of(Rows("lung", 0))!.Coefficients)
        {
            coefficient.Low.ShouldBe(Math.Exp(coefficient.Value - (1.959963984540054 * coefficient.StandardError)), 1e-9);
            coefficient.High.ShouldBe(Math.Exp(coefficient.Value + (1.959963984540054 * coefficient.StandardError)), 1e-9);
        }
    }

    [Fact]
    public void Many_ties_and_seven_covariates_agree_with_R() => Agrees(Rows("rossi", 0), "rossi_cox");

    /// <summary>The Stanford hearts: waiting first, with a new heart from some day on.</summary>
    [Fact]
    public void Covariates_that_change_with_time_agree_with_R() => Agrees(Rows("heart", 1), "heart_cox");

    [Fact]
    public void A_life_cut_where_nothing_changes_counts_as_before()
    {
        var whole = Rows("lung", 0);
        CoxRow[] cut = [.. whole.SelectMany(row => CoxRow.Cut(row.Life, row.Covariates, [(250.5, row.Covariates), (0, row.Covariates)]))];
        cut.Length.ShouldBeGreaterThan(whole.Length);
        var (one, other) = (CoxModel.Of(whole)!, CoxModel.Of(cut)!);
        for (var j = 0; j < 3; j++) other.Coefficients[j].Value.ShouldBe(one.Coefficients[j].Value, 1e-9);
    }

    [Fact]
    public void A_change_counts_from_when_it_came()
    {
        var rows = CoxRow.Cut(new(10, true, 2), [0], [(6, [2]), (4, [1]), (1, [9]), (12, [7])]).ToArray();
        rows.Select(row => (row.Life.Entry, row.Life.Exit, row.Life.Happened, row.Covariates[0])).ShouldBe([(2, 4, false, 9), (4, 6, false, 1), (6, 10, true, 2)]);
    }

    [Fact]
    public void Without_a_top_of_the_likelihood_there_is_no_model()
    {
        CoxModel.Of([]).ShouldBeNull();
        CoxModel.Of([new(new(3, false), [1])]).ShouldBeNull();
        CoxModel.Of([new(new(3, true), [1]), new(new(5, true), [1])]).ShouldBeNull();
        CoxModel.Of([new(new(1, true), [1]), new(new(2, true), [1]), new(new(5, false), [0]), new(new(6, false), [0])]).ShouldBeNull();
        CoxModel.Of([.. Rows("lung", 0).Select(row => row with { Covariates = [row.Covariates[0], 2 * row.Covariates[0]] })]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => CoxModel.Of([new(new(3, true), [1]), new(new(5, true), [1, 2])]));
    }

    [Fact]
    public void The_unit_of_a_covariate_does_not_matter()
    {
        var rows = Rows("lung", 0);
        var (one, other) = (CoxModel.Of(rows)!, CoxModel.Of([.. rows.Select(row => row with { Covariates = [1000 + (row.Covariates[0] / 7), row.Covariates[1], row.Covariates[2]] })])!);
        other.Coefficients[0].Value.ShouldBe(7 * one.Coefficients[0].Value, 1e-9);
        other.LogLikelihood.ShouldBe(one.LogLikelihood, 1e-9);
    }

    [Fact]
    public void How_well_the_risk_tells_agrees_with_R()
    {
        var rows = Rows("lung", 0);
        var model = CoxModel.Of(rows)!;
        var concordance = Concordance.Of([.. rows.Select(row => (row.Life, model.Risk(row.Covariates)))])!;
        concordance.Share.ShouldBe(0.6371354930005, 1e-9);
        concordance.StandardError.ShouldBe(0.02506797385308, 1e-9);
        Concordance.Of([(new(3, false), 1), (new(3, true), 2)])!.Share.ShouldBe(1);
        Concordance.Of([(new(3, false), 1), (new(4, true), 2)]).ShouldBeNull();
    }

    private static CoxModel Agrees(CoxRow[] rows, string name)
    {
        var expected = s_reference.GetProperty(name);
        var model = CoxModel.Of(rows)!;
        var (coefficients, errors, likelihoods) = (expected.Numbers("coef"), expected.Numbers("se"), expected.Numbers("loglik"));
        for (var j = 0; j < coefficients.Length; j++)
        {
            model.Coefficients[j].Value.ShouldBe(coefficients[j], 1e-8);
            model.Coefficients[j].StandardError.ShouldBe(errors[j], 1e-8);
            for (var i = 0; i < coefficients.Length; i++) model.Covariance[i, j].ShouldBe(expected.GetProperty("vcov")[i][j].GetDouble(), 1e-8);
        }

        model.NullLogLikelihood.ShouldBe(likelihoods[0], 1e-8);
        model.LogLikelihood.ShouldBe(likelihoods[1], 1e-8);
        model.P.ShouldBe(expected.Number("p"), 1e-8);
        return model;
    }

    // Entry in the first column or none, exit, event, covariates.
    private static CoxRow[] Rows(string name, int entry) =>
    [
        .. s_reference.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())
            .Select(row => new CoxRow(new(row[entry], row[entry + 1] == 1, entry == 1 ? row[0] : 0), row[(entry + 2)..])),
    ];

    [Fact]
    public void Rows_that_do_not_match_are_told()
    {
        Refused.With("As many covariates in every row, at least one.", () => CoxModel.Of([new(new(3, true), [1]), new(new(5, true), [1, 2])]), () => CoxModel.Of([new(new(3, true), [])]));
        Refused.With("Two groups or more.", () => LogRankTest.Of([Lung.Lives(1)]), () => LogRankTest.Of([]));
    }

    [Fact]
    public void Pairs_of_which_it_is_known_who_came_first_are_counted()
    {
        Concordance.Of([]).ShouldBeNull();
        // Known: 1 before 2 and 3, 2 before 3; equal risks count half.
        var concordance = Concordance.Of([(new(1, true), 5), (new(2, true), 5), (new(3, false), 1)])!;
        (concordance.Pairs, concordance.Share).ShouldBe((3, 2.5 / 3));
        Concordance.Of([(new(3, true), 2), (new(3, false), 1)])!.Share.ShouldBe(1);
        Concordance.Of([(new(3, true), 1), (new(3, true), 2)]).ShouldBeNull();
        Concordance.Of([(new(4, true), 2), (new(3, false), 1)]).ShouldBeNull();
        Concordance.Of([(new(4, true), 2), (new(3, true), 1)])!.Share.ShouldBe(0);
    }
}
