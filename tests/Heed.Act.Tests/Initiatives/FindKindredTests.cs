using Heed.Act.Initiatives;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Initiatives;

public abstract class FindKindredTests(DatabaseEngine engine) : InitiativeTests(engine)
{
    [DatabaseFact]
    public async Task What_is_under_way_in_a_unit_above_or_below_it_is_found_and_nothing_else()
    {
        foreach (var (title, units) in new (string, string[])[] { ("Region", ["r1"]), ("Branch", ["r1-0"]), ("Neighbour", ["r1-1", "r2"]), ("Elsewhere", ["r0"]), ("Everywhere", []) }) await MakeAsync(Plan(title) with { Units = units });
        await MakeAsync(Plan("Planned") with { Units = ["r1"], Start = Today.AddDays(30) }, InitiativeState.Planned);
        var over = await MakeAsync(Plan("Over") with { Units = ["r1"] });
        (await Get<MoveInitiative>().RunAsync(new(over.Id, over.Version, InitiativeState.Finished, "It helped"), As(Boss), default)).Ok.ShouldBeTrue();

        (await TitlesAsync("r1-0")).ShouldBe(["Branch", "Everywhere", "Planned", "Region"]);
        (await TitlesAsync("r1")).ShouldBe(["Branch", "Everywhere", "Neighbour", "Planned", "Region"]);
        (await TitlesAsync("r3")).ShouldBe(["Everywhere"]);
        (await TitlesAsync(null)).Length.ShouldBe(6);
        (await Get<FindKindred>().RunAsync(new(["elsewhere"], null), As(Boss), default)).ShouldBeEmpty();
        (await Get<FindKindred>().RunAsync(new(["shop"], "r1"), As(Boss), default))[^1].Plan.Title.ShouldBe("Planned", "what runs comes first");
    }

    private async Task<string[]> TitlesAsync(string? unit) => [.. (await Get<FindKindred>().RunAsync(new(["shop"], unit, "rating"), As(Boss), default)).Select(i => i.Plan.Title).Order(StringComparer.Ordinal)];
}

public sealed class FindKindredOnSqlite() : FindKindredTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class FindKindredOnPostgres() : FindKindredTests(DatabaseEngine.Postgres);
