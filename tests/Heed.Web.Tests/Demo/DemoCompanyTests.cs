using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Demo;
using Heed.Web.Demo.Comments;

namespace Heed.Web.Tests.Demo;

public sealed class DemoCompanyTests
{
    private static readonly DateOnly s_end = new(2026, 11, 20);
    private static readonly Lazy<Signal[]> s_whole = new(() => [.. DemoCompany.Generate(new(s_end)).Signals]);

    private static Signal[] Few(int seed) => [.. DemoCompany.Generate(new(s_end) { Seed = seed, Customers = 300 }).Signals];

    [Fact]
    public void The_same_seed_and_end_date_give_the_same_signals()
    {
        var (first, second) = (Few(1), Few(1));
        second.Length.ShouldBe(first.Length);
        for (var i = 0; i < first.Length; i++)
        {
            second[i].Id.ShouldBe(first[i].Id);
            second[i].HappenedAt.ShouldBe(first[i].HappenedAt);
            second[i].Customer.ShouldBe(first[i].Customer);
            SignalBody.Write(second[i]).ShouldBe(SignalBody.Write(first[i]));
        }
    }

    [Fact]
    public void Another_seed_gives_other_signals() =>
        Few(2).Select(s => s.Id).Intersect(Few(1).Select(s => s.Id)).ShouldBeEmpty();

    [Fact]
    public void Ids_are_unique_version_7_and_tell_when_it_happened()
    {
        s_whole.Value.Select(s => s.Id).Distinct().Count().ShouldBe(s_whole.Value.Length);
        foreach (var signal in s_whole.Value.Take(1000))
        {
            signal.Id.Version.ShouldBe(7);
            var milliseconds = Convert.ToInt64(signal.Id.ToString("N")[..12], 16);
            milliseconds.ShouldBe(signal.HappenedAt.ToUnixTimeMilliseconds());
        }
    }

    [Fact]
    public void Signals_come_in_the_order_of_time_within_the_two_years()
    {
        var signals = s_whole.Value;
        signals.Zip(signals.Skip(1)).ShouldAllBe(pair => pair.First.HappenedAt <= pair.Second.HappenedAt);
        signals[0].HappenedAt.ShouldBeGreaterThan(new DateTimeOffset(2024, 11, 20, 0, 0, 0, TimeSpan.Zero));
        signals[^1].HappenedAt.ShouldBeLessThan(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void About_sixty_thousand_responses_come_from_four_sources()
    {
        var signals = s_whole.Value;
        signals.Length.ShouldBeInRange(58_000, 63_000);
        var counts = signals.CountBy(s => s.Source).ToDictionary();
        counts["relationship"].ShouldBeInRange(33_000, 38_000);
        counts["after-contact"].ShouldBeInRange(17_000, 21_000);
        counts["reviews"].ShouldBeInRange(3_000, 5_000);
        counts["employee-view"].ShouldBeInRange(1_000, 2_500);
        counts.Count.ShouldBe(DemoSources.All.Count);
    }

    [Fact]
    public void Every_signal_keeps_the_rules_of_its_source()
    {
        var now = new DateTimeOffset(s_end, new TimeOnly(23, 59), TimeSpan.Zero);
        var sources = DemoSources.All.ToDictionary(s => s.Key, s =>
        {
            SourceRules.Check(s.Schema, null).ShouldBeEmpty();
            var source = Source.Create(new WorkspaceId(1), s.Key, s.Kind, s.Title!, s.Mode, now);
            source.Widen(s.Schema);
            return source;
        });
        foreach (var signal in s_whole.Value)
        {
            var source = sources[signal.Source];
            SignalRules.Check(signal, source, now).ShouldBeEmpty();
            signal.Values.Keys.ShouldBeSubsetOf(source.Fields.Select(f => f.Name));
            signal.Attributes.Keys.ShouldBeSubsetOf(source.Attributes);
            signal.Texts.Keys.ShouldBeSubsetOf(source.Texts);
            signal.Kind.ShouldBe(source.Kind);
        }
    }

    [Fact]
    public void Every_field_and_label_has_words_in_all_eight_languages()
    {
        foreach (var field in DemoSources.All.SelectMany(s => s.Schema.Fields))
        {
            field.Titles.Keys.ShouldBe(Phrases.Languages, ignoreOrder: true);
            foreach (var words in field.Labels.Values) words.Keys.ShouldBe(Phrases.Languages, ignoreOrder: true);
        }
    }

    [Fact]
    public void Staff_answers_name_nobody()
    {
        DemoSources.All.Single(s => s.Key == "employee-view").Mode.ShouldBe(Mode.Confidential);
        s_whole.Value.Where(s => s.Source == "employee-view").ShouldAllBe(s => s.Customer == null && s.Texts.Count == 0);
    }

    [Fact]
    public void Every_branch_is_heard_from_and_stands_in_a_region_of_the_bank()
    {
        var parents = DemoUnits.All.ToDictionary(u => u.Code, u => u.Parent);
        DemoUnits.Branches.Count.ShouldBe(40);
        s_whole.Value.Select(s => s.Unit).Distinct().ShouldBe(DemoUnits.Branches.Select(b => b.Code), ignoreOrder: true);
        DemoUnits.Branches.ShouldAllBe(b => parents[parents[b.Code]!] == DemoUnits.Bank);
    }

    [Fact]
    public void All_eight_languages_are_written()
    {
        var written = s_whole.Value.Where(s => s.Texts.Count > 0).CountBy(s => s.Language!).ToDictionary();
        written.Keys.ShouldBe(Phrases.Languages, ignoreOrder: true);
        written.Values.ShouldAllBe(n => n > 500);
    }

    [Fact]
    public void Two_in_five_write_something_and_seldom_the_same()
    {
        var comments = s_whole.Value.Where(s => s.Texts.Count > 0).Select(s => s.Texts["comment"]).ToArray();
        ((double)comments.Length / s_whole.Value.Length).ShouldBeInRange(0.36, 0.45);
        comments.ShouldAllBe(c => !c.Contains('{') && c.Trim().Length > 1);
        ((double)comments.Distinct().Count() / comments.Length).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void Some_questions_do_not_apply_and_some_are_skipped()
    {
        var answers = s_whole.Value.Where(s => s.Source == "relationship").ToArray();
        foreach (var driver in DemoModel.Drivers)
        {
            var asked = answers.Where(a => a.Values.ContainsKey(driver.Name)).ToArray();
            asked.Length.ShouldBeLessThan(answers.Length);
            var notApplicable = asked.Count(a => a.Values[driver.Name] is FieldValue.NotApplicable) / (double)asked.Length;
            notApplicable.ShouldBe(driver.NotApplicable, 0.01);
        }
    }
}
