using Heed.Measures.Anonymity;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Anonymity;

public sealed class LedgerTests
{
    private static readonly int s_month = GroupLabel.MonthOf(new(2026, 10, 1));
    private static readonly string[] s_fields = ["score", "why"];
    private long _seq;

    [Fact]
    public void Five_answers_that_differ_are_shown_and_four_wait()
    {
        Ledger ledger = new(Floors.Least);
        ledger.Hear(Answers("oslo", 1, 2, 3, 4));
        ledger.Show(s_month, s_fields).ShouldBeFalse();
        (ledger.Groups.Count, ledger.Waiting.Count).ShouldBe((0, 4));
        ledger.Hear(Answers("oslo", 5));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        ledger.Waiting.ShouldBeEmpty();
        var group = ledger.Groups.Single();
        (group.Shown[AnswerGroup.Rows].Rows, group.Shown["score"].Answered, group.IsChanged).ShouldBe((5, 5, true));
        group.Waiting.Keys.ShouldBe(["why"]);
        (group.Label.Unit.Code, group.Label.Unit.IsExact, group.Path[^1]).ShouldBe(("oslo", true, "u."));
        ledger.Show(s_month, s_fields).ShouldBeFalse();
    }

    [Fact]
    public void A_question_all_answered_alike_or_few_answered_waits_while_the_answers_count()
    {
        Ledger ledger = new(Floors.Least);
        ledger.Hear(Answers("oslo", 4, 4, 4, 4, 4));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        var group = ledger.Groups.Single();
        group.Shown.Keys.ShouldBe([AnswerGroup.Rows]);
        group.Waiting["score"].Answered.ShouldBe(5);
        // Five more make ten that differ.
        ledger.Hear(Answers("oslo", 4, 4, 4, 4, 3));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        (group.Shown[AnswerGroup.Rows].Rows, group.Shown["score"].Answered).ShouldBe((10, 10));
        group.Waiting.ShouldNotContainKey("score");

        Ledger plain = new(Floors.Least, new() { Unanimity = false });
        plain.Hear(Answers("oslo", 4, 4, 4, 4, 4));
        plain.Show(s_month, s_fields);
        plain.Groups.Single().Shown["score"].Answered.ShouldBe(5);

        Ledger few = new(Floors.Least);
        few.Hear(Answers("oslo", 1, 2, 3, 4, null));
        few.Show(s_month, s_fields).ShouldBeTrue();
        few.Groups.Single().ShouldSatisfyAllConditions(g => g.Shown.Keys.ShouldBe([AnswerGroup.Rows]), g => g.Waiting["score"].Answered.ShouldBe(4));
    }

    [Fact]
    public void New_answers_join_a_group_five_at_a_time()
    {
        Ledger ledger = new(Floors.Least), single = new(Floors.Least, new() { Batches = false });
        foreach (var one in new[] { ledger, single })
        {
            one.Hear(Answers("oslo", 1, 2, 3, 4, 5));
            one.Show(s_month, s_fields);
            one.Hear(Answers("oslo", 9));
            one.Show(s_month, s_fields);
        }

        ledger.Waiting.Count.ShouldBe(1);
        ledger.Groups.Single().Shown[AnswerGroup.Rows].Rows.ShouldBe(5);
        single.Waiting.ShouldBeEmpty();
        single.Groups.Single().ShouldSatisfyAllConditions(g => g.Shown[AnswerGroup.Rows].Rows.ShouldBe(6), g => g.Shown["score"].Answered.ShouldBe(6));
        ledger.Hear(Answers("oslo", 8, 7, 6, 9));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        ledger.Groups.Single().Shown["score"].Answered.ShouldBe(10);
    }

    [Fact]
    public void Without_rolling_up_whatever_there_is_is_shown()
    {
        Ledger ledger = new(Floors.Least, new() { RollUp = false });
        ledger.Hear(Answers("oslo", 1, 2));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        ledger.Groups.Single().ShouldSatisfyAllConditions(g => g.Shown[AnswerGroup.Rows].Rows.ShouldBe(2), g => g.Shown["score"].Answered.ShouldBe(2));
    }

    [Fact]
    public void Words_of_eight_are_shown_and_of_seven_wait()
    {
        Ledger ledger = new(Floors.Least);
        ledger.Hear(Answers("oslo", words: true, 1, 2, 3, 4, 5, 6, 7));
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        var group = ledger.Groups.Single();
        (group.Words.Count, group.WaitingWords.Count).ShouldBe((0, 7));
        ledger.Hear([.. Answers("oslo", 1, 2, 3, 4), .. Answers("oslo", words: true, 5)]);
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        group.Words.Order().ShouldBe([1, 2, 3, 4, 5, 6, 7, 12]);
        group.WaitingWords.ShouldBeEmpty();
    }

    [Fact]
    public void When_the_month_is_over_small_units_join_and_what_is_said_of_them_is_true_of_both()
    {
        Ledger ledger = new(Floors.Least);
        ledger.Hear([.. Answers("oslo", 1, 2, 3), .. Answers("bergen", 4, 5)]);
        // Nothing is shown of the month yet, so nothing is lost by joining at once.
        ledger.Show(s_month, s_fields).ShouldBeTrue();
        ledger.Hear([.. Answers("oslo", 1, 2, 3), .. Answers("bergen", 4, 5)]);
        ledger.Show(s_month, s_fields).ShouldBeFalse();
        ledger.Show(s_month + 1, s_fields).ShouldBeTrue();
        ledger.Waiting.ShouldBeEmpty();
        var group = ledger.Groups.Single();
        group.Shown["score"].Answered.ShouldBe(10);
        (group.Label.Unit.Code, group.Label.Unit.IsExact).ShouldBe(("north", false));
        ledger.Month.ShouldBe(s_month + 1);
        ledger.Show(s_month, s_fields).ShouldBeFalse();
        ledger.Month.ShouldBe(s_month + 1);
    }

    [Fact]
    public void Higher_floors_take_back_what_is_too_small_until_it_is_large_enough()
    {
        Ledger ledger = new(Floors.Least);
        ledger.Hear(Answers("oslo", words: true, 1, 2, 3, 4, 5, 6, 7, 8));
        ledger.Show(s_month, s_fields);
        var group = ledger.Groups.Single();
        group.IsChanged = false;
        ledger.Move(new(8, 8));
        (group.IsChanged, group.Shown["score"].Answered, group.Words.Count).ShouldBe((false, 8, 8));
        ledger.Move(new(8, 9));
        (group.IsChanged, group.Words.Count, group.WaitingWords.Count).ShouldBe((true, 0, 8));
        ledger.Move(new(9, 9));
        group.Shown.ShouldBeEmpty();
        (group.Waiting[AnswerGroup.Rows].Rows, group.Waiting["score"].Answered).ShouldBe((8, 8));
        ledger.Show(s_month, s_fields).ShouldBeFalse();
        ledger.Move(Floors.Least);
        ledger.Floors.ShouldBe(Floors.Least);
        ledger.Hear(Answers("oslo", 1));
        ledger.Show(s_month + 1, s_fields).ShouldBeTrue();
        (group.Shown[AnswerGroup.Rows].Rows, group.Shown["score"].Answered, group.Words.Count).ShouldBe((8, 8, 8));
    }

    [Fact]
    public void What_was_stored_is_taken_up_where_it_was_left()
    {
        Ledger before = new(Floors.Least), after = new(Floors.Least);
        before.Hear(Answers("oslo", 1, 2, 3, 4, 5));
        before.Show(s_month, s_fields);
        before.Hear(Answers("oslo", 6, 7));
        after.Restore(before.Groups, before.Waiting, before.Month);
        (after.Month, after.Waiting.Count).ShouldBe((s_month, 2));
        after.Hear(Answers("oslo", 8, 9, 1));
        after.Show(s_month, s_fields).ShouldBeTrue();
        after.Groups.Single().ShouldSatisfyAllConditions(g => g.Shown["score"].Answered.ShouldBe(10), g => g.Id.ShouldBe(before.Groups.Single().Id));
    }

    [Fact]
    public void A_group_of_nothing_is_empty_and_of_anything_is_not()
    {
        AnswerGroup Group() => new(Guid.Empty, ["2026"], new(1, 1, UnitPlace.None, new Dictionary<string, string>(), []));
        Group().IsEmpty.ShouldBeTrue();
        AnswerGroup[] groups = [Group(), Group(), Group(), Group()];
        groups[0].Shown["score"] = Tally.Empty;
        groups[1].Waiting["score"] = Tally.Empty;
        groups[2].Words.Add(1);
        groups[3].WaitingWords.Add(1);
        groups.ShouldAllBe(group => !group.IsEmpty);
    }

    /// <summary>Whatever comes and however often is looked: no group under the floor or all alike, nothing lost, nothing taken back.</summary>
    [SeededProperty]
    public void Nothing_shown_is_small_or_alike_and_nothing_is_lost(byte[] heard)
    {
        Ledger ledger = new(Floors.Least);
        var (shown, words) = (0L, 0);
        var month = s_month;
        foreach (var part in heard.Chunk(4))
        {
            foreach (var one in part) ledger.Hear(Answers(one % 3 == 0 ? "oslo" : "bergen", words: one % 2 == 0, one % 5 == 0 ? null : one % 4));
            words += part.Count(one => one % 2 == 0);
            ledger.Show(month += part[0] % 7 == 0 ? 1 : 0, s_fields);
            foreach (var (field, tally) in ledger.Groups.SelectMany(group => group.Shown)) ledger.MayShow(field, tally).ShouldBeTrue(field);
            ledger.Groups.ShouldAllBe(group => group.Words.Count == 0 || group.Words.Count >= 8);
            var now = ledger.Groups.Sum(group => group.Shown.GetValueOrDefault(AnswerGroup.Rows, Tally.Empty).Rows);
            now.ShouldBeGreaterThanOrEqualTo(shown);
            shown = now;
        }

        (shown + ledger.Waiting.Count + ledger.Groups.Sum(group => group.Waiting.GetValueOrDefault(AnswerGroup.Rows, Tally.Empty).Rows)).ShouldBe(heard.Length);
        var places = ledger.Groups.SelectMany(group => group.Words.Concat(group.WaitingWords)).Concat(ledger.Waiting.Where(one => one.HasWords).Select(one => one.Seq)).ToList();
        places.ShouldBeUnique();
        places.Count.ShouldBe(words);
    }

    private WaitingAnswer[] Answers(string unit, params int?[] scores) => Answers(unit, false, scores);

    private WaitingAnswer[] Answers(string unit, bool words, params int?[] scores)
    {
        GroupLabel label = new(s_month, s_month, new(["north", unit], true), new Dictionary<string, string>(), []);
        return [.. scores.Select(score => new WaitingAnswer(++_seq, AnswerPath.Of(label, []), label, score is { } given ? new Dictionary<string, FieldValue> { ["score"] = FieldValue.Of(given) } : new Dictionary<string, FieldValue>(), words))];
    }
}
