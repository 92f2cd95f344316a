using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Library;

namespace Heed.Listen.Tests.Surveys.Library;

public sealed class SurveyLibraryTests
{
    private const int LongestQuestion = 300;

    public static TheoryData<string> Keys => LibraryTexts.Keys;

    [Fact]
    public void It_lists_each_survey_that_stands_beside_the_index()
    {
        var files = Directory.GetFiles(LibraryTexts.Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Where(f => f != LibraryTexts.Index);
        SurveyLibrary.List().Select(s => s.Key).ShouldBe(files!, ignoreOrder: true);
    }

    [Fact]
    public void A_survey_is_found_by_its_key() => SurveyLibrary.Find("relationship-nps")!.Title["nb"].ShouldBe("Hva synes du om oss?");

    [Fact]
    public void A_key_that_is_unknown_finds_nothing() => SurveyLibrary.Find("library").ShouldBeNull();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_may_be_published_as_it_stands(string key)
    {
        var read = SurveyJson.Read(SurveyLibrary.Find(key)!.Json);
        read.Problem.ShouldBeNull();
        SurveyRules.Check(read.Value).ShouldBeEmpty();
        SurveyLogic.Check(read.Value).ShouldBeEmpty();
        read.Value.AllLanguages.ShouldBe(LibraryTexts.Languages);
        read.Value.Thanks.ShouldNotBeNull();
        read.Value.Intro.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_the_index_says_holds(string key)
    {
        var survey = SurveyLibrary.Find(key)!;
        survey.Questions.ShouldBe(survey.Definition.Questions.Count(q => q.Type != QuestionType.Statement));
        survey.Minutes.ShouldBeInRange(1, 15);
        survey.Measures.ShouldNotBeEmpty();
        survey.Tags.ShouldNotBeEmpty();
        survey.Tags.ShouldBeUnique();
    }

    // Series are compared by these ids, and read by people in filters and exports.
    [Theory]
    [MemberData(nameof(Keys))]
    public void Ids_and_codes_are_short_words(string key)
    {
        var questions = SurveyLibrary.Find(key)!.Definition.Questions.ToList();
        var choices = questions.SelectMany(q => q.Choices.Concat(q.Rows).Concat(q.Sides)).Select(c => c.Code);
        questions.Select(q => q.Id).ShouldBeUnique();
        questions.Select(q => q.Id).Concat(choices).ShouldAllBe(id => id.Length <= 20 && id.All(c => char.IsAsciiLetterLower(c) || c == '_'));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Questions_are_short(string key)
    {
        var questions = SurveyLibrary.Find(key)!.Definition.Questions.ToList();
        var texts = questions.Select(q => q.Text).Concat(questions.SelectMany(q => q.Choices.Concat(q.Rows)).Select(c => c.Text));
        texts.SelectMany(t => t.Values).ShouldAllBe(text => text.Length <= LongestQuestion);
    }
}
