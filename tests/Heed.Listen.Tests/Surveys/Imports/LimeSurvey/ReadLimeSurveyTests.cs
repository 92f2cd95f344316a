using System.Text;
using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.Shares;

namespace Heed.Listen.Tests.Surveys.Imports.LimeSurvey;

public sealed class ReadLimeSurveyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_type_of_question_comes_along_or_is_named(bool old)
    {
        var file = LimeSurveyXml.EveryType(old);
        var imported = ReadSurvey.Run(file).Value;
        var share = SurveyShare.Of(LimeSurveySource.Read(Encoding.UTF8.GetString(file)), imported);
        share.Wrong.Select(w => w.Split(':')[0]).ShouldBe(["14 (qI)"], string.Join('\n', share.Wrong));
        share.Unreported.ShouldBeEmpty();
        imported.Survey.Computed.Single().As.ShouldBe("qN * 2");
        imported.Survey.AllLanguages.ShouldBe(["en", "da"]);
    }

    [Fact]
    public void Old_files_and_new_ones_say_the_same() =>
        JsonSerializer.Serialize(ReadSurvey.Run(LimeSurveyXml.EveryType(old: false)).Value).ShouldBe(JsonSerializer.Serialize(ReadSurvey.Run(LimeSurveyXml.EveryType(old: true)).Value));

    [Fact]
    public void Choices_take_other_words_and_rule_each_other_out()
    {
        var question = Read(f => f.Question("M", "many", "1", ("other", "Y"), ("mandatory", "Y")).Part("a").Part("none").Attribute("exclude_all_others", "none").Attribute("max_answers", "2")).Questions.Single();
        question.Required.ShouldBeTrue();
        question.AtMost.ShouldBe(2);
        question.Choices.Select(c => (c.Code, c.Alone, c.Other)).ShouldBe([("a", false, false), ("none", true, false), ("other", false, true)]);
        question.Choices[2].Text["da"].ShouldBe("Andet");
    }

    [Fact]
    public void Rows_filtered_by_an_earlier_question_are_shown_where_it_was_chosen_there()
    {
        var matrix = Read(f => f.Question("M", "src").Part("r1").Part("r2").Question("A", "next").Part("r1").Part("r2").Part("r3").Attribute("array_filter", "src")).Questions.Last();
        matrix.Rows.Select(r => r.ShowIf).ShouldBe(["src = 'r1'", "src = 'r2'", null]);
    }

    [Fact]
    public void Conditions_of_older_files_are_read_too()
    {
        var file = new LimeSurveyXml(true, "en").Question("L", "first").Answer("A1").Answer("A2").Question("S", "second");
        file.Row("conditions", ("qid", "14"), ("cqid", "11"), ("cfieldname", "7X1X11"), ("method", "=="), ("value", "A2"), ("scenario", "1"));
        ReadSurvey.Run(file.Bytes()).Value.Survey.Questions.Last().ShowIf.ShouldBe("first = 'A2'");
    }

    [Fact]
    public void Quotas_count_the_same_answers()
    {
        var file = new LimeSurveyXml(true, "en").Question("Y", "first").Question("L", "second").Answer("A1").Answer("A2");
        file.Row("quota", ("id", "1"), ("name", "Few"), ("qlimit", "20"), ("active", "1"));
        foreach (var (question, code) in new[] { ("11", "Y"), ("12", "A1"), ("12", "A2") }) file.Row("quota_members", ("quota_id", "1"), ("qid", question), ("code", code));
        file.Row("quota_languagesettings", ("quotals_quota_id", "1"), ("quotals_language", "en"), ("quotals_message", "Enough"));
        var quota = ReadSurvey.Run(file.Bytes()).Value.Survey.Quotas.Single();
        (quota.Limit, quota.If, quota.Text!["en"]).ShouldBe((20, "first = 'yes' and (second = 'A1' or second = 'A2')", "Enough"));
    }

    [Fact]
    public void Answers_brought_along_are_named_as_ours_and_what_cannot_be_is_reported()
    {
        var imported = Import(f => f.Question("S", "name1").Question("X", "Hi {name1.shown}, {if(a,b,c)} {INSERTANS:7X1X11}"));
        imported.Survey.Questions.Last().Text["en"].ShouldBe("Hi {{name1}},  {{name1}} en");
        imported.Left.ShouldContain(l => l.Ref == "12" && l.Why.Contains("{if(a,b,c)}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<document><questions>", "line 1")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><document><questions><rows><row><qid>&b;</qid></row></rows></questions></document>", "line 1")]
    [InlineData("<document><questions><rows></rows></questions></document>", "questions")]
    public void What_cannot_be_read_is_refused_with_its_place(string xml, string place) => ReadSurvey.Run(Encoding.UTF8.GetBytes(xml)).Problem!.Places.Single().Path.ShouldBe(place);

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("{\"a\":1}")]
    public void A_file_of_another_kind_is_refused(string content) => ReadSurvey.Run(Encoding.UTF8.GetBytes(content)).Problem!.Code.ShouldBe("unknown-survey-format");

    private static SurveyDefinition Read(Func<LimeSurveyXml, LimeSurveyXml> make) => Import(make).Survey;

    private static ImportedSurvey Import(Func<LimeSurveyXml, LimeSurveyXml> make) => ReadSurvey.Run(make(new(false, "en", "da")).Bytes()).Value;
}
