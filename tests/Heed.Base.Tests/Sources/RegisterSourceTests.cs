using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.TestSupport;

namespace Heed.Base.Tests.Sources;

public abstract class RegisterSourceTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private Actor _actor = null!;
    private RegisterSource _register = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _actor = Actor.System(await AddWorkspaceAsync("w"));
        _register = new(Database, Clock);
    }

    [DatabaseFact]
    public async Task A_source_comes_back_with_its_types_titles_and_labels()
    {
        var field = SourceField.Of("rating", FieldType.Rating(0, 6)) with
        {
            Titles = Words("et", "Kui hea?"),
            Labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { ["x"] = Words("fi", "Äksy") },
        };
        await RegisterAsync(Mode.Confidential, field);

        var source = await FindAsync();
        source.Mode.ShouldBe(Mode.Confidential);
        var read = source.Fields.ShouldHaveSingleItem();
        read.FieldType().ShouldBe(FieldType.Rating(0, 6));
        read.Titles.ShouldBe(field.Titles);
        read.Labels["x"].ShouldBe(field.Labels["x"]);
        source.Covers(new() { Fields = [field] }).ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        await RegisterAsync(Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        var before = (await FindAsync()).Version;
        await RegisterAsync(Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        (await FindAsync()).Version.ShouldBe(before);
    }

    [DatabaseFact]
    public async Task A_field_may_gain_words_but_not_another_scale()
    {
        await RegisterAsync(Mode.Identified, SourceField.Of("s", FieldType.Csat(5)));
        await RegisterAsync(Mode.Identified, SourceField.Of("s", FieldType.Csat(5)) with { Titles = Words("en", "Satisfied?") });
        (await FindAsync()).Field("s").ShouldNotBeNull().Titles["en"].ShouldBe("Satisfied?");

        var refused = await _register.RunAsync(Input(Mode.Identified, SourceField.Of("s", FieldType.Csat(7))), _actor, default);
        refused.Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("fields.s.type");
    }

    [DatabaseFact]
    public async Task What_respondents_were_told_cannot_be_changed()
    {
        await RegisterAsync(Mode.Anonymous);
        var refused = await _register.RunAsync(Input(Mode.Identified), _actor, default);
        refused.Problem.ShouldNotBeNull().Code.ShouldBe("mode-fixed");
        (await _register.CheckAsync(Input(Mode.Identified), _actor, default)).ShouldNotBeNull().Code.ShouldBe("mode-fixed");
    }

    [DatabaseFact]
    public async Task Another_workspace_may_have_a_source_of_the_same_key()
    {
        var stranger = Actor.System(await AddWorkspaceAsync("theirs"));
        await RegisterAsync(Mode.Identified, SourceField.Of("x", FieldType.Number));
        (await _register.RunAsync(Input(Mode.Anonymous, SourceField.Of("x", FieldType.Code)), stranger, default)).Ok.ShouldBeTrue();
        (await FindAsync()).Mode.ShouldBe(Mode.Identified);
    }

    [DatabaseFact]
    public async Task Checking_stores_nothing()
    {
        (await _register.CheckAsync(Input(Mode.Identified), _actor, default)).ShouldBeNull();
        (await new SourceCatalogue(Database, Clock).AllAsync(_actor.Workspace, default)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task What_is_kept_of_a_source_is_read_anew_after_five_seconds()
    {
        await RegisterAsync(Mode.Identified);
        var catalogue = new SourceCatalogue(Database, Clock);
        await catalogue.FindAsync(_actor.Workspace, "shop", default);
        await RegisterAsync(Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        (await catalogue.FindAsync(_actor.Workspace, "shop", default)).ShouldNotBeNull().Fields.ShouldBeEmpty();
        Clock.Move(TimeSpan.FromSeconds(5));
        (await catalogue.FindAsync(_actor.Workspace, "shop", default)).ShouldNotBeNull().Fields.ShouldHaveSingleItem();
    }

    private static RegisterSource.Input Input(Mode mode, params SourceField[] fields) => new("shop", "survey", "Shop", mode, new() { Fields = fields });

    private static Dictionary<string, string> Words(string language, string words) => new(StringComparer.Ordinal) { [language] = words };

    private async Task RegisterAsync(Mode mode, params SourceField[] fields) => (await _register.RunAsync(Input(mode, fields), _actor, default)).Ok.ShouldBeTrue();

    private async Task<Source> FindAsync() => (await new SourceCatalogue(Database, Clock).FindAsync(_actor.Workspace, "shop", default)).ShouldNotBeNull();
}

public sealed class RegisterSourceOnSqlite() : RegisterSourceTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class RegisterSourceOnPostgres() : RegisterSourceTests(DatabaseEngine.Postgres);
