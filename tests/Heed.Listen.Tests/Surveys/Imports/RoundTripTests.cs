using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys.Imports;

public sealed class RoundTripTests
{
    public static TheoryData<string> Samples => SampleFiles.Names(".qsf");

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_imported_survey_is_written_and_read_back_as_it_was(string file) => Check(ReadSurvey.Run(SampleFiles.Bytes(file)).Value.Survey);

    [Fact]
    public void A_survey_of_ours_is_written_and_read_back_as_it_was()
    {
        Check(SurveyJson.Read(SomeSurveys.Sample).Value);
        foreach (var file in Directory.EnumerateFiles(RepoRoot.Of("src", "Heed.Listen", "Surveys", "Library"), "*.json").Where(f => !f.EndsWith("library.json", StringComparison.Ordinal))) Check(SurveyJson.Read(File.ReadAllText(file)).Value);
    }

    [Fact]
    public void What_is_as_it_would_be_anyway_is_not_written()
    {
        var text = SurveyJsonWriter.Write(SurveyJson.Read(SomeSurveys.Of(SomeSurveys.Choice("a"))).Value);
        text.ShouldBe("""
            {
              "title": { "en": "T" },
              "defaultLanguage": "en",
              "pages": [
                {
                  "questions": [
                    {
                      "id": "a",
                      "type": "single",
                      "text": { "en": "?" },
                      "choices": [{ "code": "a", "text": { "en": "A" } }, { "code": "b", "text": { "en": "B" } }]
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    private static void Check(SurveyDefinition survey)
    {
        var text = SurveyJsonWriter.Write(survey);
        var read = SurveyJson.Read(text).Value;
        // All of it, by the framework's own rules, so that nothing left out by ours goes unseen.
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(survey));
        SurveyJsonWriter.Write(read).ShouldBe(text);
    }
}
