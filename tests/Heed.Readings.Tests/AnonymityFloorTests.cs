using System.Text;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Understand.Dashboards;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

/// <summary>What a confidential source keeps to itself, seen from outside: through readings.</summary>
public sealed class AnonymityFloorTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync()
    {
        _surveyed = await CreateAsync();
        await _surveyed.DeclareAsync(
            _surveyed.Us, "s", Mode.Confidential, SourceField.Of("nps", FieldType.Nps), SourceField.Of("topics", FieldType.Multi));
    }

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task A_group_of_fewer_than_five_is_hidden_and_so_is_another_lest_it_be_found_by_subtraction()
    {
        await HearAsync(("a", 20), ("b", 4), ("c", 9));
        (await ShownAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Without_small_groups_all_are_shown()
    {
        await HearAsync(("a", 20), ("b", 5));
        (await ShownAsync()).ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Hidden_groups_that_together_are_fewer_than_five_take_another_with_them()
    {
        await HearAsync(("a", 20), ("b", 1), ("c", 1), ("d", 8));
        (await ShownAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_group_that_agrees_is_hidden_however_large()
    {
        await HearAsync(("a", 20), ("b", 12));
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(0, 30).Select(_ => Said("s", ("nps", FieldValue.Of(3))) with { Unit = "agrees" }));
        (await ShownAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Hidden_groups_that_together_agree_take_another_with_them()
    {
        await HearAsync(("a", 20), ("b", 12));
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(0, 30).Select(i => Said("s", ("nps", FieldValue.Of(3))) with { Unit = $"agrees-{i % 2}" }));
        (await ShownAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_label_that_all_but_a_few_gave_is_hidden_because_the_few_could_be_found()
    {
        // "fees" and "app" come from the same three people: taking "queue" off the whole would leave exactly them.
        await _surveyed.HearAsync(
            _surveyed.Us,
            Enumerable.Range(0, 20).Select(i => Said("s", ("nps", FieldValue.Of(i % 11)), ("topics", new FieldValue.Codes(i < 17 ? ["queue"] : ["fees", "app"])))));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["topics"] });
        reading.Groups.ShouldAllBe(g => g.Suppressed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_is_shown_taken_off_the_whole_leaves_nobody_or_at_least_five(int seed)
    {
        var random = new Random(seed);
        await HearAsync([.. Enumerable.Range(0, 8).Select(i => ($"u{i}", random.Next(1, 9)))]);
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        var rest = reading.Whole.N - reading.Groups.Where(g => !g.Suppressed).Sum(g => g.Estimate!.N);
        (rest is 0 or >= 5).ShouldBeTrue($"{rest} are left");
        reading.Groups.Count(g => g.Suppressed).ShouldNotBe(1);
    }

    [Fact]
    public async Task Nothing_in_the_JSON_of_hidden_groups_tells_a_number()
    {
        await HearAsync(("a", 2), ("b", 1));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"], Explain = true, Compare = true });
        using var document = JsonDocument.Parse(ReadingJson.Write(reading));
        var json = document.RootElement;
        json.GetProperty("suppressed").GetBoolean().ShouldBeTrue();
        string[] numbers = ["value", "n", "n_effective", "left_out", "standard_error", "low", "high", "against_rest", "explanation"];
        foreach (var part in json.GetProperty("groups").EnumerateArray().Append(json))
        {
            part.EnumerateObject().Select(p => p.Name).Intersect(numbers).ShouldBeEmpty();
        }

        json.GetProperty("groups").GetArrayLength().ShouldBe(2);
        reading.Counted.ShouldBeNull();
    }

    [Fact]
    public async Task An_explanation_does_not_tell_how_many_rows_a_hidden_whole_has()
    {
        await HearAsync(("a", 3));
        var json = Encoding.UTF8.GetString(ReadingJson.Write(await _surveyed.ReadAsync(Ask("nps") with { Explain = true })));
        json.ShouldNotContain("scanned");
        json.ShouldNotContain("counted");
    }

    [Fact]
    public async Task Nobody_is_compared_with_a_rest_where_something_is_hidden()
    {
        await HearAsync(("a", 20), ("b", 4), ("c", 9));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"], Compare = true });
        reading.Groups.ShouldAllBe(g => g.AgainstRest == null);
    }

    [Fact]
    public async Task Answers_are_not_listed_one_by_one_nor_grouped_by_who_gave_them()
    {
        await HearAsync(("a", 20));
        (await _surveyed.Get<FindSignals>().RunAsync(new(["s"]), _surveyed.Us, default)).Problem!.Code.ShouldBe("only-groups");
        (await _surveyed.AskAsync(Ask("nps") with { By = ["customer"] })).Problem!.Code.ShouldBe("only-groups");
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 8)]
    public async Task Comments_are_shown_from_eight_on_and_without_what_could_tell_whose_they_are(int written, int shown)
    {
        await HearAsync(("a", 20));
        await _surveyed.HearAsync(
            _surveyed.Us,
            Enumerable.Range(0, written).Select(i => Said("s", ("nps", FieldValue.Of(i))) with { Unit = "a", Customer = $"c{i}", Texts = new Dictionary<string, string> { ["why"] = $"words {i}" } }));
        var source = await _surveyed.Get<SourceCatalogue>().FindAgainAsync(_surveyed.Us.Workspace, "s", default);
        var comments = (await _surveyed.Get<LatestComments>().RunAsync(new(source!, "nps", null, null, null), _surveyed.Us, default)).Value;
        comments.Count.ShouldBe(shown);
        comments.ShouldAllBe(c => c.Text.StartsWith("words", StringComparison.Ordinal) && c.Id == null && c.At == null && c.Unit == null && c.Score == null);
    }

    private Task HearAsync(params (string Unit, int Answers)[] units) => _surveyed.HearAsync(
        _surveyed.Us, units.SelectMany(u => Enumerable.Range(0, u.Answers).Select(i => Answer(u.Unit, i))));

    private static Signal Answer(string unit, int i) => Said("s", ("nps", FieldValue.Of(i % 11))) with { Unit = unit };

    private async Task<IReadOnlyList<string?>> ShownAsync()
    {
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        reading.Suppressed.ShouldBeFalse();
        return [.. reading.Groups.Where(g => !g.Suppressed).Select(g => g.By[0].Value)];
    }
}
