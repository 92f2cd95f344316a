using System.Text;
using Heed.Listen.Imports;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.Qualtrics;

public sealed class QualtricsResponsesTests : ResponseTests
{
    private const string Qsf = """
        { "SurveyEntry": { "SurveyName": "Shop", "SurveyLanguage": "EN" }, "SurveyElements": [
          { "Element": "BL", "Payload": [{ "Type": "Default", "ID": "BL_1", "BlockElements": [{ "Type": "Question", "QuestionID": "QID1" }, { "Type": "Question", "QuestionID": "QID2" }, { "Type": "Question", "QuestionID": "QID3" }, { "Type": "Question", "QuestionID": "QID4" }, { "Type": "Question", "QuestionID": "QID5" }, { "Type": "Question", "QuestionID": "QID6" }, { "Type": "Question", "QuestionID": "QID7" }, { "Type": "Question", "QuestionID": "QID8" }] }] },
          { "Element": "FL", "Payload": { "Type": "Root", "Flow": [{ "Type": "Block", "ID": "BL_1" }] } },
          { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "Likely?", "DataExportTag": "nps", "QuestionType": "MC", "Selector": "NPS", "Choices": [] } },
          { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "Why?", "DataExportTag": "why-so", "QuestionType": "MC", "Selector": "MAVR", "Choices": { "1": { "Display": "Price, or discount" }, "4": { "Display": "Staff" }, "5": { "Display": "Other", "TextEntry": "true" } }, "RecodeValues": { "1": "10", "4": "1", "5": "4" } } },
          { "Element": "SQ", "PrimaryAttribute": "QID3", "Payload": { "QuestionText": "Order", "DataExportTag": "rank", "QuestionType": "RO", "Selector": "DND", "Choices": { "1": { "Display": "Red" }, "2": { "Display": "Blue" } } } },
          { "Element": "SQ", "PrimaryAttribute": "QID4", "Payload": { "QuestionText": "Sort", "DataExportTag": "sort", "QuestionType": "PGR", "Selector": "DragAndDrop", "Choices": { "1": { "Display": "Milk" }, "2": { "Display": "Tea" } }, "Groups": { "0": "Like", "1": "Dislike" } } },
          { "Element": "SQ", "PrimaryAttribute": "QID5", "Payload": { "QuestionText": "Who?", "DataExportTag": "who", "QuestionType": "TE", "Selector": "FORM", "Choices": { "1": { "Display": "Street" }, "2": { "Display": "Town" } } } },
          { "Element": "SQ", "PrimaryAttribute": "QID6", "Payload": { "QuestionText": "Size", "DataExportTag": "size", "QuestionType": "MC", "Selector": "SAVR", "Choices": { "1": { "Display": "2" }, "2": { "Display": "1" } } } },
          { "Element": "SQ", "PrimaryAttribute": "QID7", "Payload": { "QuestionText": "How warm?", "DataExportTag": "warm", "QuestionType": "Slider", "Selector": "HSLIDER", "Choices": { "1": { "Display": "degrees" } }, "Configuration": { "CSSliderMin": 0, "CSSliderMax": 40 } } },
          { "Element": "SQ", "PrimaryAttribute": "QID8", "Payload": { "QuestionText": "Agreed?", "DataExportTag": "ok", "QuestionType": "MC", "Selector": "SAVR", "Choices": { "1": { "Display": "I agree" } } } }
        ] }
        """;

    private const string Head = """
        StartDate,EndDate,Status,Progress,Finished,ResponseId,ExternalReference,RecipientEmail,DistributionChannel,UserLanguage,nps_NPS_GROUP,nps,why-so,why-so_5_TEXT,rank_1,rank_2,sort_0_GROUP,sort_1_GROUP,sort_0_1_RANK,who_1,who_2,size,warm_1,ok,Q99,segment
        Start Date,End Date,Response Type,Progress,Finished,Response ID,External Data Reference,Recipient Email,Distribution Channel,User Language,Likely? - Group,Likely?,Why? - Selected Choice,Why? - Other - Text,Order - Red,Order - Blue,Sort - Groups - Like,Sort - Groups - Dislike,Sort - Ranks,Who? - Street,Who? - Town,Size,How warm?,Agreed?,Gone,segment
        "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""externalDataReference""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID2_5_TEXT""}","{""ImportId"":""QID3_1""}","{""ImportId"":""QID3_2""}","{""ImportId"":""QID4_0_GROUP""}","{""ImportId"":""QID4_1_GROUP""}","{""ImportId"":""QID4_G0_1_RANK""}","{""ImportId"":""QID5_1""}","{""ImportId"":""QID5_2""}","{""ImportId"":""QID6""}","{""ImportId"":""QID7_1""}","{""ImportId"":""QID8""}","{""ImportId"":""QID99_TEXT""}","{""ImportId"":""segment""}"

        """;

    private const string Values = "2024-05-01 08:00:00,2024-05-01 08:05:00,0,100,1,R_1,c-7,al@shop.example,email,EN,2,9,\"10,4\",the smell,2,1,\"1,2\",,1,Long Street,Tartu,1,21.5,1,gone,gold\n";
    private const string InWords = "2024-05-01 08:00:00,2024-05-01 08:05:00,IP Address,100,True,R_2,,al@shop.example,anonymous,EN,Promoter,9,\"Price, or discount,Other\",the smell,2,1,\"Milk,Tea\",,1,Long Street,Tartu,2,21.5,I agree,gone,gold\n";

    [Theory]
    [InlineData(Values, "c-7")]
    [InlineData(InWords, "al@shop.example")]
    public async Task Values_or_words_say_the_same_answers(string row, string customer)
    {
        await SurveyAsync(Encoding.UTF8.GetBytes(Qsf));
        var report = await ResponsesAsync(Write("a.csv", Head + row));
        var signal = (await StoredAsync("past")).ShouldHaveSingleItem();
        signal.HappenedAt.ShouldBe(new DateTimeOffset(2024, 5, 1, 14, 5, 0, TimeSpan.Zero));
        (signal.Customer, signal.Channel, signal.Language).ShouldBe((customer, row == Values ? "email" : "anonymous", "EN"));
        signal.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)).ShouldBe(
        [
            ("nps", FieldValue.Of(9)), ("ok", FieldValue.Of("yes")), ("rank.1", FieldValue.Of(2)), ("rank.2", FieldValue.Of(1)), ("size", FieldValue.Of("1")),
            ("sort.1", FieldValue.Of("0")), ("sort.2", FieldValue.Of("0")), ("warm", FieldValue.Of(21.5)), ("why_so", FieldValue.Of("10", "4")),
        ]);
        signal.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)).ShouldBe([("Q99", "gone"), ("who_1", "Long Street"), ("who_2", "Tartu"), ("why_so.4.other", "the smell")], ignoreOrder: true);
        signal.Attributes["segment"].ShouldBe("gold");
        var columns = report.Match!.Columns.ToDictionary(c => c.Column, StringComparer.Ordinal);
        (columns["nps_NPS_GROUP"].As, columns["sort_0_1_RANK"].As, columns["Q99"].As).ShouldBe((ColumnUse.Left, ColumnUse.Left, ColumnUse.Text));
        columns["Q99"].Why.ShouldBe("no question of the survey comes from QID99");
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_place_and_what_is_left_out_can_be_mended_and_imported()
    {
        await SurveyAsync(Encoding.UTF8.GetBytes(Qsf));
        var bad = Values.Replace("R_1,", "R_3,", StringComparison.Ordinal).Replace(",2,9,", ",2,11,", StringComparison.Ordinal).Replace("\"10,4\"", "\"10,7\"", StringComparison.Ordinal);
        var none = Values.Replace("R_1,", ",", StringComparison.Ordinal).Replace("21.5", "-99", StringComparison.Ordinal);
        var file = Write("a.csv", Head + Values + bad + none);
        var refused = await ResponsesAsync(file);
        (refused.Done, refused.Rejected).ShouldBe((false, 2));
        refused.Problems.Select(p => p.ToString()).ShouldBe(
        [
            "row 5, column nps: \"11\" must be from 0 to 10",
            "row 5, column why-so: \"10,7\" must be some of 10, 1, 4 with commas between; \"7\" is none",
            "row 6, column id: must not be empty: it tells responses apart",
        ]);
        (await StoredAsync("past")).ShouldBeEmpty();

        var report = await ResponsesAsync(file, rejects: Place("rejects.csv"));
        (report.Added, report.Rejected).ShouldBe((1, 2));
        var mended = (await System.IO.File.ReadAllTextAsync(Place("rejects.csv"))).Replace(",2,11,", ",2,1,", StringComparison.Ordinal).Replace("\"10,7\"", "10", StringComparison.Ordinal).Replace(",1,,c-7", ",1,R_4,c-7", StringComparison.Ordinal);
        (await ResponsesAsync(Write("mended.csv", mended))).Added.ShouldBe(2);
        var last = (await StoredAsync("past"))[^1];
        last.Values.Keys.ShouldNotContain("warm");
    }

    [Fact]
    public async Task A_question_or_choice_renamed_since_is_still_found()
    {
        var survey = await SurveyAsync(Encoding.UTF8.GetBytes(Qsf));
        var renamed = survey with { Pages = [.. survey.Pages.Select(p => p with { Questions = [.. p.Questions.Select(q => q.Id == "size" ? q with { Id = "format", Choices = [.. q.Choices.Select(c => c.Code == "1" ? c with { Code = "two", Origin = new() { Id = "1", Value = "1" } } : c)] } : q)] })] };
        (await new Listen.Surveys.SaveSurvey(Database, Clock).RunAsync(new("past", Listen.Surveys.SurveyJsonWriter.Write(renamed)), Base.Workspaces.Actor.System(Workspace), default)).Ok.ShouldBeTrue();
        await ResponsesAsync(Write("a.csv", Head + Values));
        (await StoredAsync("past")).Single().Values["format"].ShouldBe(FieldValue.Of("two"));
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_shows_what_becomes_of_each_column()
    {
        await SurveyAsync(Encoding.UTF8.GetBytes(Qsf));
        var report = (await TryResponsesAsync(Write("a.csv", Head + Values), dryRun: true)).Value;
        (report.Rows, report.Added, report.Match!.Columns.Count).ShouldBe((1, 0, 26));
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "unknown-responses", "\"a\", \"b\"")]
    [InlineData("ResponseID,EndDate,Q7\nResponseID,EndDate,What?\nR_1,2024-01-01 10:00:00,1\n", "no-answers", "\"Q7\"")]
    [InlineData("[1]", "unknown-responses", "")]
    public async Task A_file_of_something_else_is_refused_and_says_what_it_holds(string content, string code, string holds)
    {
        await SurveyAsync(Encoding.UTF8.GetBytes(Qsf));
        var problem = (await TryResponsesAsync(Write("a.csv", content))).Problem!;
        problem.Code.ShouldBe(code);
        problem.Message.ShouldContain(holds);
    }

    [Fact]
    public async Task A_survey_that_is_not_there_is_named() =>
        (await TryResponsesAsync(Write("a.csv", Head + Values), "nowhere")).Problem!.Message.ShouldContain("nowhere");
}
