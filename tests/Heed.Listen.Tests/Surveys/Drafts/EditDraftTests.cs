using System.Text.Json.Nodes;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Editing;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys.Drafts;

public abstract class EditDraftTests(DatabaseEngine engine) : SurveyTests(engine)
{
    private EditDraft Edit => new(Database, Clock);

    private StepDraft Step => new(Database, Clock);

    private async Task<Survey> StartAsync() => await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps() + "," + SomeSurveys.Question("why", "text")));

    private static ChangeQuestion Say(string question, string words) => new(question, JsonNode.Parse($$"""{ "text": { "en": "{{words}}" } }""")!.AsObject());

    private async Task<Result<Survey>> DoAsync(long version, SurveyEdit edit) => await Edit.RunAsync(new("shop", version, edit), Ours, default);

    private async Task<SurveyDefinition> DraftAsync() => (await new OpenDraft(Database).RunAsync("shop", Ours, default)).Value.Definition;

    [DatabaseFact]
    public async Task Two_editors_at_different_questions_both_have_their_way()
    {
        var seen = (await StartAsync()).Version;
        (await DoAsync(seen, Say("nps", "One"))).Problem.ShouldBeNull();
        (await DoAsync(seen, Say("why", "Two"))).Problem.ShouldBeNull();
        (await DraftAsync()).Questions.Select(q => q.Text["en"]).ShouldBe(["One", "Two"]);
    }

    [DatabaseFact]
    public async Task The_second_of_two_at_the_same_question_is_told_and_writes_over_nothing()
    {
        var seen = (await StartAsync()).Version;
        var first = (await DoAsync(seen, Say("nps", "One"))).Value;
        (await DoAsync(seen, Say("nps", "Two"))).Problem!.Code.ShouldBe("edited");
        (await DoAsync(seen, new RemoveQuestion("nps"))).Problem!.Code.ShouldBe("edited");
        (await DraftAsync()).Questions.First().Text["en"].ShouldBe("One");
        (await DoAsync(first.Version, Say("nps", "Two"))).Problem.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task What_stands_there_already_is_no_conflict()
    {
        var seen = (await StartAsync()).Version;
        var first = (await DoAsync(seen, Say("nps", "One"))).Value;
        var again = await DoAsync(seen, Say("nps", "One"));
        again.Problem.ShouldBeNull();
        again.Value.Version.ShouldBe(first.Version);
    }

    [DatabaseFact]
    public async Task A_rewritten_source_outdates_its_translation_until_it_is_confirmed_or_taken_back()
    {
        var survey = await SavedAsync("shop", """{ "title": { "en": "T", "nb": "T" }, "defaultLanguage": "en", "languages": ["en", "nb"], "pages": [ { "questions": [ { "id": "nps", "type": "nps", "text": { "en": "?", "nb": "Nå?" } } ] } ] }""");
        var seen = survey.Version;
        survey = (await DoAsync(seen, Say("nps", "One"))).Value;
        survey.Outdated.ShouldBe("""{"nb":{"questions[nps].text":"?"}}""");
        (await DraftAsync()).ShouldNotBeNull();
        survey.Draft.ShouldNotContain("utdated");
        var back = (await Step.RunAsync(new("shop", survey.Version, Forward: false), Ours, default)).Value;
        back.Outdated.ShouldBe("");
        survey = (await Step.RunAsync(new("shop", back.Version, Forward: true), Ours, default)).Value;
        survey.Outdated.ShouldNotBeEmpty();
        var confirm = new ConfirmTranslation("pages[0].questions[nps].text", "nb");
        (await DoAsync(seen, confirm)).Problem!.Code.ShouldBe("edited", "what was confirmed is another source than stands there");
        (await DoAsync(survey.Version, confirm)).Value.Outdated.ShouldBe("");
    }

    [DatabaseFact]
    public async Task Many_at_once_lose_nothing()
    {
        var seen = (await StartAsync()).Version;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoAsync(seen, new AddQuestion(0, "nps", QuestionType.Date))));
        (await DraftAsync()).Questions.Count().ShouldBe(2 + results.Count(r => r.Ok));
        results.Where(r => !r.Ok).ShouldAllBe(r => r.Problem!.Code == "edited");
    }

    [DatabaseFact]
    public async Task Steps_are_taken_back_and_forward_and_a_new_one_forgets_what_was_taken_back()
    {
        var survey = await StartAsync();
        survey = (await DoAsync(survey.Version, Say("nps", "One"))).Value;
        survey = (await DoAsync(survey.Version, new RemoveQuestion("why"))).Value;
        survey = (await Step.RunAsync(new("shop", survey.Version, Forward: false), Ours, default)).Value;
        (await DraftAsync()).Questions.Count().ShouldBe(2);
        survey = (await Step.RunAsync(new("shop", survey.Version, Forward: false), Ours, default)).Value;
        (await DraftAsync()).Questions.First().Text["en"].ShouldBe("?");
        var open = (await new OpenDraft(Database).RunAsync("shop", Ours, default)).Value;
        (open.Undo, open.Redo).ShouldBe((null, "ChangeQuestion"));
        survey = (await Step.RunAsync(new("shop", survey.Version, Forward: true), Ours, default)).Value;
        (await DraftAsync()).Questions.First().Text["en"].ShouldBe("One");
        survey = (await DoAsync(survey.Version, Say("why", "New"))).Value;
        open = (await new OpenDraft(Database).RunAsync("shop", Ours, default)).Value;
        (open.Undo, open.Redo).ShouldBe(("ChangeQuestion", null));
        (await Step.RunAsync(new("shop", survey.Version - 1, Forward: false), Ours, default)).Problem!.Code.ShouldBe("edited");
    }

    [DatabaseFact]
    public async Task A_hundred_steps_are_kept()
    {
        var survey = await StartAsync();
        for (var n = 0; n < DraftHistory.Kept + 5; n++) survey = (await DoAsync(survey.Version, Say("nps", $"{n}"))).Value;
        var steps = 0;
        for (var revision = 0; revision != survey.Revision; steps++)
        {
            revision = survey.Revision;
            survey = (await Step.RunAsync(new("shop", survey.Version, Forward: false), Ours, default)).Value;
        }

        steps.ShouldBe(DraftHistory.Kept);
    }

    [DatabaseFact]
    public async Task An_edit_that_changes_nothing_makes_no_step()
    {
        var survey = await StartAsync();
        (await DoAsync(survey.Version, Say("nps", "?"))).Value.Version.ShouldBe(survey.Version);
    }

    [DatabaseFact]
    public async Task Another_workspace_edits_nothing_of_ours()
    {
        var survey = await StartAsync();
        (await Edit.RunAsync(new("shop", survey.Version, Say("nps", "Mine")), Others, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
        (await Step.RunAsync(new("shop", survey.Version, false), Others, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [DatabaseFact]
    public async Task A_published_survey_says_whether_its_draft_differs_and_how()
    {
        await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps() + "," + SomeSurveys.Choice("reason") + "," + SomeSurveys.Question("why", "text")));
        var open = (await new OpenDraft(Database).RunAsync("shop", Ours, default)).Value;
        open.Differs.ShouldBeFalse();
        await DoAsync(open.Survey.Version, Say("nps", "Otherwise?"));
        await DoAsync(open.Survey.Version, new ChangeQuestion("reason", JsonNode.Parse("""{ "type": "multiple" }""")!.AsObject()));
        await DoAsync(open.Survey.Version, new RemoveQuestion("why"));
        await DoAsync(open.Survey.Version, new AddQuestion(0, "nps", QuestionType.Date));
        open = (await new OpenDraft(Database).RunAsync("shop", Ours, default)).Value;
        open.Differs.ShouldBeTrue();
        SurveyChange.Between(open.Published!, open.Definition).Select(c => (c.Question.Id, c.Kind, c.StartsNewSeries)).ShouldBe(
            [("nps", SurveyChangeKind.Wording, true), ("date", SurveyChangeKind.Added, false), ("reason", SurveyChangeKind.Answers, true), ("why", SurveyChangeKind.Removed, false)]);
    }

    [DatabaseFact]
    public async Task A_survey_is_closed_reopened_archived_copied_and_marked()
    {
        var survey = await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()));
        await Close.RunAsync("shop", Ours, default);
        (await new ReopenSurvey(Database, Find, Clock).RunAsync("shop", Ours, default)).Value.State.ShouldBe(SurveyState.Published);
        (await Find.RunAsync(survey.Address, default))!.Version.ShouldBe(1);
        var away = (await new ArchiveSurvey(Database, Find, Clock).RunAsync("shop", true, Ours, default)).Value;
        (away.State, away.ArchivedAt is null).ShouldBe((SurveyState.Closed, false));
        (await new ArchiveSurvey(Database, Find, Clock).RunAsync("shop", false, Ours, default)).Value.ArchivedAt.ShouldBeNull();
        (await new MarkTemplate(Database).RunAsync("shop", true, Ours, default)).Value.Template.ShouldBeTrue();
        var copy = (await new CopySurvey(new ListSurveys(Database), new FreeKeys(new ListSurveys(Database), new Heed.Base.Sources.SourceCatalogue(Database, Clock)), Save).RunAsync("shop", Ours, default)).Value;
        (copy.Key, copy.State, copy.Template).ShouldBe(("shop-2", SurveyState.Draft, false));
    }
}


public sealed class EditDraftOnSqlite() : EditDraftTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class EditDraftOnPostgres() : EditDraftTests(DatabaseEngine.Postgres);
