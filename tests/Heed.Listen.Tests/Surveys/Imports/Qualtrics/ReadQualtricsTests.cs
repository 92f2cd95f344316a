using System.Text;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;

namespace Heed.Listen.Tests.Surveys.Imports.Qualtrics;

public sealed class ReadQualtricsTests
{
    private const string Colour = """
        "QuestionType": "MC", "Selector": "SAVR", "DataExportTag": "colour", "QuestionText": "Which <b>colour</b>?&nbsp;",
        "Choices": { "1": { "Display": "Red" }, "2": { "Display": "Blue" }, "4": { "Display": "Another", "TextEntry": "true" } }, "ChoiceOrder": ["2", 1, 4],
        "RecodeValues": { "1": "10", "2": 20 }, "Validation": { "Settings": { "ForceResponse": "ON", "ForceResponseType": "ON" } },
        "Language": { "DA": { "QuestionText": "Hvilken farve?", "Choices": { "1": { "Display": "Rød" }, "2": { "Display": "Blå" }, "4": { "Display": "En anden" } } } }
        """;

    private const string Text = """ "QuestionType": "TE", "Selector": "ESTB", "DataExportTag": "why", "QuestionText": "Why ${q://QID1/ChoiceGroup/SelectedChoices}? ${q://QID1/ChoiceTextEntryValue/4}" """;

    private const string ChoseRed = """ { "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID1/SelectableChoice/1", "Operator": "Selected" }, "Type": "If" }, "Type": "BooleanExpression" } """;

    [Fact]
    public void Choices_keep_their_order_codes_words_and_languages()
    {
        var question = Read(Colour).Survey.Questions.Single();
        question.Id.ShouldBe("colour");
        question.Type.ShouldBe(QuestionType.Single);
        question.Required.ShouldBeTrue();
        question.Text["en"].ShouldBe("Which colour?");
        question.Text["da"].ShouldBe("Hvilken farve?");
        question.Choices.Select(c => (c.Code, c.Text["en"], c.Text["da"], c.Other)).ShouldBe([("20", "Blue", "Blå", false), ("10", "Red", "Rød", false), ("4", "Another", "En anden", true)]);
    }

    [Fact]
    public void Answers_brought_along_in_texts_are_named_as_ours() => Read(Colour, Text).Survey.Questions.Last().Text["en"].ShouldBe("Why {{colour}}? {{colour.4.other}}");

    [Fact]
    public void A_condition_on_a_choice_is_one_on_its_code() =>
        Read(Colour, Text + $""", "DisplayLogic": {ChoseRed} """).Survey.Questions.Last().ShowIf.ShouldBe("colour = '10'");

    [Fact]
    public void A_condition_that_cannot_be_said_is_reported_and_the_question_asked()
    {
        var imported = Read(Colour, Text + $""", "DisplayLogic": {ChoseRed.Replace("\"Selected\"", "\"Displayed\"", StringComparison.Ordinal)} """);
        imported.Survey.Questions.Last().ShowIf.ShouldBeNull();
        imported.Left.Single().Ref.ShouldBe("QID2");
    }

    [Fact]
    public void A_condition_on_a_later_answer_is_reported()
    {
        var imported = Read(Text + $""", "DisplayLogic": {ChoseRed.Replace("QID1", "QID2", StringComparison.Ordinal)} """, Colour);
        imported.Survey.Questions.First().ShowIf.ShouldBeNull();
        imported.Left.ShouldContain(l => l.Ref == "QID1" && l.Why.Contains("colour", StringComparison.Ordinal));
    }

    [Fact]
    public void Recommending_is_asked_as_such()
    {
        var nps = Read(""" "QuestionType": "MC", "Selector": "NPS", "DataExportTag": "Q1", "QuestionText": "Would you?", "Choices": [ { "Display": "0" }, { "Display": "1" } ] """, Text + $""", "DisplayLogic": {ChoseRed.Replace("SelectableChoice/1", "SelectableChoice/9", StringComparison.Ordinal)} """).Survey;
        nps.Questions.First().Type.ShouldBe(QuestionType.Nps);
        nps.Questions.Last().ShowIf.ShouldBe("Q1 = 9");
    }

    [Fact]
    public void A_skip_becomes_a_jump_over_the_pages_between()
    {
        var skip = """ "SkipLogic": [ { "Locator": "q://QID1/SelectableChoice/2", "Condition": "Selected", "SkipToDestination": "QID3" } ] """;
        var pages = Read([Colour, Text, """ "QuestionType": "TE", "Selector": "SL", "DataExportTag": "more", "QuestionText": "More?" """], skip).Survey.Pages;
        pages.Count.ShouldBe(3);
        pages[0].Jumps.Single().ShouldBe(new Jump { If = "colour = '20'", To = pages[2].Id! });
        pages[2].Questions.Single().Id.ShouldBe("more");
    }

    [Fact]
    public void A_branch_that_ends_the_survey_ends_it()
    {
        var flow = $$"""[ { "Type": "Block", "ID": "BL_1" }, { "Type": "Branch", "FlowID": "FL_2", "BranchLogic": {{ChoseRed}}, "Flow": [ { "Type": "EndSurvey" } ] }, { "Type": "Block", "ID": "BL_2" } ]""";
        var imported = Imported(File([Colour, Text], "", flow, split: true));
        imported.Survey.Pages.Select(p => p.Jumps.Count).ShouldBe([0, 1, 0]);
        imported.Survey.Pages[1].Jumps.Single().ShouldBe(new Jump { If = "colour = '10'", To = Jump.End });
    }

    [Fact]
    public void A_matrix_keeps_rows_columns_and_recoded_values()
    {
        var matrix = Read("""
            "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "MultipleAnswer", "DataExportTag": "are-dashes", "QuestionText": "How often?",
            "Choices": { "1": { "Display": "Apple" }, "2": { "Display": "Pear", "TextEntry": "true" } }, "Answers": { "1": { "Display": "Now" }, "2": { "Display": "Never" } }, "RecodeValues": { "2": "-1" }, "ChoiceDataExportTags": { "1": "the apple" }
            """);
        var question = matrix.Survey.Questions.First();
        question.Id.ShouldBe("are_dashes");
        question.Cells.ShouldBe(MatrixCells.Multiple);
        question.Rows.Select(r => r.Code).ShouldBe(["the_apple", "2"]);
        question.Choices.Select(c => c.Code).ShouldBe(["1", "-1"]);
        matrix.Survey.Questions.Last().Id.ShouldBe("are_dashes_2_text");
        matrix.Changed.Select(c => c.Ref).Distinct().ShouldBe(["QID1"]);
        matrix.Changed.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{ "SurveyEntry": {}, "SurveyElements": 7 }""", "SurveyElements")]
    [InlineData("""{ "SurveyEntry": {}, "SurveyElements": [] }""", "SurveyElements")]
    [InlineData("""{ "SurveyEntry": {},""", "line 1")]
    [InlineData("""{ "SurveyEntry": {}, "SurveyElements": [ "\ud800" ] }""", "$.SurveyElements[0]")]
    public void What_cannot_be_read_is_refused_with_its_place(string json, string place) =>
        ReadSurvey.Run(Encoding.UTF8.GetBytes(json)).Problem!.Places.Single().Path.ShouldBe(place);

    private static ImportedSurvey Read(params string[] questions) => Read(questions, "");

    private static ImportedSurvey Read(string[] questions, string first) => Imported(File(questions, first, """[ { "Type": "Block", "ID": "BL_1" } ]"""));

    private static ImportedSurvey Imported(string json) => ReadSurvey.Run(Encoding.UTF8.GetBytes(json)).Value;

    private static string File(string[] questions, string first, string flow, bool split = false)
    {
        var elements = questions.Select((_, i) => $$"""{ "Type": "Question", "QuestionID": "QID{{i + 1}}"{{(i == 0 && first.Length > 0 ? ", " + first : "")}} }""").ToList();
        var blocks = split
            ? string.Join(",", elements.Select((e, i) => $$"""{ "Type": "Standard", "ID": "BL_{{i + 1}}", "BlockElements": [ {{e}} ] }"""))
            : $$"""{ "Type": "Default", "ID": "BL_1", "BlockElements": [ {{string.Join(",", elements)}} ] }""";
        var asked = string.Join(",", questions.Select((q, i) => $$"""{ "Element": "SQ", "PrimaryAttribute": "QID{{i + 1}}", "Payload": { {{q}} } }"""));
        return $$"""
            { "SurveyEntry": { "SurveyName": "Colours", "SurveyLanguage": "EN" },
              "SurveyElements": [ { "Element": "BL", "Payload": [ {{blocks}} ] }, { "Element": "FL", "Payload": { "Flow": {{flow}} } }, {{asked}} ] }
            """;
    }
}
