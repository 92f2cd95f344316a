using System.Globalization;
using Heed.Base.Signals;
using Heed.Measures.Fields;
using Heed.Web.Demo;
using static System.FormattableString;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md promises can be found again in the answers.</summary>
public sealed class DemoTruthTests
{
    private static readonly DemoSettings s_settings = new(new DateOnly(2026, 11, 20));
    private static readonly DemoCalendar s_calendar = new(s_settings);
    private static readonly Lazy<Signal[]> s_answers = new(() => [.. DemoCompany.Generate(s_settings).Signals.Where(s => s.Source == "relationship")]);

    private static double Score(Signal signal, string field) => ((FieldValue.Number)signal.Values[field]).Value;

    private static double Nps(IEnumerable<Signal> answers)
    {
        var scores = answers.Select(a => Score(a, "nps")).ToArray();
        return 100.0 * (scores.Count(s => s >= 9) - scores.Count(s => s <= 6)) / scores.Length;
    }

    private static IEnumerable<Signal> Between(string region, DateOnly from, int weeks) =>
        s_answers.Value.Where(a => a.Attributes["region"] == region && Day(a) >= from && Day(a) < from.AddDays(7 * weeks));

    private static DateOnly Day(Signal signal) => DateOnly.FromDateTime(signal.HappenedAt.UtcDateTime);

    [Fact]
    public void The_bank_as_a_whole_stands_at_about_twenty() => Nps(s_answers.Value).ShouldBe(20, 4);

    [Fact]
    public void The_failing_region_falls_for_seven_weeks_and_recovers_to_more_than_before()
    {
        var before = Nps(Between("ee", s_calendar.FailureFrom.AddDays(-26 * 7), 26));
        var during = Nps(Between("ee", s_calendar.FailureFrom, DemoCalendar.FailureWeeks));
        var after = Nps(Between("ee", s_calendar.RecoveryFrom.AddDays(28), 19));
        during.ShouldBeLessThan(before - 50);
        after.ShouldBeGreaterThan(before);
        after.ShouldBeLessThan(before + 20);
    }

    [Fact]
    public void Other_regions_do_not_notice_the_failure()
    {
        foreach (var region in DemoUnits.Branches.Select(b => b.Region).Distinct().Where(r => r != "ee"))
        {
            var before = Nps(Between(region, s_calendar.FailureFrom.AddDays(-26 * 7), 26));
            Nps(Between(region, s_calendar.FailureFrom, DemoCalendar.FailureWeeks)).ShouldBe(before, 20);
        }
    }

    [Fact]
    public void People_write_about_the_new_system_while_it_fails()
    {
        static double Share(IEnumerable<Signal> answers)
        {
            string[] words = ["süsteem", "систем", "system", "püsimaks", "palka polnud"];
            var comments = answers.Where(a => a.Texts.Count > 0).Select(a => a.Texts["comment"].ToLower(CultureInfo.InvariantCulture)).ToArray();
            return comments.Count(c => words.Any(w => c.Contains(w, StringComparison.Ordinal))) / (double)comments.Length;
        }

        Share(Between("ee", s_calendar.FailureFrom, DemoCalendar.FailureWeeks)).ShouldBeGreaterThan(0.35);
        Share(Between("ee", s_calendar.FailureFrom.AddDays(-26 * 7), 26)).ShouldBeLessThan(0.02);
    }

    [Fact]
    public void The_new_app_lifts_its_rating_in_the_country_that_got_it_and_nowhere_else()
    {
        double Lift(bool there)
        {
            var ratings = s_answers.Value.Where(a => a.Attributes["country"] == "se" == there && a.Values.GetValueOrDefault("mobile_app") is FieldValue.Number).ToArray();
            return ratings.Where(a => Day(a) >= s_calendar.ReleaseOn).Average(a => Score(a, "mobile_app")) - ratings.Where(a => Day(a) < s_calendar.ReleaseOn).Average(a => Score(a, "mobile_app"));
        }

        Lift(there: true).ShouldBe(0.40, 0.06);
        Lift(there: false).ShouldBe(0, 0.05);
    }

    [Fact]
    public void Least_squares_finds_the_drivers_weights_again()
    {
        var complete = s_answers.Value.Where(a => DemoModel.Drivers.All(d => a.Values.GetValueOrDefault(d.Name) is FieldValue.Number)).ToArray();
        complete.Length.ShouldBeGreaterThan(15_000);
        var (found, r2) = LeastSquares.Fit([.. complete.Select(a => DemoModel.Drivers.Select(d => Score(a, d.Name)).ToArray())], [.. complete.Select(a => Score(a, "nps"))]);

        for (var j = 0; j < found.Length; j++) found[j].ShouldBe(DemoTruth.Drivers[j].Slope, 0.04, DemoTruth.Drivers[j].Name);
        r2.ShouldBe(DemoTruth.R2, 0.02);
    }

    [Fact]
    public void Happier_branches_are_truly_different_but_not_by_much()
    {
        var scores = s_answers.Value.GroupBy(a => a.Unit).Where(g => g.Count() > 500).Select(Nps).ToArray();
        (scores.Max() - scores.Min()).ShouldBeInRange(12, 50);
    }

    [Fact]
    public void The_written_truth_names_every_number()
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md"));
        foreach (var (driver, truth) in DemoModel.Drivers.Zip(DemoTruth.Drivers))
        {
            written.ShouldContain(Invariant($"| `{driver.Name}` | {driver.Weight:F2} | {driver.Mean:F1} | {driver.Loading:F2} | {100 * driver.NotApplicable:F0} %"));
            written.ShouldContain(Invariant($"| `{truth.Name}` | {truth.Slope:F3} | {truth.Beta:F3} | {truth.Lmg:F3}"));
        }

        written.ShouldContain(Invariant($"R² = {DemoTruth.R2:F3}"));
        written.ShouldContain(Invariant($"{DemoModel.Base:F2} +"));
        written.ShouldContain(Invariant($"standard deviation {DemoModel.Noise:F2}"));
        written.ShouldContain(Invariant($"{DemoModel.BranchSpread:F2}"));
    }
}
