using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Library;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

public sealed class SurveyJsonWriterTests
{
    public static TheoryData<string> Surveys => [.. SurveyLibrary.List().Select(s => s.Json), .. Directory.EnumerateFiles(RepoRoot.Of("samples", "surveys"), "*.json").Select(File.ReadAllText)];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void What_is_written_reads_as_the_same(string json)
    {
        var survey = SurveyJson.Read(json).Value;
        var again = SurveyJson.Read(SurveyJsonWriter.Write(survey)).Value;
        SurveyJsonWriter.WritePart(again).ShouldBe(SurveyJsonWriter.WritePart(survey));
        SurveyRules.Check(again).ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_says_something_is_written_and_letters_stay_themselves()
    {
        var written = SurveyJsonWriter.Write(SurveyJson.Read("""{ "title": { "nb": "Hvordan går det?" }, "defaultLanguage": "nb", "back": true, "languages": [], "pages": [ { "questions": [ { "id": "a", "type": "nps", "text": { "nb": "Å?" }, "points": 5, "required": false } ] } ] }""").Value);
        written.ShouldBe("""
            {
              "title": { "nb": "Hvordan går det?" },
              "defaultLanguage": "nb",
              "pages": [{ "questions": [{ "id": "a", "type": "nps", "text": { "nb": "Å?" } }] }]
            }

            """);
    }

    [Fact]
    public void What_differs_from_the_usual_is_written() =>
        SurveyJsonWriter.Write(SurveyJson.Read(SomeSurveys.Around("""{ "questions": [] }""", "\"back\": false, \"computed\": [{ \"id\": \"x\", \"as\": \"1\", \"type\": \"code\" }]")).Value).ShouldContain("\"back\": false");
}
