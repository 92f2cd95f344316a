using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.TestSupport;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Editing;
using Heed.Understand.Boards.Tiles;

namespace Heed.Web.Tests.Boards;

public abstract class EditBoardTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private Actor _us = null!;

    private FindBoardGround Ground => new(new SourceCatalogue(Database, Clock), new FindMeasure(new MeasureShelf(Database, Clock)), new FindGoals(Database));

    private OpenBoard Open => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _us = Actor.System(await AddWorkspaceAsync("us"));
    }

    [DatabaseFact]
    public async Task Two_editors_at_different_tiles_both_have_their_way()
    {
        var seen = (await MadeAsync("a", "b")).Version;
        (await DoAsync(seen, Say("a", "One"))).Problem.ShouldBeNull();
        (await DoAsync(seen, Say("b", "Two"))).Problem.ShouldBeNull();
        (await DoAsync(seen, new ResizeTile("a", TileWidth.Half))).Problem.ShouldBeNull();
        var board = await BoardAsync();
        board.Tiles.Select(t => t.Title).ShouldBe(["One", "Two"]);
        board.Tiles[0].Width.ShouldBe(TileWidth.Half);
    }

    [DatabaseFact]
    public async Task The_second_of_two_at_the_same_tile_is_told_and_writes_over_nothing()
    {
        var seen = (await MadeAsync("a", "b")).Version;
        var first = (await DoAsync(seen, Say("a", "One"))).Value;
        (await DoAsync(seen, Say("a", "Two"))).Problem!.Code.ShouldBe("edited");
        (await DoAsync(seen, new RemoveTile("a"))).Problem!.Code.ShouldBe("edited");
        (await DoAsync(seen, new WriteBoard(new() { Title = "Mine" }))).Problem!.Code.ShouldBe("edited");
        (await BoardAsync()).Tiles[0].Title.ShouldBe("One");
        (await DoAsync(first.Version, Say("a", "Two"))).Problem.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_tile_is_moved_before_another_wherever_that_stands_by_now()
    {
        var seen = (await MadeAsync("a", "b", "c")).Version;
        (await DoAsync(seen, new MoveTile("c", "a"))).Problem.ShouldBeNull();
        (await DoAsync(seen, new MoveTile("a", null))).Problem.ShouldBeNull();
        (await IdsAsync()).ShouldBe(["c", "b", "a"]);
        (await DoAsync(seen, new MoveTile("b", "gone"))).Problem.ShouldBeNull();
        (await IdsAsync()).ShouldBe(["c", "a", "b"]);
        (await DoAsync(seen, new StepTile("b", Back: true))).Problem.ShouldBeNull();
        (await IdsAsync()).ShouldBe(["c", "b", "a"]);
        (await DoAsync(seen, new MoveTile("gone", "a"))).Problem!.Code.ShouldBe("no-tile");
    }

    [DatabaseFact]
    public async Task A_new_and_a_duplicated_tile_get_names_of_their_own()
    {
        var board = await MadeAsync("heading");
        board = (await DoAsync(board.Version, new AddTile(new HeadingTile { Text = "x" }, Before: "heading"))).Value;
        (await DoAsync(board.Version, new DuplicateTile("heading"))).Problem.ShouldBeNull();
        (await IdsAsync()).ShouldBe(["heading-2", "heading", "heading-3"]);
    }

    [DatabaseFact]
    public async Task Steps_are_taken_back_and_forward_and_a_new_one_forgets_what_was_taken_back()
    {
        var board = await MadeAsync("a", "b");
        board = (await DoAsync(board.Version, Say("a", "One"))).Value;
        board = (await DoAsync(board.Version, new RemoveTile("b"))).Value;
        board = (await StepAsync(board.Version, forward: false)).Value;
        (await IdsAsync()).ShouldBe(["a", "b"]);
        board = (await StepAsync(board.Version, forward: false)).Value;
        (await BoardAsync()).Tiles[0].Title.ShouldBe("a");
        (await StepAsync(board.Version - 1, forward: true)).Problem!.Code.ShouldBe("edited");
        board = (await StepAsync(board.Version, forward: true)).Value;
        (await BoardAsync()).Tiles[0].Title.ShouldBe("One");
        board = (await DoAsync(board.Version, Say("b", "New"))).Value;
        var opened = (await Open.ForEditingAsync("board", _us, default)).Value;
        opened.Undo.ShouldBe(nameof(ChangeTile));
        opened.Redo.ShouldBeNull();
        (await StepAsync(board.Version, forward: true)).Value.Version.ShouldBe(board.Version);
    }

    [DatabaseFact]
    public async Task Many_at_once_lose_nothing()
    {
        var seen = (await MadeAsync("a")).Version;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => DoAsync(seen, new AddTile(new HeadingTile { Text = $"{i}" }))));
        (await BoardAsync()).Tiles.Count.ShouldBe(1 + results.Count(r => r.Ok));
        results.Where(r => !r.Ok).ShouldAllBe(r => r.Problem!.Code == "edited");
    }

    [DatabaseFact]
    public async Task A_board_is_seen_by_its_role_and_those_above_and_not_in_another_workspace()
    {
        await MadeAsync(Role.Manager, "a");
        foreach (var role in Enum.GetValues<Role>())
        {
            var seen = await Open.RunAsync("board", _us with { Role = role }, default);
            seen.Ok.ShouldBe(role >= Role.Manager, role.ToString());
            (await new ListBoards(Database).RunAsync(_us with { Role = role }, default)).Count.ShouldBe(role >= Role.Manager ? 1 : 0);
            if (!seen.Ok) seen.Problem!.Code.ShouldBe("unknown-board");
        }

        var others = Actor.System(await AddWorkspaceAsync("others"));
        (await Open.RunAsync("board", others, default)).Problem!.Code.ShouldBe("unknown-board");
        (await new EditBoard(Database, Ground, Clock).RunAsync(new("board", null, Say("a", "Ours now")), others, default)).Problem!.Code.ShouldBe("unknown-board");
        (await new RemoveBoard(Database).RunAsync(new("board", 1), others, default)).Problem!.Code.ShouldBe("unknown-board");
        (await new ListBoards(Database).RunAsync(others, default)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Nobody_makes_or_lifts_a_board_above_their_own_role()
    {
        var analyst = _us with { Role = Role.Analyst };
        var made = await new MakeBoard(Database, Ground, Clock).RunAsync(new(new() { Title = "Board", Audience = Role.Owner }), analyst, default);
        made.Problem!.Places.Single().Path.ShouldBe("audience");
        var board = await MadeAsync(Role.Viewer, "a");
        (await new EditBoard(Database, Ground, Clock).RunAsync(new("board", board.Version, new ChangeBoard("Board", Role.Owner, "90d", null, null)), analyst, default)).Problem!.Code.ShouldBe("above-your-role");
    }

    [DatabaseFact]
    public async Task A_role_has_one_start_page_and_a_higher_one_without_its_own_starts_with_that()
    {
        var list = new ListBoards(Database);
        var make = new MakeBoard(Database, Ground, Clock);
        await make.RunAsync(new(new() { Title = "First", Audience = Role.Agent }, Start: true), _us, default);
        await make.RunAsync(new(new() { Title = "Second", Audience = Role.Agent }, Start: true), _us, default);
        await make.RunAsync(new(new() { Title = "Third", Audience = Role.Owner }), _us, default);
        (await list.RunAsync(_us, default)).Where(b => b.StartFor is not null).Select(b => b.Key).ShouldBe(["second"]);
        (await list.StartAsync(_us with { Role = Role.Viewer }, default)).ShouldBeNull();
        (await list.StartAsync(_us with { Role = Role.Agent }, default)).ShouldBe("second");
        (await list.StartAsync(_us, default)).ShouldBe("second");
        await new StartWithBoard(Database).RunAsync("third", start: true, _us, default);
        (await list.StartAsync(_us, default)).ShouldBe("third");
        (await list.StartAsync(_us with { Role = Role.Manager }, default)).ShouldBe("second");

        // Raised above the role that starts with it, a board is nobody's start page any more.
        var raised = new EditBoard(Database, Ground, Clock);
        (await raised.RunAsync(new("second", null, new ChangeBoard("Second", Role.Manager, "90d", null, null)), _us, default)).Problem.ShouldBeNull();
        (await list.StartAsync(_us with { Role = Role.Manager }, default)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task Keys_come_from_titles_and_are_never_shared()
    {
        var make = new MakeBoard(Database, Ground, Clock);
        foreach (var (title, key) in new[] { ("Ålesund & Øst!", "alesund-st"), ("Ålesund & Øst!", "alesund-st-2"), ("Ready", "ready-2"), ("一二", "board") })
        {
            (await make.RunAsync(new(new() { Title = title }), _us, default)).Value.Key.ShouldBe(key);
        }

        (await make.RunAsync(new(new() { Title = "x" }, "board"), _us, default)).Problem!.Code.ShouldBe("key-used");
        (await make.RunAsync(new(new() { Title = "x" }, "new"), _us, default)).Problem!.Code.ShouldBe("bad-board-key");
    }

    [DatabaseFact]
    public async Task A_board_goes_with_its_history_and_only_as_it_was_seen()
    {
        var board = await MadeAsync("a");
        var changed = (await DoAsync(board.Version, Say("a", "One"))).Value;
        (await new RemoveBoard(Database).RunAsync(new("board", board.Version), _us, default)).Problem!.Code.ShouldBe("edited");
        (await new RemoveBoard(Database).RunAsync(new("board", changed.Version), _us, default)).Problem.ShouldBeNull();
        (await MadeAsync("b")).Key.ShouldBe("board");
        (await Open.ForEditingAsync("board", _us, default)).Value.Undo.ShouldBeNull();
    }

    private Task<Board> MadeAsync(params string[] tiles) => MadeAsync(Role.Viewer, tiles);

    private async Task<Board> MadeAsync(Role audience, params string[] tiles)
    {
        var definition = new BoardDefinition { Title = "Board", Audience = audience, Tiles = [.. tiles.Select(id => new HeadingTile { Id = id, Title = id })] };
        var made = await new MakeBoard(Database, Ground, Clock).RunAsync(new(definition), _us, default);
        made.Problem.ShouldBeNull();
        return made.Value;
    }

    private Task<Result<Board>> DoAsync(long version, BoardEdit edit) => new EditBoard(Database, Ground, Clock).RunAsync(new("board", version, edit), _us, default);

    private Task<Result<Board>> StepAsync(long version, bool forward) => new StepBoard(Database, Clock).RunAsync(new("board", version, forward), _us, default);

    private static ChangeTile Say(string id, string title) => new(new HeadingTile { Id = id, Title = title });

    private async Task<BoardDefinition> BoardAsync() => (await Open.RunAsync("board", _us, default)).Value.Definition;

    private async Task<IEnumerable<string>> IdsAsync() => (await BoardAsync()).Tiles.Select(t => t.Id);
}

public sealed class EditBoardOnSqlite() : EditBoardTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class EditBoardOnPostgres() : EditBoardTests(DatabaseEngine.Postgres);
