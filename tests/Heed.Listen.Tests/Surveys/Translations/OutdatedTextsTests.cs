using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Tests.Surveys.Translations;

/// <summary>What becomes of translations when their source is rewritten.</summary>
public sealed class OutdatedTextsTests
{
    private static readonly SurveyDefinition s_survey = SurveyJson.Read("""
        { "title": { "en": "T", "nb": "T", "de": "T" }, "defaultLanguage": "en", "languages": ["en", "nb", "de"], "pages": [
          { "questions": [ { "id": "nps", "type": "nps", "text": { "en": "Recommend?", "nb": "Anbefale?", "de": "" } } ] },
          { "questions": [ { "id": "why", "type": "text", "text": { "en": "Why?", "nb": "Hvorfor?", "de": "Warum?" } } ] } ] }
        """).Value;

    private static SurveyText Text(SurveyDefinition survey, string question) => SurveyTexts.Of(survey).Single(t => t.Question == question);

    private static (SurveyDefinition Survey, OutdatedTexts Outdated) Do(SurveyDefinition survey, OutdatedTexts outdated, SurveyEdit edit)
    {
        var after = edit.Apply(survey).Value;
        return (after, edit.Settle(outdated.Follow(survey, after), after));
    }

    private static ChangeQuestion Say(string question, string members) => new(question, JsonNode.Parse(members)!.AsObject());

    private static (SurveyDefinition Survey, OutdatedTexts Outdated) Rewritten() => Do(s_survey, OutdatedTexts.None, Say("nps", """{ "text": { "en": "Would you recommend us?" } }"""));

    [Fact]
    public void A_rewritten_source_outdates_the_translations_that_were_made_from_it()
    {
        var (survey, outdated) = Rewritten();
        outdated.From("nb", Text(survey, "nps")).ShouldBe("Recommend?");
        outdated.From("de", Text(survey, "nps")).ShouldBeNull("a text not translated yet is missing, not outdated");
        outdated.From("nb", Text(survey, "why")).ShouldBeNull();
        (outdated.Count("nb"), outdated.Count("de"), outdated.All).ShouldBe((1, 0, 1));
        OutdatedTexts.Read(outdated.Write()).From("nb", Text(survey, "nps")).ShouldBe("Recommend?");
    }

    [Fact]
    public void The_source_it_was_made_from_is_kept_through_further_changes_and_its_return_sets_all_right()
    {
        var (survey, outdated) = Rewritten();
        (survey, outdated) = Do(survey, outdated, Say("nps", """{ "text": { "en": "Would you recommend our shop?" } }"""));
        outdated.From("nb", Text(survey, "nps")).ShouldBe("Recommend?");
        (_, outdated) = Do(survey, outdated, Say("nps", """{ "text": { "en": "Recommend?" } }"""));
        outdated.Write().ShouldBe("");
    }

    [Fact]
    public void A_new_translation_or_one_said_to_be_right_is_outdated_no_more()
    {
        var (survey, outdated) = Rewritten();
        var path = Text(survey, "nps").Path;
        Do(survey, outdated, new ChangeTexts([new(path, "nb", "Ville du anbefale oss?")])).Outdated.Write().ShouldBe("");
        Do(survey, outdated, new ConfirmTranslation(path, "nb")).Outdated.Write().ShouldBe("");
        Do(survey, outdated, new ConfirmTranslation(path, "de")).Outdated.All.ShouldBe(1);
    }

    [Fact]
    public void Moved_renamed_and_copied_questions_take_it_along()
    {
        var (survey, outdated) = Rewritten();
        var moved = Do(survey, outdated, new MoveQuestion("nps", 1, 1));
        moved.Outdated.From("nb", Text(moved.Survey, "nps")).ShouldBe("Recommend?");
        var renamed = Do(survey, outdated, Say("nps", """{ "id": "liking" }"""));
        renamed.Outdated.From("nb", Text(renamed.Survey, "liking")).ShouldBe("Recommend?");
        var copied = Do(survey, outdated, new DuplicateQuestion("nps"));
        copied.Outdated.From("nb", Text(copied.Survey, "nps2")).ShouldBe("Recommend?");
        copied.Outdated.All.ShouldBe(2);
    }

    [Fact]
    public void A_language_taken_away_or_made_the_source_has_nothing_outdated()
    {
        var (survey, outdated) = Rewritten();
        Do(survey, outdated, new RemoveLanguage("nb")).Outdated.All.ShouldBe(0);
        Do(survey, outdated, new MakeDefaultLanguage("nb")).Outdated.All.ShouldBe(0);
        Do(s_survey, OutdatedTexts.None, new MakeDefaultLanguage("nb")).Outdated.All.ShouldBe(0);
    }
}
