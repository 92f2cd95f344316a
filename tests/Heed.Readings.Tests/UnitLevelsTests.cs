using Heed.Base.Sources;
using Heed.Measures.Fields;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

public sealed class UnitLevelsTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync()
    {
        _surveyed = await CreateAsync();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        foreach (var (code, parent) in new[] { ("north", null), ("south", null), ("tallinn", "north"), ("narva", "north"), ("old-town", "tallinn"), ("tartu", "south") })
        {
            await _surveyed.PlaceAsync(code, parent);
        }

        string?[] heard = ["tallinn", "tallinn", "narva", "old-town", "tartu", "north", null];
        await _surveyed.HearAsync(_surveyed.Us, heard.Select(unit => Said("s", ("nps", FieldValue.Of(10))) with { Unit = unit }));
    }

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Theory]
    [InlineData("unit.1", "north 5, south 1, – 1")]
    [InlineData("unit.2", "tallinn 3, narva 1, tartu 1, north 1, – 1")]
    [InlineData("unit", "tallinn 2, narva 1, old-town 1, tartu 1, north 1, – 1")]
    public async Task Branches_count_under_the_level_asked_for(string by, string expected)
    {
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = [by] });
        reading.Groups.Select(g => $"{g.By[0].Value ?? "–"} {g.Estimate!.N}").ShouldBe(expected.Split(", "), ignoreOrder: true);
    }

    [Theory]
    [InlineData("unit = 'north'", 5)]
    [InlineData("unit = 'tallinn'", 3)]
    [InlineData("unit in ('narva', 'south')", 2)]
    [InlineData("unit != 'north'", 1)]
    [InlineData("not (unit = 'south') and unit = 'north'", 5)]
    [InlineData("unit = 'nowhere'", 0)]
    public async Task A_unit_in_a_filter_means_itself_and_all_below(string where, int n) =>
        (await _surveyed.ReadAsync(Ask("nps") with { Where = where })).Whole.N.ShouldBe(n);
}
