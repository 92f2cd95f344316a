using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Base.Database;
using Heed.Readings.Series;

namespace Heed.Act.Tests.Initiatives;

public sealed class MeasureEffectTests() : InitiativeTests(DatabaseEngine.Sqlite)
{
    private async Task<ListInitiatives.Measured> MeasureAsync(InitiativePlan plan)
    {
        var made = await MakeAsync(plan);
        var measured = await Get<ListInitiatives>().OneAsync(made.Id, As(Boss), default);
        measured.Value.Effect.Problem.ShouldBeNull();
        return measured.Value;
    }

    [Fact]
    public async Task A_jump_in_its_units_is_found_beside_the_others_and_against_the_time_before_and_on_no_other_date()
    {
        var plan = Plan() with { CostCents = 10_000_00, WorthCents = 50_000_00, Measure = Plan().Measure with { WorthHaving = 0.3 } };
        await RateAsync(weeks: 60, plan.Start, higher: 0.8);

        var (effect, money) = (await MeasureAsync(plan)) is var measured ? (measured.Effect, measured.Money) : default;

        effect.Answer.ShouldBe(EffectAnswer.Better);
        effect.Basis.ShouldBe(EffectBasis.Units);
        effect.Series!.Span.Step.ShouldBe(SeriesStep.Week);
        effect.Size!.Value.Low!.Value.ShouldBeLessThan(0.8);
        effect.Size.Value.High!.Value.ShouldBeGreaterThan(0.8);
        // One region of four could not be told from chance, so branches are compared: two of eight.
        (effect.Compared!.Level, effect.Compared.Report.Treated, effect.Compared.Report.Others).ShouldBe((2, 2, 6));
        effect.Alone!.Average!.Value.Holds(0.8).ShouldBeTrue();
        effect.Without.Count.ShouldBe(effect.Alone.After);
        effect.Dates.Dates.Count.ShouldBeGreaterThan(8);
        effect.Dates.Found.ShouldBeLessThanOrEqualTo(effect.Dates.Dates.Count / 4);
        effect.Compared.Elsewhere.P!.Value.ShouldBeLessThan(0.2);
        money.Worth!.Value.ShouldBe(effect.Size.Value.Value * 50_000_00, 1);
        money.PerUnit!.Value.ShouldBe(10_000_00 / effect.Size.Value.Value, 1);
    }

    [Fact]
    public async Task Where_the_number_should_fall_a_rise_is_worse()
    {
        var plan = Plan() with { Measure = Plan().Measure with { Falls = true } };
        await RateAsync(weeks: 60, plan.Start, higher: 0.8);
        (await MeasureAsync(plan)).Effect.Answer.ShouldBe(EffectAnswer.Worse);
    }

    [Fact]
    public async Task Nothing_is_nothing_worth_having_once_the_interval_is_narrow_enough()
    {
        var plan = Plan() with { Measure = Plan().Measure with { WorthHaving = 0.5 } };
        await RateAsync(weeks: 60, plan.Start, higher: 0);
        (await MeasureAsync(plan)).Effect.Answer.ShouldBe(EffectAnswer.NothingWorthHaving);
    }

    [Fact]
    public async Task A_young_one_is_too_early_to_tell_and_says_how_many_weeks_more()
    {
        var plan = Plan() with { Start = Today.AddDays(-5 * 7) };
        await RateAsync(weeks: 60, plan.Start, higher: 0.8);
        var effect = (await MeasureAsync(plan)).Effect;
        effect.Answer.ShouldBe(EffectAnswer.TooEarly);
        (effect.Wait!.Periods, effect.Wait.When, effect.Wait.ByPower).ShouldBe((7, Today.AddDays((7 * 7) - 1), false));
    }

    [Fact]
    public async Task One_that_has_not_begun_is_not_measured_but_planned()
    {
        await RateAsync(weeks: 60, Today, higher: 0);
        var plan = Plan() with { Start = Today.AddDays(10), Measure = Plan().Measure with { WorthHaving = 0.4 } };
        var made = await MakeAsync(plan, InitiativeState.Planned);
        (await Get<ListInitiatives>().OneAsync(made.Id, As(Boss), default)).Value.Effect.Answer.ShouldBe(EffectAnswer.NotBegun);
        var planned = await Get<PlanEffect>().RunAsync(made.Plan, As(Boss), default);
        (planned!.Step, planned.Before, planned.Answers).ShouldBe((SeriesStep.Week, 60, 14));
        planned.Needed!.Value.ShouldBeInRange(12, 60);
    }

    [Fact]
    public async Task Brought_in_bit_by_bit_the_weeks_between_count_as_neither()
    {
        var plan = Plan() with { RolledOut = Plan().Start.AddDays(16) };
        await RateAsync(weeks: 60, plan.Start, higher: 0.8);
        var effect = (await MeasureAsync(plan)).Effect;
        effect.Between.Count.ShouldBe(3);
        effect.Series!.Span.FirstOf(effect.Start).ShouldBe(plan.Start.AddDays(21));
        effect.Alone!.After.ShouldBe(17);
    }

    [Fact]
    public async Task Of_a_confidential_source_whole_months_are_read_and_nothing_of_a_few()
    {
        var plan = Plan(source: "staff") with { Start = new(2025, 11, 1) };
        await RateAsync(weeks: 60, plan.Start, higher: 0.8, source: "staff");
        var effect = (await MeasureAsync(plan)).Effect;
        effect.Series!.Promised.ShouldBeTrue();
        effect.Series.Span.Step.ShouldBe(SeriesStep.Month);
        effect.Series.Inside.ShouldAllBe(p => p.N >= 5);
        effect.Answer.ShouldBe(EffectAnswer.TooEarly);
    }

    [Fact]
    public async Task What_was_found_is_kept_until_the_facts_move_on_and_lists_may_be_a_little_behind()
    {
        var plan = Plan();
        await RateAsync(weeks: 60, plan.Start, higher: 0.8);
        var made = await MakeAsync(plan);
        var measure = Get<MeasureEffect>();
        var first = await measure.RunAsync(made, exact: true, As(Boss), default);
        (await measure.RunAsync(made, exact: true, As(Boss), default)).ShouldBeSameAs(first);
        await HearAsync([Heard("shop", "r0-0", Today.AddDays(-3), 5)]);
        (await measure.RunAsync(made, exact: false, As(Boss), default)).ShouldBeSameAs(first);
        var again = await measure.RunAsync(made, exact: true, As(Boss), default);
        again.ShouldNotBeSameAs(first);
        again.Series!.Inside.Sum(p => p.N).ShouldBe(first.Series!.Inside.Sum(p => p.N) + 1);
    }

    [Fact]
    public async Task Another_one_in_the_same_units_or_on_the_same_number_elsewhere_is_named()
    {
        await RateAsync(weeks: 60, Plan().Start, higher: 0.8);
        await MakeAsync(Plan("In the same units") with { Units = ["r0-1", "r1"], Start = Today.AddDays(-70) });
        await MakeAsync(Plan("Among those compared") with { Units = ["r3"], Start = Today.AddDays(-140) });
        await MakeAsync(Plan("Only planned"), InitiativeState.Planned);
        var others = (await MeasureAsync(Plan())).Others;
        others.Select(o => (o.Initiative.Plan.Title, o.Inside)).ShouldBe([("In the same units", true), ("Among those compared", false)], ignoreOrder: true);
    }
}
