using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Listen.Surveys.Tables;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Tests.Surveys;

public sealed class PublishSurveyOnSqlite() : PublishSurveyTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class PublishSurveyOnPostgres() : PublishSurveyTests(DatabaseEngine.Postgres);

public abstract class PublishSurveyTests(DatabaseEngine engine) : SurveyTests(engine)
{
    [DatabaseFact]
    public async Task Its_answers_become_fields_with_their_types_titles_and_labels()
    {
        await PublishedAsync("after-contact", SomeSurveys.Sample);
        var source = (await Sources.FindAgainAsync(Ours.Workspace, "after-contact", default))!;
        (source.Title, source.Kind, source.Mode).ShouldBe(("How did we do?", "survey", Mode.Identified));
        source.Field("nps")!.FieldType().ShouldBe(FieldType.Nps);
        source.Field("satisfaction")!.FieldType().ShouldBe(FieldType.Csat(5));
        source.Field("ease")!.FieldType().ShouldBe(FieldType.Agree7);
        source.Field("reasons")!.FieldType().ShouldBe(FieldType.Multi);
        source.Field("nps")!.Titles["nb"].ShouldStartWith("Hvor sannsynlig");
        source.Field("reasons")!.Labels["tone"]["en"].ShouldBe("I was not met kindly");
        source.Field("sorry").ShouldBeNull();
        source.Texts.ShouldBe(["comment"]);
        source.Attributes.ShouldBe(["survey_version"]);
    }

    [DatabaseFact]
    public async Task A_draft_may_be_incomplete_but_not_what_is_published()
    {
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Question("a", "single")));
        var published = await Publish.RunAsync("shop", Ours, default);
        published.Problem!.Kind.ShouldBe(ProblemKind.Invalid);
        published.Problem.Places.ShouldHaveSingleItem().Path.ShouldBe("pages[0].questions[0].choices");
        (await Find.RunAsync("shop", default)).ShouldBeNull();
        (await Sources.FindAgainAsync(Ours.Workspace, "shop", default)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_change_of_the_draft_is_not_asked_before_it_is_published_and_versions_stay_as_they_were()
    {
        var first = SomeSurveys.Of(SomeSurveys.Nps());
        var second = SomeSurveys.Of(SomeSurveys.Nps() + "," + SomeSurveys.Question("why", "text"));
        await PublishedAsync("shop", first);
        await SavedAsync("shop", second);
        (await Find.RunAsync("shop", default))!.Definition.Questions.Count().ShouldBe(1);
        (await Publish.RunAsync("shop", Ours, default)).Value.Published.ShouldBe(2);
        var found = (await Find.RunAsync("shop", default))!;
        (found.Version, found.Definition.Questions.Count()).ShouldBe((2, 2));
        await using var db = Database.For(Ours.Workspace);
        (await db.SurveyVersions.OrderBy(v => v.Number).Select(v => v.Definition).ToListAsync()).ShouldBe([first, second]);
    }

    [DatabaseFact]
    public async Task Other_words_begin_a_new_series_a_further_language_or_a_new_question_does_not()
    {
        await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps("likely") + "," + SomeSurveys.Nps("again")));
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps("likely").Replace("\"en\":", "\"da\": \"På dansk?\", \"en\":", StringComparison.Ordinal) + "," + SomeSurveys.Nps("again").Replace("?", " indeed?", StringComparison.Ordinal) + "," + SomeSurveys.Nps("new")));
        (await Publish.RunAsync("shop", Ours, default)).Problem.ShouldBeNull();
        var source = (await Sources.FindAgainAsync(Ours.Workspace, "shop", default))!;
        source.Field("likely")!.Changes.ShouldBeEmpty();
        source.Field("new")!.Changes.ShouldBeEmpty();
        source.Field("again")!.Changes.ShouldHaveSingleItem().What.ShouldBe(FieldChangeKind.Wording);

        // Published again as it is, the series goes on; changed once more, another begins.
        (await Publish.RunAsync("shop", Ours, default)).Ok.ShouldBeTrue();
        (await Sources.FindAgainAsync(Ours.Workspace, "shop", default))!.Field("again")!.Changes.Count.ShouldBe(1);
        Clock.Move(TimeSpan.FromDays(1));
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps("again")));
        (await Publish.RunAsync("shop", Ours, default)).Ok.ShouldBeTrue();
        (await Sources.FindAgainAsync(Ours.Workspace, "shop", default))!.Field("again")!.Changes.Count.ShouldBe(2);
    }

    [DatabaseFact]
    public async Task A_question_can_not_become_another_kind_of_question()
    {
        await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps("likely")));
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Question("likely", "csat")));
        (await Publish.RunAsync("shop", Ours, default)).Problem!.Message.ShouldContain("already known as nps");
        (await Find.RunAsync("shop", default))!.Version.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_respondents_were_told_about_their_names_can_not_change()
    {
        await PublishedAsync("shop", SomeSurveys.Around("{ \"questions\": [" + SomeSurveys.Nps() + "] }", "\"mode\": \"anonymous\""));
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()));
        (await Publish.RunAsync("shop", Ours, default)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
        (await Find.RunAsync("shop", default))!.Definition.Mode.ShouldBe(Mode.Anonymous);
    }

    [DatabaseFact]
    public async Task A_source_that_is_no_survey_is_not_taken_over()
    {
        await new RegisterSource(Database, Clock).RunAsync(new("shop", "visit", "Visits", Mode.Identified, new SourceSchema()), Ours, default);
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()));
        (await Publish.RunAsync("shop", Ours, default)).Problem!.Code.ShouldBe("source-exists");
    }

    [DatabaseFact]
    public async Task A_key_two_companies_chose_gives_two_addresses()
    {
        var ours = await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()));
        var theirs = await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()), Others);
        ours.Address.ShouldBe("shop");
        theirs.Address.ShouldStartWith("shop-");
        (await Find.RunAsync(ours.Address, default))!.Workspace.ShouldBe(Ours.Workspace);
        (await Find.RunAsync(theirs.Address, default))!.Workspace.ShouldBe(Others.Workspace);
    }

    [DatabaseFact]
    public async Task Nobody_saves_publishes_or_closes_the_survey_of_another_company()
    {
        await PublishedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps()));
        (await Publish.RunAsync("shop", Others, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
        (await Close.RunAsync("shop", Others, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
        await SavedAsync("shop", SomeSurveys.Of(SomeSurveys.Nps("mine")), Others);
        (await Publish.RunAsync("shop", Ours, default)).Ok.ShouldBeTrue();
        (await Find.RunAsync("shop", default))!.Find("mine").ShouldBeNull();
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("Shop")]
    [InlineData("shop/1")]
    [InlineData("../shop")]
    [InlineData("-shop")]
    [InlineData("butikk på nett")]
    public async Task A_key_that_makes_no_address_is_refused(string key) => (await Save.RunAsync(new(key, SomeSurveys.Sample), Ours, default)).Problem!.Code.ShouldBe("bad-survey-key");
}
