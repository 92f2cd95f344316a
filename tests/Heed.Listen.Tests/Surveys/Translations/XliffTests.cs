using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Tests.Surveys.Translations;

public sealed class XliffTests
{
    private static readonly SurveyDefinition s_before = Survey("Recommend?", "Anbefale?");
    private static readonly SurveyDefinition s_now = Survey("Would you recommend us?", "Anbefale?");
    private static readonly OutdatedTexts s_outdated = OutdatedTexts.None.Follow(s_before, s_now);

    private static SurveyDefinition Survey(string source, string target) => SurveyJson.Read($$"""
        { "title": { "en": "T", "nb": "T" }, "defaultLanguage": "en", "languages": ["en", "nb"], "pages": [ { "questions": [
          { "id": "nps", "type": "nps", "text": { "en": "{{source}}", "nb": "{{target}}" } } ] } ] }
        """).Value;

    private static SurveyText Asked(SurveyDefinition survey) => SurveyTexts.Of(survey).Single(t => t.Question == "nps");

    private static OutdatedTexts Back(string file)
    {
        var edit = Xliff.Read(file, s_now).Value.Edit;
        var after = edit.Apply(s_now).Value;
        return edit.Settle(s_outdated.Follow(s_now, after), after);
    }

    [Fact]
    public void An_outdated_translation_goes_out_to_be_reviewed_with_what_it_was_made_from()
    {
        var file = Xliff.Write(s_now, "shop", "nb", s_outdated);
        file.ShouldContain("""<target state="needs-review-translation">Anbefale?</target>""");
        file.ShouldContain("""alttranstype="previous-version""");
        file.ShouldContain("<source>Recommend?</source>");
        file.ShouldContain("""<target state="translated">T</target>""");
        Xliff.Write(s_before, "shop", "nb", OutdatedTexts.None).ShouldNotContain("needs-review");
    }

    [Fact]
    public void It_stays_so_until_somebody_has_looked_at_it()
    {
        var file = Xliff.Write(s_now, "shop", "nb", s_outdated);
        Back(file).From("nb", Asked(s_now)).ShouldBe("Recommend?");
        Back(file.Replace("needs-review-translation", "final", StringComparison.Ordinal)).All.ShouldBe(0);
        Back(file.Replace(">Anbefale?</target></trans", ">Ville du anbefale oss?</target></trans", StringComparison.Ordinal).Replace("""review-translation">Anbefale?""", """review-translation">Ville du?""", StringComparison.Ordinal)).All.ShouldBe(0);
    }

    [Fact]
    public void A_translation_of_an_older_source_comes_in_as_outdated()
    {
        var late = Xliff.Write(Survey("Recommend?", "Vil du anbefale?"), "shop", "nb", OutdatedTexts.None);
        var read = Xliff.Read(late, s_now).Value;
        read.Outdated.ShouldBe([Asked(s_now).Path]);
        Back(late).From("nb", Asked(s_now)).ShouldBe("Recommend?");
    }
}
