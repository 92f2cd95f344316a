using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;

namespace Heed.Listen.Tests.Surveys;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("nb", "nb")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("zh-Hant", "zh-Hant")]
    [InlineData("SE", "se")]
    public void A_known_language_is_taken_in_the_case_it_is_written_in(string tag, string known) => LanguageTag.Known(tag).ShouldBe(known);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("klingon")]
    [InlineData("qq")]
    [InlineData("nb_NO")]
    [InlineData("nb-")]
    [InlineData("-nb")]
    [InlineData("Norsk bokmål")]
    public void Anything_else_is_none(string tag) => LanguageTag.IsKnown(tag).ShouldBeFalse();

    [Fact]
    public void Adding_one_says_the_rule_and_adding_one_in_other_letters_adds_it_once()
    {
        var survey = SurveyJson.Read(SomeSurveys.Of(SomeSurveys.Nps())).Value;
        var refused = new AddLanguage("klingon").Apply(survey).Problem!;
        refused.Message.ShouldContain("\"klingon\" is no language Heed knows");
        refused.Message.ShouldContain("BCP 47");
        var added = new AddLanguage("PT-br").Apply(survey).Value;
        added.AllLanguages.ShouldBe(["en", "pt-BR"]);
        new AddLanguage("pt-BR").Apply(added).Value.AllLanguages.ShouldBe(["en", "pt-BR"]);
    }
}
