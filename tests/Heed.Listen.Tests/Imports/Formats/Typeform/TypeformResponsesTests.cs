using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.Typeform;

public sealed class TypeformResponsesTests : ResponseTests
{
    private const string Survey = """
        { "title": { "en": "Town" }, "defaultLanguage": "en", "pages": [ { "questions": [
          { "id": "story", "type": "text", "text": { "en": "Tell us" }, "origin": { "id": "f1", "name": "story-ref" } },
          { "id": "likely", "type": "nps", "text": { "en": "Likely?" }, "origin": { "id": "f2" } },
          { "id": "city", "type": "single", "text": { "en": "City?" }, "choices": [ { "code": "l", "text": { "en": "London" } }, { "code": "s", "text": { "en": "Sydney" } }, { "code": "o", "text": { "en": "Other" }, "other": true } ] },
          { "id": "pictures", "type": "multiple", "text": { "en": "Which?" }, "origin": { "id": "f4" }, "choices": [ { "code": "a", "text": { "en": "Sea, far" } }, { "code": "b", "text": { "en": "Land" } } ] },
          { "id": "moved", "type": "date", "text": { "en": "When?" }, "origin": { "id": "f5" } },
          { "id": "agree", "type": "consent", "text": { "en": "Agreed?" }, "origin": { "id": "f6" } },
          { "id": "order", "type": "ranking", "text": { "en": "Order" }, "origin": { "id": "f7" }, "choices": [ { "code": "x", "text": { "en": "Ex" } }, { "code": "y", "text": { "en": "Why" } } ] }
        ] } ] }
        """;

    private const string One = """
        {"response_id":"r1","landed_at":"2024-05-01T08:00:00Z","submitted_at":"2024-05-01T08:03:00Z","hidden":{"user_id":"c-7","plan":"pro"},"answers":[
          {"type":"text","text":"Cold","field":{"id":"f1","type":"long_text","ref":"story-ref"}},
          {"type":"number","number":9,"field":{"id":"f2","type":"nps"}},
          {"type":"choice","choice":{"other":"Tartu"},"field":{"id":"f3","type":"multiple_choice","ref":"city"}},
          {"type":"choices","choices":{"labels":["Sea, far","Land"]},"field":{"id":"f4","type":"picture_choice"}},
          {"type":"date","date":"2005-10-15","field":{"id":"f5","type":"date"}},
          {"type":"boolean","boolean":true,"field":{"id":"f6","type":"legal"}},
          {"type":"choices","choices":{"labels":["Why","Ex"]},"field":{"id":"f7","type":"ranking"}},
          {"type":"text","text":"gone","field":{"id":"f9","type":"short_text","ref":"old"}}]}
        """;

    private static string Line(string response) => response.ReplaceLineEndings("") + "\n";

    [Theory]
    [InlineData("page")]
    [InlineData("lines")]
    [InlineData("sent")]
    public async Task Each_answer_finds_its_question_by_id_or_reference(string form)
    {
        await SaveAsync();
        var file = Write("a.json", form switch
        {
            "page" => $$"""{ "total_items": 1, "items": [ {{One}} ] }""",
            "lines" => Line(One),
            _ => $$"""[ { "event_id": "e", "form_response": {{One.Replace("response_id", "token", StringComparison.Ordinal)}} } ]""",
        });
        var report = await ResponsesAsync(file);
        (report.Added, report.Match!.Format).ShouldBe((1, "typeform"));
        var signal = (await StoredAsync("past")).Single();
        (signal.HappenedAt, signal.Customer, signal.Attributes["plan"]).ShouldBe((new DateTimeOffset(2024, 5, 1, 8, 3, 0, TimeSpan.Zero), "c-7", "pro"));
        signal.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)).ShouldBe(
        [
            ("agree", FieldValue.Of("yes")), ("city", FieldValue.Of("o")), ("likely", FieldValue.Of(9)), ("moved", FieldValue.Of("2005-10-15")),
            ("order.x", FieldValue.Of(2)), ("order.y", FieldValue.Of(1)), ("pictures", FieldValue.Of("a", "b")),
        ]);
        signal.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)).ShouldBe([("city.o.other", "Tartu"), ("old", "gone"), ("story", "Cold")]);
        report.Match.Columns.Single(c => c.As == ColumnUse.Text).Why.ShouldNotBeNull();
        (await ResponsesAsync(file)).Added.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_wrong_is_set_aside_as_lines_that_can_be_mended()
    {
        await SaveAsync();
        var bad = One.Replace("\"r1\"", "\"r2\"", StringComparison.Ordinal).Replace("\"number\":9", "\"number\":12", StringComparison.Ordinal);
        var report = await ResponsesAsync(Write("a.jsonl", Line(One) + Line(bad) + "{ broken\n"), rejects: Place("rejects.jsonl"));
        (report.Added, report.Rejected).ShouldBe((1, 2));
        report.Problems[0].ToString().ShouldBe("row 2, column f2: \"12\" must be from 0 to 10");
        report.Problems[1].Row.ShouldBe(3);
        var mended = (await File.ReadAllTextAsync(Place("rejects.jsonl"))).Replace("\"number\":12", "\"number\":1", StringComparison.Ordinal).Split('\n')[0] + "\n";
        (await ResponsesAsync(Write("mended.jsonl", mended))).Added.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{ "a": 1 }""", "unknown-responses")]
    [InlineData("""{ "items": [ """, "bad-import-file")]
    [InlineData("""{ "items": [ { "response_id": "r", "answers": [] } ] }""", "no-answers")]
    public async Task Other_json_is_refused(string json, string code)
    {
        await SaveAsync();
        (await TryResponsesAsync(Write("a.json", json))).Problem!.Code.ShouldBe(code);
    }

    private async Task SaveAsync() => (await new SaveSurvey(Database, Clock).RunAsync(new("past", Survey), Actor.System(Workspace), default)).Ok.ShouldBeTrue();
}
