using FsCheck;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class MeasureCatalogueTests
{
    // A field each measure is meant for.
    private static readonly Dictionary<string, MeasureContext> Contexts = new(StringComparer.Ordinal)
    {
        ["nps"] = new(FieldType.Nps),
        ["csat"] = new(FieldType.Csat(5)),
        ["csat7up"] = new(FieldType.Csat(10)),
        ["mean"] = new(FieldType.Csat(7)),
        ["good_share"] = new(FieldType.Csat(7)),
        ["effort5"] = new(FieldType.Effort5),
        ["agree5"] = new(FieldType.Agree5),
        ["agree7"] = new(FieldType.Agree7),
        ["ease7"] = new(FieldType.Ease7),
        ["share"] = new(FieldType.Rating(1, 5)) { Of = ["4", "5"] },
        ["median"] = new(FieldType.Number),
        ["p90"] = new(FieldType.Number),
        ["advocates"] = new(FieldType.Csat(5)),
    };

    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(measure => measure.Id)];

    [Fact]
    public void Every_id_stands_once_and_finds_its_measure()
    {
        MeasureCatalogue.All.Select(measure => measure.Id).ShouldBe(Contexts.Keys, ignoreOrder: true);
        foreach (var measure in MeasureCatalogue.All) MeasureCatalogue.Find(measure.Id).ShouldBeSameAs(measure);
        MeasureCatalogue.Find("NPS").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nobody_gives_no_value_no_interval_and_a_warning(string id)
    {
        var estimate = MeasureCatalogue.Find(id)!.Compute(Tally.Empty.WithSkipped(3, 2), Contexts[id]);
        (estimate.Value, estimate.Low, estimate.High, estimate.StandardError, estimate.N, estimate.LeftOut).ShouldBe((null, null, null, null, 0, 5));
        estimate.Warnings.ShouldHaveSingleItem().Code.ShouldBe("no-answers");

        var difference = MeasureCatalogue.Find(id)!.Compare(Tally.Empty, Tally.Empty, Contexts[id]);
        (difference.Value, difference.P, difference.Significant).ShouldBe((null, null, false));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_level_asked_for_is_used_and_reported(string id)
    {
        var (tally, context) = (Tallies.Counted((1, 20), (2, 20), (4, 10), (5, 10)), Contexts[id]);
        var wide = MeasureCatalogue.Find(id)!.Compute(tally, context with { Level = new Level(0.99) });
        var narrow = MeasureCatalogue.Find(id)!.Compute(tally, context with { Level = new Level(0.8) });
        (wide.Level.Value, narrow.Level.Value).ShouldBe((0.99, 0.8));
        (wide.High - wide.Low)!.Value.ShouldBeGreaterThan((narrow.High - narrow.Low)!.Value);
        wide.Value.ShouldBe(narrow.Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_method_offered_works_and_any_other_is_refused(string id)
    {
        var measure = MeasureCatalogue.Find(id)!;
        foreach (var method in measure.Methods)
            measure.Compute(Tallies.Of(1, 2, 4, 5), Contexts[id] with { Method = method }).Method.ShouldBe(method);
        measure.Methods[0].ShouldBe(measure.DefaultMethod);
        measure.Refuse(Contexts[id] with { Method = "guess" })!.Code.ShouldBe("wrong-method");
    }

    [SeededProperty]
    public void Every_row_is_counted_or_left_out_and_nothing_is_NaN(byte[] answers, NonNegativeInt skipped)
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            var context = Contexts[measure.Id];
            var tally = Tallies.Of(OnScale(answers, context)).WithSkipped(skipped.Get, 1);
            var estimate = measure.Compute(tally, context);
            (estimate.N + estimate.LeftOut).ShouldBe(tally.Rows, measure.Id);
            foreach (var number in new[] { estimate.Value, estimate.Low, estimate.High, estimate.StandardError })
                (number is null || double.IsFinite(number.Value)).ShouldBeTrue(measure.Id);
            (estimate.Value is null).ShouldBe(estimate.N == 0, measure.Id);
        }
    }

    [SeededProperty]
    public void Merged_groups_give_the_value_of_the_whole(byte[] left, byte[] right)
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            var context = Contexts[measure.Id];
            int[] a = [.. OnScale(left, context)], b = [.. OnScale(right, context)];
            var merged = measure.Compute(Tallies.Of(a).Merge(Tallies.Of(b)), context);
            var whole = measure.Compute(Tallies.Of([.. a, .. b]), context);
            (merged.N, merged.Value is null).ShouldBe((whole.N, whole.Value is null));
            (merged.Value ?? 0).ShouldBe(whole.Value ?? 0, 1e-9, measure.Id);
            (merged.Low ?? 0).ShouldBe(whole.Low ?? 0, 1e-9, measure.Id);
        }
    }

    [SeededProperty]
    public void Swapping_the_groups_turns_the_difference(byte[] left, byte[] right)
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            var context = Contexts[measure.Id];
            var (a, b) = (Tallies.Of(OnScale(left, context)), Tallies.Of(OnScale(right, context)));
            var (there, back) = (measure.Compare(a, b, context), measure.Compare(b, a, context));
            (there.Value is null, there.P is null).ShouldBe((back.Value is null, back.P is null));
            (there.Value ?? 0).ShouldBe(-(back.Value ?? 0), 1e-9, measure.Id);
            (there.Low ?? 0).ShouldBe(-(back.High ?? 0), 1e-9, measure.Id);
            (there.P ?? 0).ShouldBe(back.P ?? 0, 1e-9, measure.Id);
        }
    }

    private static IEnumerable<int> OnScale(byte[] answers, MeasureContext context) =>
        answers.Select(answer => context.Field.IsScale ? (int)context.Field.Min! + (answer % context.Field.Points) : answer);
}
