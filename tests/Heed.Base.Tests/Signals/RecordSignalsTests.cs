using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.TestSupport;

namespace Heed.Base.Tests.Signals;

public abstract class RecordSignalsTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private Actor _actor = null!;
    private SignalLog _log = null!;
    private RegisterSource _register = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _actor = Actor.System(await AddWorkspaceAsync("w"));
        _log = Database.Log();
        _register = new(Database, Clock);
    }

    public override async Task DisposeAsync()
    {
        if (_log is not null) await _log.DisposeAsync();
        await base.DisposeAsync();
    }

    [DatabaseFact]
    public async Task An_unknown_source_is_made_with_what_its_first_signal_carries()
    {
        var signal = Signal(1, ("nps", FieldValue.Of(9)), ("why", FieldValue.Of("price")), ("also", FieldValue.Of("a", "b")), ("later", FieldValue.NotApplicable.Value)) with
        {
            Texts = Strings("comment", "good"),
            Attributes = Strings("country", "ee"),
        };

        (await Record().RunAsync([signal], _actor, default))[0].Value.ShouldBeTrue();

        var source = await SourceAsync();
        (source.Kind, source.Title, source.Mode).ShouldBe(("survey", "shop", Mode.Identified));
        source.Fields.Select(f => (f.Name, f.Type)).ShouldBe([("nps", "nps"), ("why", "code"), ("also", "multi")], ignoreOrder: true);
        source.Attributes.ShouldBe(["country"]);
        source.Texts.ShouldBe(["comment"]);
    }

    [DatabaseTheory]
    [InlineData(0, "nps")]
    [InlineData(10, "nps")]
    [InlineData(11, "number")]
    [InlineData(-40, "number")]
    [InlineData(7.5, "number")]
    public async Task A_field_called_nps_is_one_where_its_first_value_could_be_an_answer(double first, string type)
    {
        (await Record().RunAsync([Signal(1, ("nps", FieldValue.Of(first)), ("score", FieldValue.Of(first)))], _actor, default))[0].Value.ShouldBeTrue();
        (await SourceAsync()).Fields.Select(f => (f.Name, f.Type)).ShouldBe([("nps", type), ("score", "number")], ignoreOrder: true);
    }

    [DatabaseFact]
    public async Task A_known_source_learns_new_names_from_later_signals_even_of_the_same_hand_over()
    {
        var outcomes = await Record().RunAsync([Signal(1, ("nps", FieldValue.Of(9))), Signal(2, ("ces", FieldValue.Of(3))), Signal(3, ("ces", FieldValue.Of("three")))], _actor, default);
        outcomes.Select(o => o.Ok).ShouldBe([true, true, false]);
        outcomes[2].Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("values.ces");
        (await SourceAsync()).Fields.Select(f => f.Name).ShouldBe(["nps", "ces"]);
    }

    [DatabaseFact]
    public async Task Good_signals_are_stored_whatever_is_wrong_with_their_neighbours()
    {
        var outcomes = await Record().RunAsync([Signal(1), Signal(2) with { Kind = "" }, Signal(3), Signal(1)], _actor, default);
        outcomes.Select(o => o.Ok).ShouldBe([true, false, true, true]);
        (outcomes[0].Value, outcomes[2].Value, outcomes[3].Value).ShouldBe((true, true, false));
        outcomes[1].Problem.ShouldNotBeNull().Code.ShouldBe("invalid-signal");
        (await Test.FollowedAsync()).Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([1, 3]);
    }

    [DatabaseFact]
    public async Task A_field_never_changes_its_type()
    {
        await DeclareAsync(FieldType.Nps);
        var outcomes = await Record().RunAsync([Signal(1, ("nps", FieldValue.Of("nine"))), Signal(2, ("nps", FieldValue.Of(11)))], _actor, default);
        outcomes.ShouldAllBe(o => o.Problem != null && o.Problem.Places[0].Path == "values.nps");

        var changed = await _register.RunAsync(new("shop", "survey", "Shop", Mode.Identified, Schema(FieldType.Code)), _actor, default);
        changed.Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("fields.nps.type");
        (await SourceAsync()).Field("nps").ShouldNotBeNull().Type.ShouldBe("nps");
    }

    [DatabaseFact]
    public async Task A_name_is_either_a_field_or_an_attribute_or_a_text()
    {
        await DeclareAsync(FieldType.Nps);
        var record = Record();
        var outcomes = await record.RunAsync([Signal(1) with { Texts = Strings("nps", "nine") }, Signal(2, ("x", FieldValue.Of(1))) with { Attributes = Strings("x", "1") }], _actor, default);
        outcomes[0].Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("nps");
        outcomes[1].Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("x");
        (await Test.FollowedAsync()).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task An_anonymous_source_takes_no_customer()
    {
        await DeclareAsync(FieldType.Nps, Mode.Anonymous);
        var outcomes = await Record().RunAsync([Signal(1) with { Customer = "c-1" }, Signal(2)], _actor, default);
        outcomes[0].Problem.ShouldNotBeNull().Places.ShouldHaveSingleItem().Path.ShouldBe("customer");
        outcomes[1].Value.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task What_is_received_without_a_time_was_received_now()
    {
        await Record().RunAsync([Signal(1) with { ReceivedAt = default }], _actor, default);
        (await Test.FollowedAsync())[0].Signal.ReceivedAt.ShouldBe(Clock.GetUtcNow());
    }

    [DatabaseFact]
    public async Task A_source_widened_elsewhere_a_moment_ago_is_not_judged_by_what_it_was()
    {
        var record = Record();
        await record.RunAsync([Signal(1, ("nps", FieldValue.Of(9)))], _actor, default);
        // Another node declares a field; this one still keeps the source as it was.
        await _register.RunAsync(new("shop", "survey", "Shop", Mode.Identified, new() { Fields = [SourceField.Of("effort", FieldType.Effort5)] }), _actor, default);

        (await record.RunAsync([Signal(2, ("effort", FieldValue.Of(2)))], _actor, default))[0].Value.ShouldBeTrue();
        (await SourceAsync()).Field("effort").ShouldNotBeNull().Type.ShouldBe("effort5");
    }

    [DatabaseFact]
    public async Task Learning_a_name_leaves_a_title_given_a_moment_ago_alone()
    {
        var record = Record();
        await record.RunAsync([Signal(1)], _actor, default);
        await _register.RunAsync(new("shop", "survey", "The shop in town", Mode.Identified, new()), _actor, default);
        await record.RunAsync([Signal(2, ("new", FieldValue.Of(1)))], _actor, default);
        (await SourceAsync()).Title.ShouldBe("The shop in town");
    }

    [DatabaseFact]
    public async Task Many_first_signals_at_once_make_one_source_that_knows_all_their_names()
    {
        // Each a node of its own, with nothing kept.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => Record().RunAsync([Signal(n, ($"f{n}", FieldValue.Of(n)))], _actor, default))));
        outcomes.ShouldAllBe(o => o[0].Ok);
        (await SourceAsync()).Fields.Select(f => f.Name).Order(StringComparer.Ordinal).ShouldBe(["f0", "f1", "f2", "f3"]);
    }

    [DatabaseFact]
    public async Task When_nothing_can_be_stored_each_good_signal_says_so()
    {
        await Record().RunAsync([Signal(1)], _actor, default);
        await _log.DisposeAsync();
        var outcomes = await Record().RunAsync([Signal(2), Signal(3) with { Kind = "" }], _actor, default);
        outcomes.Select(o => o.Problem?.Kind).ShouldBe([ProblemKind.Unavailable, ProblemKind.Invalid]);
    }

    private RecordSignals Record() => new(_log, new SourceCatalogue(Database, Clock), _register, Clock);

    private async Task<Source> SourceAsync() => (await new SourceCatalogue(Database, Clock).FindAsync(_actor.Workspace, "shop", default)).ShouldNotBeNull();

    private async Task DeclareAsync(FieldType type, Mode mode = Mode.Identified) =>
        (await _register.RunAsync(new("shop", "survey", "Shop", mode, Schema(type)), _actor, default)).Ok.ShouldBeTrue();

    private static SourceSchema Schema(FieldType type) => new() { Fields = [SourceField.Of("nps", type)] };

    private static Signal Signal(int n, params (string Name, FieldValue Value)[] values) =>
        SomeSignals.Signal(n) with { Values = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal) };

    private static Dictionary<string, string> Strings(string name, string text) => new(StringComparer.Ordinal) { [name] = text };
}

public sealed class RecordSignalsOnSqlite() : RecordSignalsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class RecordSignalsOnPostgres() : RecordSignalsTests(DatabaseEngine.Postgres);
