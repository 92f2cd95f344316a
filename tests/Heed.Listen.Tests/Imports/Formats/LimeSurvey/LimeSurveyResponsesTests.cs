using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Heed.Listen.Imports;
using Heed.Listen.Tests.Surveys.Imports.LimeSurvey;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.LimeSurvey;

public sealed class LimeSurveyResponsesTests : ResponseTests
{
    private static readonly byte[] s_survey = LimeSurveyXml.EveryType(old: false);
    private static readonly Dictionary<string, string> s_ids = XDocument.Parse(Encoding.UTF8.GetString(s_survey)).Descendants("questions").Descendants("row")
        .ToDictionary(r => r.Element("title")!.Value, r => r.Element("qid")!.Value, StringComparer.Ordinal);

    [Fact]
    public async Task Every_type_of_answer_finds_its_question()
    {
        await SurveyAsync(s_survey);
        var report = await ResponsesAsync(Archive(
            new()
            {
                ["id"] = "5",
                ["submitdate"] = "2024-05-01 10:00:00",
                ["startdate"] = "2024-05-01 09:50:00",
                ["startlanguage"] = "da",
                ["token"] = "T1",
                ["ipaddr"] = "10.0.0.1",
                ["lastpage"] = "3",
                [Q("q5")] = "4",
                [Q("qG")] = "F",
                [Q("qN")] = "2.5",
                [Q("qD")] = "2024-04-30 00:00:00",
                [Q("qY")] = "N",
                [Q("qT")] = "two\nlines",
                [Q("qL")] = "A2",
                [Q("qDrop")] = "A1",
                [Q("qO")] = "A1",
                [Q("qO", "comment")] = "why",
                [Q("qM", "sq1")] = "Y",
                [Q("qM", "sq2")] = "",
                [Q("qP", "sq1")] = "",
                [Q("qP", "sq2")] = "Y",
                [Q("qP", "sq2comment")] = "hm",
                [Q("qK", "sq1")] = "7",
                [Q("qQ", "sq2")] = "text",
                [Q("qA", "sq1")] = "5",
                [Q("qB", "sq2")] = "10",
                [Q("qC", "sq1")] = "U",
                [Q("qE", "sq2")] = "D",
                [Q("qF", "sq1")] = "A2",
                [Q("qR", "1")] = "A3",
                [Q("qR", "2")] = "A1",
                [Q("qDual", "sq1#0")] = "A1",
                [Q("qDual", "sq1#1")] = "B2",
                [Q("qTexts", "y1_x2")] = "cell",
                [Q("qFile")] = "[]"
            },
            new() { ["id"] = "6", ["submitdate"] = "1980-01-01 00:00:00", [Q("qL")] = "A1" }));
        (report.Added, report.Rejected, report.Match!.Format).ShouldBe((2, 0, "limesurvey"));
        var (full, undated) = ((await StoredAsync("past"))[0], (await StoredAsync("past"))[1]);
        (full.HappenedAt, full.Customer, full.Language, full.Attributes["lastpage"]).ShouldBe((new DateTimeOffset(2024, 5, 1, 7, 0, 0, TimeSpan.Zero), "T1", "da", "3"));
        full.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={Show(v.Value)}").ShouldBe(
        [
            "q5=4", "qA.sq1=5", "qB.sq2=10", "qC.sq1=U", "qD=2024-04-30", "qDrop=A1", "qDual_A.sq1=A1", "qDual_B.sq1=B2", "qE.sq2=D", "qF.sq1=A2", "qG=F", "qK_sq1=7", "qL=A2", "qM=sq1", "qN=2.5", "qN___2=5", "qO=A1", "qP=sq2", "qR.A1=2", "qR.A3=1", "qY=no",
        ]);
        full.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)).ShouldBe([("qO_comment", "why"), ("qP.sq2.other", "hm"), ("qQ_sq2", "text"), ("qT", "two\nlines"), ("qTexts_y1_x2", "cell")]);
        report.Warnings.ShouldContain(w => w.Code == "no-time");
        undated.Values.ShouldHaveSingleItem();
        report.Match.Columns.Where(c => c.As == ColumnUse.Left).Select(c => c.Column).ShouldBe(["ipaddr", Q("qFile")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_code_the_survey_does_not_know_is_named_with_its_line_and_column()
    {
        await SurveyAsync(s_survey);
        var report = await ResponsesAsync(Archive(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "5", [Q("qL")] = "A9" }));
        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Text, problem.Rule).ShouldBe((Q("qL"), "A9", "must be one of A1, A2"));
        problem.Row.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("no responses")]
    [InlineData("cut off")]
    [InlineData("a document type")]
    public async Task A_broken_archive_is_refused(string broken)
    {
        await SurveyAsync(s_survey);
        var responses = broken switch { "no responses" => null, "cut off" => "<document><responses><fields><fieldname>id</fieldname>", _ => "<!DOCTYPE d [<!ENTITY a 'b'>]><document/>" };
        (await TryResponsesAsync(Archive(responses))).Problem!.Code.ShouldBe("bad-import-file");
    }

    private static string Q(string title, string part = "") => $"7X1X{s_ids[title]}{part}";

    private string Archive(params Dictionary<string, string>[] responses)
    {
        var fields = responses.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal);
        static string Name(string field) => (char.IsAsciiDigit(field[0]) ? "_" : "") + field.Replace('#', '-');
        return Archive(new XElement("document", new XElement("LimeSurveyDocType", "Responses"), new XElement("responses",
            new XElement("fields", fields.Select(f => new XElement("fieldname", f))),
            new XElement("rows", responses.Select(r => new XElement("row", r.Select(c => new XElement(Name(c.Key), new XCData(c.Value)))))))).ToString());
    }

    private string Archive(string? responses)
    {
        var path = Place($"{Guid.NewGuid():N}.lsa");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var survey = zip.CreateEntry("survey_7.lss").Open()) survey.Write(s_survey);
        if (responses is null) return path;
        using var part = zip.CreateEntry("survey_7_responses.lsr").Open();
        part.Write(Encoding.UTF8.GetBytes(responses));
        return path;
    }

    private static string Show(FieldValue value) => value switch
    {
        FieldValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldValue.Code code => code.Label,
        FieldValue.Codes codes => string.Join('+', codes.Labels),
        _ => "n/a",
    };
}
