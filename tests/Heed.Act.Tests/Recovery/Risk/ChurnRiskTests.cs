using Heed.Act.Recovery.Risk;
using Heed.Measures.Fields;

namespace Heed.Act.Tests.Recovery.Risk;

public sealed class ChurnRiskTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static StandingChange Answer(int daysAgo, ScoreBand band) => new(s_now.AddDays(-daysAgo), band, null);

    private static StandingChange Promise(int daysAgo, PromiseTrouble what) => new(s_now.AddDays(-daysAgo), null, what);

    [Fact]
    public void A_customer_is_watched_from_each_change_until_the_next_and_leaves_in_the_last()
    {
        var spells = StandingSpells.Of("a", [Promise(300, PromiseTrouble.Broken), Answer(400, ScoreBand.Happy), Answer(200, ScoreBand.Unhappy), Answer(5, ScoreBand.Happy)], s_now.AddDays(-100), s_now).ToList();
        spells.Select(s => (s.Standing.Score, s.Standing.Promise, (s.Until - s.From).TotalDays, s.Left)).ShouldBe(
        [
            (ScoreBand.Happy, PromiseTrouble.None, 100, false),
            (ScoreBand.Happy, PromiseTrouble.Broken, 100, false),
            (ScoreBand.Unhappy, PromiseTrouble.Broken, 100, true),
        ]);
    }

    [Fact]
    public void A_broken_promise_is_forgotten_after_half_a_year_and_made_good_by_one_kept()
    {
        var late = StandingSpells.Of("a", [Promise(400, PromiseTrouble.Broken), Answer(100, ScoreBand.Happy)], null, s_now).ToList();
        late[1].Standing.ShouldBe(new(ScoreBand.Happy, PromiseTrouble.None));
        var good = StandingSpells.Of("a", [Promise(60, PromiseTrouble.Broken), Promise(30, PromiseTrouble.None)], null, s_now).ToList();
        good[1].Standing.ShouldBe(new(ScoreBand.None, PromiseTrouble.None));
    }

    [Fact]
    public void The_share_that_left_within_the_days_is_kaplan_meiers_with_its_interval_and_n()
    {
        // Of 100 alike 22 left after 50 days; 10 more are watched for 10 days only, and none of those can lower the share.
        var unhappy = new Standing(ScoreBand.Unhappy, PromiseTrouble.Broken);
        List<StandingSpell> spells =
        [
            .. Enumerable.Range(0, 100).Select(i => new StandingSpell($"c{i}", unhappy, s_now.AddDays(-300), i < 22 ? s_now.AddDays(-250) : s_now, i < 22)),
            .. Enumerable.Range(100, 10).Select(i => new StandingSpell($"c{i}", unhappy, s_now.AddDays(-10), s_now, false)),
        ];
        var risk = ChurnRisk.Of(spells).For(unhappy);
        (risk.Basis, risk.Left, risk.Share.N).ShouldBe((RiskBasis.Alike, 22, 110));
        risk.Share.Value!.Value.ShouldBe(22, 1e-9);
        risk.Share.Low!.Value.ShouldBeInRange(13, 16);
        risk.Share.High!.Value.ShouldBeInRange(28, 31);
    }

    [Fact]
    public void Where_nobody_left_the_interval_still_has_an_upper_end()
    {
        var fine = new Standing(ScoreBand.Happy, PromiseTrouble.None);
        var risk = ChurnRisk.Of(Enumerable.Range(0, 50).Select(i => new StandingSpell($"c{i}", fine, s_now.AddDays(-200), s_now, false))).For(fine);
        (risk.Share.Value, risk.Share.Low).ShouldBe((0, 0));
        // Wilson for 0 of 50.
        risk.Share.High!.Value.ShouldBe(7.135, 0.01);
    }

    [Fact]
    public void Too_few_alike_are_told_by_those_with_a_like_promise_and_too_few_of_them_by_all()
    {
        static StandingSpell Spell(int i, ScoreBand band, PromiseTrouble promise, bool left) => new($"{band}{promise}{i}", new(band, promise), s_now.AddDays(-300), left ? s_now.AddDays(-200) : s_now, left);
        List<StandingSpell> spells =
        [
            .. Enumerable.Range(0, 60).Select(i => Spell(i, ScoreBand.Happy, PromiseTrouble.Broken, i < 30)),
            .. Enumerable.Range(0, 5).Select(i => Spell(i, ScoreBand.Unhappy, PromiseTrouble.Broken, false)),
            .. Enumerable.Range(0, 5).Select(i => Spell(i, ScoreBand.Unhappy, PromiseTrouble.Late, false)),
        ];
        var risk = ChurnRisk.Of(spells);
        risk.For(new(ScoreBand.Unhappy, PromiseTrouble.Broken)).ShouldSatisfyAllConditions(r => r.Basis.ShouldBe(RiskBasis.LikePromise), r => r.Share.N.ShouldBe(65));
        risk.For(new(ScoreBand.Unhappy, PromiseTrouble.Late)).Basis.ShouldBe(RiskBasis.All);
        risk.For(new(ScoreBand.None, PromiseTrouble.None)).Basis.ShouldBe(RiskBasis.All);
        ChurnRisk.Of([]).For(default).Share.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("nps", 6, ScoreBand.Unhappy)]
    [InlineData("nps", 7, ScoreBand.Passive)]
    [InlineData("nps", 9, ScoreBand.Happy)]
    [InlineData("csat5", 2, ScoreBand.Unhappy)]
    [InlineData("csat5", 3, ScoreBand.Passive)]
    [InlineData("csat5", 4, ScoreBand.Happy)]
    [InlineData("effort5", 5, ScoreBand.Unhappy)]
    [InlineData("effort5", 1, ScoreBand.Happy)]
    public void A_score_sounds_as_its_scale_runs(string type, double value, ScoreBand band)
    {
        FieldType.TryParse(type, null, null, out var field).ShouldBeTrue();
        ScoreBands.Of(field, value).ShouldBe(band);
    }
}
