using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

public sealed class SurveyJsonTests
{
    [Fact]
    public void Every_sample_survey_can_be_published_as_it_is()
    {
        var samples = Directory.GetFiles(RepoRoot.Of("samples", "surveys"), "*.json");
        samples.ShouldNotBeEmpty();
        foreach (var sample in samples) SurveyRules.Check(SurveyJson.Read(File.ReadAllText(sample)).Value).ShouldBeEmpty(sample);
    }

    [Theory]
    [InlineData("pages[1].questions[0].shoIf", "\"nps > 6\"", "pages[1].questions[0].shoIf", "shoIf")]
    [InlineData("colour", "\"red\"", "colour", "colour")]
    [InlineData("pages[0].questions[1].choices[2].weight", "3", "pages[0].questions[1].choices[2].weight", "weight")]
    [InlineData("pages[0].questions[0].required", "\"yes\"", "pages[0].questions[0].required", "true or false")]
    [InlineData("pages[1].questions[0].points", "\"5\"", "pages[1].questions[0].points", "whole number")]
    [InlineData("pages[1].questions[0].points", "5.5", "pages[1].questions[0].points", "whole number")]
    [InlineData("pages[1].questions[0].style", "\"hearts\"", "pages[1].questions[0].style", "numbers, faces, stars")]
    [InlineData("pages[0].questions[0].type", "3", "pages[0].questions[0].type", "")]
    [InlineData("mode", "\"secret\"", "mode", "identified, confidential, anonymous")]
    [InlineData("pages[0].questions[0].text", "\"only one language\"", "pages[0].questions[0].text", "")]
    [InlineData("pages[0].questions[0].text", "null", "pages[0].questions[0].text", "null")]
    [InlineData("pages[0].questions[0].text.en", "7", "pages[0].questions[0].text.en", "")]
    [InlineData("pages", "null", "pages", "null")]
    [InlineData("pages[1]", "null", "pages[1]", "must not be null")]
    [InlineData("pages[0].questions[0]", "null", "pages[0].questions[0]", "must not be null")]
    [InlineData("pages[0].questions[1].choices[0]", "null", "pages[0].questions[1].choices[0]", "must not be null")]
    [InlineData("languages[1]", "null", "languages[1]", "must not be null")]
    public void What_can_not_be_read_is_named_by_its_place(string place, string json, string path, string says)
    {
        var read = SurveyJson.Read(SomeSurveys.SampleWith(place, json));
        read.Failed(out var problem).ShouldBeTrue();
        problem!.Places.ShouldHaveSingleItem().Path.ShouldBe(path);
        problem.Message.ShouldStartWith(path + ": ");
        problem.Message.ShouldContain(says);
        problem.Message.ShouldNotContain("Heed.Listen");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("{\"title\":{\"en\":\"\\ud800\"},\"defaultLanguage\":\"en\",\"pages\":[]}")]
    [InlineData("{\"title\":{},\"title\":{},\"defaultLanguage\":\"en\",\"pages\":[]}")]
    [InlineData("{\"title\":{\"en\":\"a\",\"en\":\"b\"},\"defaultLanguage\":\"en\",\"pages\":[]}")]
    public void What_is_no_survey_is_refused_with_a_reason(string json)
    {
        SurveyJson.Read(json).Failed(out var problem).ShouldBeTrue();
        problem!.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_survey_nested_or_written_without_end_is_refused()
    {
        SurveyJson.Read(new string('[', 10_000)).Ok.ShouldBeFalse();
        SurveyJson.Read(SomeSurveys.Around("", $"\"intro\": {{ \"en\": \"{new string('a', SurveyJson.Longest)}\" }}")).Problem!.Message.ShouldContain("500000 characters");
    }
}
