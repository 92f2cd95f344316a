using System.Globalization;
using System.Text;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Readings.Bridges;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Bridges;

public sealed class BridgedSeriesTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync() => _surveyed = await CreateAsync();

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task A_trend_begins_with_the_older_words_carried_over_and_says_so()
    {
        await HearAsync(Mode.Identified);
        var plain = await TrendAsync("renewed");
        plain.Groups.Select(g => g.Estimate!.N).ShouldBe([0L, 0L, 40L, 40L]);
        (await DeclareAsync()).Ok.ShouldBeTrue();

        var joined = await TrendAsync("renewed");
        joined.Groups.Select(g => (g.By[0].Value, g.Bridged)).ShouldBe([("2026-01", true), ("2026-02", true), ("2026-03", false), ("2026-04", false)]);
        var old = await TrendAsync("old");
        // In March 40 answered each: on average 4 to the new words, 3 to the old.
        joined.Groups[0].Estimate!.Value!.Value.ShouldBe(old.Groups[0].Estimate!.Value!.Value + 1, 1e-9);
        joined.Groups[0].Estimate!.StandardError!.Value.ShouldBeGreaterThan(old.Groups[0].Estimate!.StandardError!.Value);
        joined.Groups[2].Estimate!.Value.ShouldBe(plain.Groups[2].Estimate!.Value);
        joined.Whole.Value.ShouldBe(plain.Whole.Value);
        joined.Warnings.Single(w => w.Code == "bridged").Text.ShouldContain("+1.00 scale points (standard error");
        Encoding.UTF8.GetString(ReadingJson.Write(joined)).ShouldContain("\"bridged\":true");

        (await _surveyed.ReadAsync(Ask("mean") with { Field = "renewed" })).Warnings.ShouldNotContain(w => w.Code == "bridged");
        (await TrendAsync("renewed", where: "channel = 'kiosk'")).Groups.Count(g => g.Bridged).ShouldBe(2);
        (await _surveyed.Get<DeclareBridge>().RemoveAsync("s", "renewed", _surveyed.Us, default)).Ok.ShouldBeTrue();
        (await TrendAsync("renewed")).Groups.ShouldAllBe(g => !g.Bridged);
    }

    [Fact]
    public async Task Too_few_answers_side_by_side_join_nothing_and_it_is_said()
    {
        await HearAsync(Mode.Identified);
        (await DeclareAsync(to: new(2026, 3, 2))).Ok.ShouldBeTrue();
        var trend = await TrendAsync("renewed");
        trend.Groups.ShouldAllBe(g => !g.Bridged);
        trend.Warnings.ShouldContain(w => w.Code == "bridge-too-few");
    }

    [Fact]
    public async Task Another_source_can_hold_the_older_words()
    {
        await HearAsync(Mode.Identified);
        await _surveyed.DeclareAsync(_surveyed.Us, "t", Mode.Identified, SourceField.Of("renewed", FieldType.Csat(5)));
        await _surveyed.HearAsync(_surveyed.Us, Enumerable.Range(0, 80).Select(i => Said("t", Day(3, i), ("renewed", FieldValue.Of((i % 2) + 4.0)))));
        (await _surveyed.Get<DeclareBridge>().RunAsync(new("t", "renewed", "s", "old", new(2026, 3, 1), new(2026, 3, 31)), _surveyed.Us, default)).Ok.ShouldBeTrue();
        var trend = await _surveyed.ReadAsync(Ask("mean", "t") with { Every = TimeBucket.Month });
        trend.Groups.Select(g => g.Bridged).ShouldBe([true, true, false]);
        trend.Groups[0].Estimate!.Value!.Value.ShouldBe((await TrendAsync("old")).Groups[0].Estimate!.Value!.Value + 1.5, 1e-9);
    }

    [Fact]
    public async Task Where_groups_were_promised_hidden_months_stay_hidden_when_carried_over()
    {
        await HearAsync(Mode.Confidential, inJanuary: 3);
        (await DeclareAsync()).Ok.ShouldBeTrue();
        var trend = await TrendAsync("renewed");
        trend.Groups.Where(g => g.By[0].Value == "2026-01").ShouldAllBe(g => g.Estimate == null);
        trend.Groups.Where(g => g.Estimate is { N: > 0 }).ShouldAllBe(g => g.Estimate!.N >= AnonymityFloor.Numbers);
        trend.Groups.Count(g => g.Bridged && !g.Suppressed).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("s", "renewed", "s", "older", "unknown-field", "oldField")]
    [InlineData("s", "newer", "s", "old", "unknown-field", "field")]
    [InlineData("s", "renewed", "s", "renewed", "same-field", "oldField")]
    [InlineData("s", "renewed", "s", "other", "mixed-types", "oldField")]
    public async Task What_can_not_be_bridged_is_refused_with_its_place(string source, string field, string oldSource, string oldField, string code, string place)
    {
        await HearAsync(Mode.Identified);
        var problem = (await _surveyed.Get<DeclareBridge>().RunAsync(new(source, field, oldSource, oldField, new(2026, 3, 1), new(2026, 3, 31)), _surveyed.Us, default)).Problem!;
        problem.Code.ShouldBe(code);
        problem.Places.ShouldHaveSingleItem().Path.ShouldBe(place);
    }

    [Fact]
    public async Task Days_must_run_forward_and_another_workspace_has_no_such_bridge()
    {
        await HearAsync(Mode.Identified);
        (await DeclareAsync(to: new(2026, 2, 1))).Problem!.Code.ShouldBe("bad-range");
        (await DeclareAsync()).Ok.ShouldBeTrue();
        var them = await _surveyed.AddWorkspaceAsync("them");
        (await _surveyed.Get<FindBridges>().AllAsync(them.Workspace, default)).ShouldBeEmpty();
        (await _surveyed.Get<DeclareBridge>().RemoveAsync("s", "renewed", them, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    private async Task<Result<SeriesBridge>> DeclareAsync(DateOnly? to = null) =>
        await _surveyed.Get<DeclareBridge>().RunAsync(new("s", "renewed", "s", "old", new(2026, 3, 1), to ?? new(2026, 3, 31)), _surveyed.Us, default);

    private Task<Reading> TrendAsync(string field, string? where = null) =>
        _surveyed.ReadAsync(Ask("mean") with { Field = field, Every = TimeBucket.Month, Where = where });

    /// <summary>Old words in January and February, both in March (each asked of half), new ones in April.</summary>
    private async Task HearAsync(Mode mode, int inJanuary = 40)
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", mode, SourceField.Of("old", FieldType.Csat(5)), SourceField.Of("renewed", FieldType.Csat(5)), SourceField.Of("other", FieldType.Csat(7)));
        List<Signal> signals = [];
        for (var i = 0; i < inJanuary; i++) signals.Add(Said("s", Day(1, i), ("old", FieldValue.Of((i % 3) + 2.0))));
        for (var i = 0; i < 40; i++) signals.Add(Said("s", Day(2, i), ("old", FieldValue.Of((i % 4) + 1.0))));
        for (var i = 0; i < 40; i++) signals.Add(Said("s", Day(3, i), ("old", FieldValue.Of((i % 2 * 2) + 2.0))));
        for (var i = 0; i < 40; i++) signals.Add(Said("s", Day(3, i), ("renewed", FieldValue.Of((i % 2 * 2) + 3.0))));
        for (var i = 0; i < 40; i++) signals.Add(Said("s", Day(4, i), ("renewed", FieldValue.Of((i % 3) + 3.0))));
        await _surveyed.HearAsync(_surveyed.Us, signals.Select((signal, i) => signal with { Channel = i % 2 == 0 ? "web" : "kiosk", Customer = "c" + i }));
    }

    private static string Day(int month, int i) => string.Create(CultureInfo.InvariantCulture, $"2026-{month:00}-{(i % 28) + 1:00}T12:00:00Z");
}
