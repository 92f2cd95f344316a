using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Listen.Responses;
using Heed.Listen.Tests.Surveys;
using Heed.Measures.Fields;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Responses;

public sealed class RecordResponseOnSqlite() : RecordResponseTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class RecordResponseOnPostgres() : RecordResponseTests(DatabaseEngine.Postgres);

public abstract class RecordResponseTests(DatabaseEngine engine) : SurveyTests(engine)
{
    private static readonly Guid s_id = new("01945f2e-0000-7000-8000-000000000001");

    [DatabaseFact]
    public async Task A_response_is_a_signal_of_its_survey()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.Sample);
        (await Record.RunAsync(survey, Response(9) with { Language = "nb", Channel = "qr", Unit = "tartu", Touchpoint = "desk", Customer = "c-1" }, default)).Value.ShouldBeTrue();
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        (signal.Id, signal.Source, signal.Kind, signal.HappenedAt).ShouldBe((s_id, "shop", "survey", Clock.GetUtcNow()));
        (signal.Language, signal.Channel, signal.Unit, signal.Touchpoint, signal.Customer).ShouldBe(("nb", "qr", "tartu", "desk", "c-1"));
        signal.Values["nps"].ShouldBe(FieldValue.Of(9));
        signal.Attributes["survey_version"].ShouldBe("1");
        (await StoredAsync(Others)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Sent_again_it_is_stored_once_and_the_first_stands()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.Sample);
        (await Record.RunAsync(survey, Response(9), default)).Value.ShouldBeTrue();
        for (var i = 0; i < 4; i++) (await Record.RunAsync(survey, Response(2), default)).Value.ShouldBeFalse();
        (await StoredAsync()).ShouldHaveSingleItem().Values["nps"].ShouldBe(FieldValue.Of(9));
    }

    [DatabaseFact]
    public async Task Sent_twenty_times_at_once_it_is_new_once()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.Sample);
        var stored = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Record.RunAsync(survey, Response(9), default)));
        stored.Count(s => s.Value).ShouldBe(1);
        (await StoredAsync()).ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task Who_answered_an_anonymous_survey_is_stored_nowhere()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.SampleWith("mode", "\"anonymous\""));
        await Record.RunAsync(survey, Response(3) with { Customer = "c-1" }, default);
        (await StoredAsync()).ShouldHaveSingleItem().Customer.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task What_was_not_asked_is_dropped_and_what_does_not_apply_stays_apart()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.Sample);
        var values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(9), ["reasons"] = FieldValue.Of("tone", "waiting"), ["ease"] = FieldValue.NotApplicable.Value, ["gone"] = FieldValue.Of(1) };
        await Record.RunAsync(survey, new(s_id, new(values, new Dictionary<string, string> { ["comment"] = "Hi", ["gone2"] = "x" })), default);
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        signal.Values.Keys.ShouldBe(["nps", "ease"], ignoreOrder: true);
        signal.Values["ease"].ShouldBe(FieldValue.NotApplicable.Value);
        signal.Texts.Keys.ShouldBe(["comment"]);
    }

    [DatabaseFact]
    public async Task What_must_be_answered_is_named()
    {
        var survey = await AnsweredAsync("shop", SomeSurveys.Sample);
        var refused = await Record.RunAsync(survey, new(s_id, Answers.None), default);
        refused.Problem!.Places.ShouldHaveSingleItem().Path.ShouldBe("answers.nps");
        (await StoredAsync()).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task A_closed_survey_takes_no_more()
    {
        await AnsweredAsync("shop", SomeSurveys.Sample);
        await Close.RunAsync("shop", Ours, default);
        var closed = (await Find.RunAsync("shop", default))!;
        (await Record.RunAsync(closed, Response(9), default)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
        (await StoredAsync()).ShouldBeEmpty();
    }

    private static RecordResponse.Input Response(int nps) => new(s_id, new(new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(nps) }, Answers.None.Texts));
}
