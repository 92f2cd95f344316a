using System.Text;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Readings.Anonymity;
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
    public async Task A_group_of_fewer_than_five_is_hidden_and_not_in_the_whole_from_which_it_could_be_found()
    {
        await HearAsync(("a", 20), ("b", 4), ("c", 9));
        (await ShownAsync()).ShouldBe(["a", "c"]);
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        reading.Whole.N.ShouldBe(29);
        reading.Groups.Where(g => g.Suppressed).Select(g => g.By[0].Value).ShouldBe(["b"]);
        reading.Warnings.ShouldContain(w => w.Code == "suppressed");
    }

    [Fact]
    public async Task Without_small_groups_all_are_shown()
    {
        await HearAsync(("a", 20), ("b", 5));
        (await ShownAsync()).ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Small_units_are_shown_together_under_the_unit_above()
    {
        await _surveyed.PlaceAsync("north", null);
        foreach (var unit in new[] { "a", "b", "c" }) await _surveyed.PlaceAsync(unit, "north");
        await HearAsync(("a", 20), ("b", 3), ("c", 4));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        reading.Groups.Where(g => !g.Suppressed).Select(g => (g.By[0].Value, g.Estimate!.N, g.IsRolledUp)).ShouldBe([("a", 20, false), ("north", 7, true)], ignoreOrder: true);
        reading.Groups.Where(g => g.Suppressed).Select(g => g.By[0].Value).ShouldBe(["b", "c"]);
        (await _surveyed.ReadAsync(Ask("nps") with { By = ["unit.1"] })).Groups.ShouldHaveSingleItem().Estimate!.N.ShouldBe(27);
        (await _surveyed.ReadAsync(Ask("nps") with { Where = "unit = 'north'" })).Whole.N.ShouldBe(27);
        // Which of the seven are of b can't be told: none of them is counted for b.
        var one = await _surveyed.ReadAsync(Ask("nps") with { Where = "unit in ('a', 'b')" });
        (one.Whole.N, one.NotTold).ShouldBe((20, 7));
        one.Warnings.ShouldContain(w => w.Code == "not-told");
    }

    [Fact]
    public async Task A_number_stays_as_it_is_until_five_more_have_answered()
    {
        await HearAsync(("a", 20));
        var before = await JsonAsync();
        for (var i = 0; i < 4; i++)
        {
            await _surveyed.HearAsync(_surveyed.Us, [Answer("a", i)]);
            (await JsonAsync()).ShouldBe(before);
        }

        await _surveyed.HearAsync(_surveyed.Us, [Answer("a", 4)]);
        (await _surveyed.ReadAsync(Ask("nps"))).Whole.N.ShouldBe(25);
    }

    [Fact]
    public async Task A_process_that_starts_anew_shows_the_same()
    {
        await HearAsync(("a", 20), ("b", 3), ("c", 3));
        await _surveyed.ReadAsync(Ask("nps"));
        await HearAsync(("a", 3));
        var json = await JsonAsync();
        var folder = Directory.CreateTempSubdirectory("heed-facts-").FullName;
        (await _surveyed.ReadFromAsync(folder, Ask("nps") with { By = ["unit"] })).Json.ShouldBe(json);
        await HearAsync(("a", 2));
        (await _surveyed.ReadAsync(Ask("nps"))).Whole.N.ShouldBe(31);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_group_that_agrees_is_hidden_however_large()
    {
        await HearAsync(("a", 20), ("b", 12));
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(0, 30).Select(_ => Said("s", ("nps", FieldValue.Of(3))) with { Unit = "agrees" }));
        (await ShownAsync()).ShouldBe(["a", "b"]);
        (await _surveyed.ReadAsync(Ask("nps"))).Whole.N.ShouldBe(32);
    }

    [Fact]
    public async Task Groups_that_agree_with_each_other_are_not_shown_together_either()
    {
        await HearAsync(("a", 20), ("b", 12));
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(0, 30).Select(i => Said("s", ("nps", FieldValue.Of(3))) with { Unit = $"agrees-{i % 2}" }));
        (await ShownAsync()).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("nps")]
    public async Task Answers_are_not_told_apart_by_other_answers(string by)
    {
        await HearAsync(("a", 20));
        var refused = (await _surveyed.AskAsync(Ask("nps") with { By = [by] })).Problem!;
        (refused.Code, refused.Places[0].Path).ShouldBe(("only-columns", "by"));
        (await _surveyed.AskAsync(Ask("nps") with { Where = $"answered({by})" })).Problem!.Places[0].Path.ShouldBe("where");
        (await _surveyed.AskAsync(Ask("nps") with { Where = "at >= 2026-01-15" })).Problem!.Code.ShouldBe("only-columns");
    }

    [Fact]
    public async Task Time_is_told_in_whole_months()
    {
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(1, 28).Select(day => Said("s", $"2026-03-{day:00}T12:00:00Z", ("nps", FieldValue.Of(day % 11)))));
        var days = await _surveyed.ReadAsync(Ask("nps") with { From = new(2026, 2, 10), To = new(2026, 3, 5), Every = Facts.Queries.TimeBucket.Day });
        (days.From, days.To, days.Whole.N).ShouldBe((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 28L));
        days.Groups.ShouldHaveSingleItem().By.ShouldBe([KeyValuePair.Create("month", (string?)"2026-03")]);
        days.Warnings.ShouldContain(w => w.Code == "whole-months");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Groups_shown_are_large_enough_and_add_up_to_the_whole(int seed)
    {
        var random = new Random(seed);
        await HearAsync([.. Enumerable.Range(0, 8).Select(i => ($"u{i}", random.Next(1, 9)))]);
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        var shown = reading.Groups.Where(g => !g.Suppressed).Select(g => g.Estimate!.N).ToList();
        shown.ShouldAllBe(n => n >= 5);
        shown.Sum().ShouldBe(reading.Whole.N);
    }

    [Fact]
    public async Task Larger_groups_can_be_asked_for_and_smaller_ones_not()
    {
        await HearAsync(("a", 20), ("b", 7), ("c", 8));
        var change = _surveyed.Get<ChangeFloors>();
        (await change.RunAsync(new(4, null), _surveyed.Us, default)).Problem!.Places[0].Path.ShouldBe("numbers");
        (await change.RunAsync(new(null, 7), _surveyed.Us, default)).Problem!.Places[0].Path.ShouldBe("comments");
        (await change.RunAsync(new(10, null), _surveyed.Us with { Role = Heed.Base.Workspaces.Role.Manager }, default)).Problem!.Code.ShouldBe("only-owners");
        (await ShownAsync()).ShouldBe(["a", "b", "c"]);
        (await change.RunAsync(new(10, null), _surveyed.Us, default)).Ok.ShouldBeTrue();
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        reading.Groups.Where(g => !g.Suppressed).Select(g => (g.By[0].Value, g.Estimate!.N)).ShouldBe([("a", 20L), (null, 15L)]);
        // What was joined is not parted again.
        (await change.RunAsync(new(5, null), _surveyed.Us, default)).Ok.ShouldBeTrue();
        (await ShownAsync()).ShouldBe(["a", null]);
    }

    [Fact]
    public async Task Nothing_in_the_JSON_of_hidden_groups_tells_a_number()
    {
        await HearAsync(("a", 6), ("b", 2));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"], Explain = true, Compare = true });
        using var document = JsonDocument.Parse(ReadingJson.Write(reading));
        var json = document.RootElement;
        string[] numbers = ["value", "n", "n_effective", "left_out", "standard_error", "low", "high", "against_rest", "explanation"];
        foreach (var part in json.GetProperty("groups").EnumerateArray().Where(g => g.GetProperty("suppressed").GetBoolean()))
        {
            part.GetProperty("by").GetProperty("unit").GetString().ShouldBe("b");
            part.EnumerateObject().Select(p => p.Name).Intersect(numbers).ShouldBeEmpty();
        }

        json.GetProperty("groups").GetArrayLength().ShouldBe(2);
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

    private async Task<string> JsonAsync() => Encoding.UTF8.GetString(ReadingJson.Write(await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] })));

    private async Task<IReadOnlyList<string?>> ShownAsync()
    {
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        reading.Suppressed.ShouldBeFalse();
        return [.. reading.Groups.Where(g => !g.Suppressed).Select(g => g.By[0].Value)];
    }
}
