using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings.Own;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Tiles;

namespace Heed.Web.Tests.Boards;

public sealed class BoardRulesTests
{
    private static readonly Guid s_goal = new("01900000-0000-7000-8000-000000000001");
    private static readonly BoardGround s_ground = new([Source()]) { Measures = new([Quick()]), Goals = new HashSet<Guid> { s_goal } };

    [Theory]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "nope" }""", "tiles[0].source")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "happiness", "field": "nps" }""", "tiles[0].measure")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "colour" }""", "tiles[0].measure")]
    [InlineData("""{ "id": "a", "kind": "trend", "source": "shop", "measure": "quick", "field": "nps" }""", "tiles[0].field")]
    [InlineData("""{ "id": "a", "kind": "trend", "source": "shop", "measure": "quick@9", "field": "speed" }""", "tiles[0].measure")]
    [InlineData("""{ "id": "a", "kind": "goal" }""", "tiles[0].goal")]
    [InlineData("""{ "id": "a", "kind": "goal", "goal": "01900000-0000-7000-8000-000000000009" }""", "tiles[0].goal")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "gone" }""", "tiles[0].field")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "where": "channel =" }""", "tiles[0].where")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "against": "segment" }""", "tiles[0].segment")]
    [InlineData("""{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "against": "benchmark" }""", "tiles[0].benchmark", "tiles[0].benchmarkName")]
    [InlineData("""{ "id": "A b", "kind": "heading", "title": "x" }""", "tiles[0].id")]
    [InlineData("""{ "id": "a", "kind": "heading" }""", "tiles[0].title")]
    [InlineData("""{ "id": "a", "kind": "heading", "title": "x" }, { "id": "a", "kind": "heading", "title": "x" }""", "tiles[1].id")]
    [InlineData("""{ "id": "a", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "weather", "count": 1 }""", "tiles[0].by", "tiles[0].count")]
    [InlineData("""{ "id": "a", "kind": "crosstab", "source": "shop", "measure": "nps", "field": "nps", "rows": "channel", "columns": "channel" }""", "tiles[0].columns")]
    [InlineData("""{ "id": "a", "kind": "crosstab", "source": "shop", "measure": "nps", "field": "nps", "rows": "reasons", "columns": "channel" }""", "tiles[0].rows")]
    [InlineData("""{ "id": "a", "kind": "league", "source": "shop", "measure": "nps", "field": "nps", "by": "weather" }""", "tiles[0].by")]
    [InlineData("""{ "id": "a", "kind": "distribution", "source": "shop", "field": "gone" }""", "tiles[0].field")]
    [InlineData("""{ "id": "a", "kind": "drivers", "source": "shop", "outcome": "colour", "drivers": ["nps", "colour", "nps"] }""", "tiles[0].outcome", "tiles[0].drivers[1]", "tiles[0].drivers[2]")]
    [InlineData("""{ "id": "a", "kind": "comments", "source": "shop", "field": "nps", "count": 13 }""", "tiles[0].count")]
    public void What_breaks_a_rule_is_named_by_its_path(string tiles, params string[] paths)
    {
        var board = BoardJson.Read($$"""{ "title": "Shop", "tiles": [ {{tiles}} ] }""");
        board.Ok.ShouldBeTrue(board.Problem?.Message);
        BoardRules.Check(board.Value, s_ground).Select(p => p.Path).ShouldBe(paths);
    }

    [Theory]
    [InlineData("""{ "title": "x", "tiles": [ { "id": "a", "kind": "cake" } ] }""", "tiles[0].kind")]
    [InlineData("""{ "title": "x", "tiles": [ { "id": "a" } ] }""", "tiles[0].kind")]
    [InlineData("""{ "title": "x", "tiles": [ 7 ] }""", "tiles[0]")]
    [InlineData("""{ "title": "x", "tiles": 7 }""", "tiles")]
    [InlineData("""{ "title": "x", "tiles": [ { "id": "a", "kind": "heading", "width": "huge" } ] }""", "tiles[0].width")]
    [InlineData("""{ "title": "x", "tiles": [ { "id": "a", "kind": "heading", "colour": "red" } ] }""", "tiles[0].colour")]
    [InlineData("""{ "title": "x", "tiles": [ { "id": "a", "kind": "comments", "count": "many" }, { "id": "b", "kind": "trend", "everywhere": 3 } ] }""", "tiles[0].count", "tiles[1].everywhere")]
    [InlineData("""{ "title": null, "tiles": [] }""", "title")]
    [InlineData("""{ "title": "x", "audience": "boss" }""", "audience")]
    [InlineData("""{ "title": "x", "size": 3 }""", "size")]
    [InlineData("""[]""", "")]
    [InlineData("""{ "title": "x", "title": "y" }""", "")]
    [InlineData("""{ "title": """, "line 1")]
    public void What_can_not_be_read_is_named_by_its_path(string json, params string[] paths)
    {
        var read = BoardJson.Read(json);
        read.Ok.ShouldBeFalse();
        read.Problem!.Places.Select(p => p.Path).ShouldBe(paths);
        read.Problem.Places.ShouldAllBe(p => !p.Message.Contains("System.") && !p.Message.Contains("Heed."));
    }

    [Fact]
    public void The_board_itself_has_rules_too()
    {
        var board = new BoardDefinition { Title = " ", Period = "5y", Where = "((", Tiles = [.. Enumerable.Range(0, BoardRules.MostTiles + 1).Select(i => new HeadingTile { Id = $"h{i}", Text = "x" })] };
        BoardRules.Check(board, s_ground).Select(p => p.Path).ShouldBe(["title", "period", "where", "tiles"]);
    }

    [Fact]
    public void Every_kind_is_written_and_read_back_as_it_was()
    {
        BoardDefinition board = new()
        {
            Title = "Everything «ü»",
            Audience = Role.Manager,
            Period = "1y",
            Unit = "north",
            Where = "nps <= 6",
            Tiles =
            [
                new ReadingTile { Id = "a", Title = "Own", Source = "shop", Measure = "nps", Field = "nps", Against = Against.Benchmark, Benchmark = 12.5, BenchmarkName = "Shops 2025" },
                new TrendTile { Id = "b", Width = TileWidth.TwoThirds, Source = "shop", Measure = "nps", Field = "nps", Every = Facts.Queries.TimeBucket.Week, Everywhere = true },
                new ComparisonTile { Id = "c", Source = "shop", Measure = "nps", Field = "nps", By = "channel", Count = 7 },
                new CrosstabTile { Id = "x", Source = "shop", Measure = "csat", Field = "speed", Rows = "segment", Columns = "unit.2" },
                new LeagueTile { Id = "l", Source = "shop", Measure = "nps", Field = "nps" },
                new DistributionTile { Id = "d", Source = "shop", Field = "colour", Where = "channel = 'web'" },
                new DriversTile { Id = "e", Width = TileWidth.Whole, Source = "shop", Outcome = "nps", Drivers = ["speed"] },
                new CommentsTile { Id = "f", Source = "shop", Field = "nps", Count = 3 },
                new ReadingTile { Id = "o", Source = "shop", Measure = "quick@1", Field = "speed" },
                new GoalTile { Id = "p", Goal = s_goal.ToString() },
                new HeadingTile { Id = "g", Width = TileWidth.Half, Title = "Title", Text = "Two\nlines" },
            ],
        };
        BoardRules.Check(board, s_ground).ShouldBeEmpty();
        var json = BoardJson.Write(board);
        var read = BoardJson.Read(json).Value;
        BoardJson.Write(read).ShouldBe(json);
        read.Tiles.Select(t => t.GetType()).ShouldBe(board.Tiles.Select(t => t.GetType()));
        read.Tiles[0].ShouldBe(board.Tiles[0] with { });
        json.ShouldNotContain("null");
    }

    [Fact]
    public void A_fault_names_its_tile_once()
    {
        var board = BoardJson.Read("""{ "title": "Shop", "tiles": [ { "id": "a", "kind": "heading", "title": "x" }, { "id": "b", "kind": "reading", "title": "By week", "source": "shop", "measure": "nps", "field": "nps", "where": "channel =" } ] }""").Value;
        var one = BoardsErrors.Invalid(BoardRules.Check(board, s_ground), board);
        one.Message.ShouldStartWith("Tile 2 (\"By week\"), where: The filter can't be read");
        one.Places.Single().Message.ShouldBe(one.Message);
        var two = BoardJson.Read("""{ "title": "Shop", "tiles": [ { "id": "a", "kind": "cake" }, { "id": "b", "kind": "heading", "title": "Words", "width": "huge" } ] }""").Problem!;
        two.Message.ShouldBe("2 things break a rule.");
        two.Places.Select(p => p.Message[..16]).ShouldBe(["Tile 1 (\"a\"), ki", "Tile 2 (\"Words\")"]);
    }

    [Fact]
    public void A_kind_has_a_look_an_icon_and_words()
    {
        var icons = File.ReadAllText(Heed.TestSupport.RepoRoot.Of("src", "Heed.Web", "Design", "Icon.razor"));
        var words = File.ReadAllText(Heed.TestSupport.RepoRoot.Of("src", "Heed.Web", "Resources", "Texts.resx"));
        foreach (var kind in TileKinds.All)
        {
            icons.ShouldContain($"[\"tile-{kind.Name}\"]");
            words.ShouldContain($"\"TileKind_{kind.Name}\"");
            words.ShouldContain($"\"TileKind_{kind.Name}_Text\"");
        }

        var answers = typeof(TileAnswer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TileAnswer)) && !t.IsAbstract).ToList();
        answers.Count.ShouldBe(TileKinds.All.Count);
        answers.ShouldAllBe(answer => Web.Boards.TileLooks.Draws(answer));
    }

    private static OwnMeasure Quick() => OwnMeasure.Define(Actor.System(new(1)), "quick", 1, "Quick service", new() { Field = "speed", Count = ["5"] }, DateTimeOffset.UnixEpoch);

    private static Source Source()
    {
        var source = Heed.Base.Sources.Source.Create(new(1), "shop", "survey", "Shop", Mode.Identified, DateTimeOffset.UnixEpoch);
        source.Widen(new() { Fields = [SourceField.Of("nps", FieldType.Nps), SourceField.Of("speed", FieldType.Csat(5)), SourceField.Of("colour", FieldType.Code), SourceField.Of("reasons", FieldType.Multi)], Attributes = ["segment"], Texts = ["comment"] });
        return source;
    }
}
