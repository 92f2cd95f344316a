using System.Net;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Each type of question over HTTP: drawn, answered wrongly and told so, answered rightly and stored.</summary>
public sealed class QuestionTypesTests(QuestionTypesTests.Shared shared) : IClassFixture<QuestionTypesTests.Shared>
{
    private const string Items = """ "choices": [ { "code": "a", "text": { "en": "Apple" } }, { "code": "b", "text": { "en": "Pear" } }, { "code": "c", "text": { "en": "Something else" }, "other": true } ] """;
    private const string Plain = """ "choices": [ { "code": "a", "text": { "en": "Apple" } }, { "code": "b", "text": { "en": "Pear" } } ] """;
    private const string Rows = """ "rows": [ { "code": "x", "text": { "en": "Taste" } }, { "code": "y", "text": { "en": "Price" } } ] """;

    public sealed class Shared : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RunningServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    /// <summary>Type, its members, what its page holds, what is sent wrongly, what is then said, what is sent rightly, what is stored.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Types => new()
    {
        { "nps", "", "class=\"scale numbers points-11\"", "q.q=11", "Please choose one of the answers offered.", "q.q=10", "q=10" },
        { "csat", "\"points\": 3, \"labels\": [{\"en\":\"Bad\"},{\"en\":\"Fair\"},{\"en\":\"Good\"}], \"icons\": [\"☹\",\"–\",\"☺\"], \"reversed\": true", "points-3 labelled reversed\"><label class=\"point\"><input type=\"radio\" id=\"in-q-3\"", "q.q=0", "Please choose one of the answers offered.", "q.q=3", "q=3" },
        { "ces", "\"variant\": \"ease7\", \"notApplicable\": true, \"notApplicableText\": {\"en\": \"I asked for nothing\"}", "I asked for nothing", "q.q=8", "Please choose one of the answers offered.", "q.q=na", "q=na" },
        { "single", Items, "aria-label=\"Something else: in your own words\"", "q.q.c.other=Plum", "choose that answer too.", "q.q=c&q.q.c.other=Plum", "q=c q.c.other=Plum" },
        { "single", $"\"display\": \"dropDown\", {Plain}", "<select id=\"in-q\" name=\"q.q\"", "q.q=z", "Please choose one of the answers offered.", "q.q=b", "q=b" },
        { "single", """ "display": "pictures", "choices": [ { "code": "a", "text": { "en": "Apple" }, "picture": "/uploads/0.png" }, { "code": "b", "text": { "en": "Pear" } } ] """, "<img loading=\"lazy\" src=\"/uploads/0.png\" alt=\"Apple\">", "q.q=z", "Please choose one of the answers offered.", "q.q=a", "q=a" },
        { "multiple", $"\"atLeast\": 2, {Items}", "Choose at least 2.", "q.q=a", "class=\"error\" id=\"error-q\">Choose at least 2.", "q.q=a&q.q=b", "q=a,b" },
        { "yesNo", "\"required\": true", "id=\"in-q-yes\"", "", "Please answer this question.", "q.q=no", "q=no" },
        { "clear", "", "id=\"in-q-no\"", "q.q=maybe", "Please choose one of the answers offered.", "q.q=yes", "q=yes" },
        { "matrix", $"\"required\": true, {Rows}, {Plain}", "aria-labelledby=\"row-q.x cell-q.x-a\"", "q.q.x=a", "Price: Please answer this question.", "q.q.x=a&q.q.y=b", "q.x=a q.y=b" },
        { "matrix", $"\"cells\": \"multiple\", {Rows}, {Plain}", "type=\"checkbox\" name=\"q.q.x\"", "q.q.x=z", "Taste: Please choose one of the answers offered.", "q.q.x=a&q.q.x=b", "q.x=a,b" },
        { "matrix", $"\"cells\": \"rating\", \"points\": 4, \"notApplicable\": true, {Rows}", "class=\"rows rating points-4\"", "q.q.x=5", "Taste: Please choose one of the answers offered.", "q.q.x=4&q.q.y=na", "q.x=4 q.y=na" },
        { "pair", $$""" "required": true, {{Rows}}, "sides": [ { "code": "l", "text": { "en": "Hoped" } }, { "code": "r", "text": { "en": "Got" } } ] """, "<fieldset class=\"side\"><legend>Hoped</legend>", "q.q.x.l=1&q.q.x.r=2&q.q.y.l=3", "Price – Got: Please answer this question.", "q.q.x.l=1&q.q.x.r=2&q.q.y.l=3&q.q.y.r=4", "q.x.l=1 q.x.r=2 q.y.l=3 q.y.r=4" },
        { "ranking", Plain, "data-most=\"2\"", "q.q.a=1&q.q.b=1", "Pear: Place 1 is given twice.", "q.q.a=2&q.q.b=1", "q.a=2 q.b=1" },
        { "sum", $"\"total\": 100, {Plain}", "Share out 100 in all.", "q.q.a=60&q.q.b=30", "The parts must add up to 100; now they add up to 90.", "q.q.a=60,5&q.q.b=39.5", "q.a=60.5 q.b=39.5" },
        { "sum", $"\"total\": 100, \"required\": true, \"notApplicable\": true, {Plain}", "name=\"q.q\" value=\"na\"", "", "Please answer this question.", "q.q=na", "q.a=na q.b=na" },
        { "slider", "\"max\": 10, \"step\": 0.5, \"notApplicable\": true", "data-min=\"0\" data-max=\"10\" data-step=\"0.5\"", "q.q=3.3", "Only in steps of 0.5.", "q.q=3,5", "q=3.5" },
        { "number", "\"min\": 1, \"unit\": {\"en\": \"minutes\"}", "class=\"unit\">minutes", "q.q=a+lot", "Please write a number in digits.", "q.q=7,25", "q=7.25" },
        { "number", "\"checks\": [ { \"holds\": \"q < 10\", \"text\": { \"en\": \"Fewer than {0} ten & more\" } } ]", "inputmode=\"decimal\"", "q.q=11", "Fewer than {0} ten &amp; more", "q.q=9", "q=9" },
        { "date", "\"earliest\": \"2026-01-01\"", "type=\"date\"", "q.q=2025-12-31", "Not before Thursday, January 1, 2026.", "q.q=2026-02-28", "q=2026-02-28" },
        { "text", "\"maxLength\": 5", "maxlength=\"5\"", "q.q=too+long", "This is longer than 5 characters.", "q.q=short", "q=short" },
        { "email", "", "type=\"email\" autocomplete=\"email\"", "q.q=nobody", "does not look like an e-mail address", "q.q=kari%40example.no", "q=kari@example.no" },
        { "phone", "", "type=\"tel\" autocomplete=\"tel\"", "q.q=call+me", "does not look like a telephone number", "q.q=%2B47+22+12+34+56", "q=+47 22 12 34 56" },
        { "contact", "\"required\": true, \"parts\": [\"name\", \"postcode\"]", "autocomplete=\"postal-code\"", "q.q.name=Kari", "Postcode: Please answer this question.", "q.q.name=Kari&q.q.postcode=0150", "q.name=Kari q.postcode=0150" },
        { "consent", "\"required\": true", "<label class=\"choice agree\"><input type=\"checkbox\"", "", "We can only go on if you agree to this.", "q.q=yes", "q=yes" },
        { "consent", "", "value=\"yes\"", "q.q=perhaps", "Please choose one of the answers offered.", "", "q=no" },
        { "signature", "\"required\": true", "data-name=\"d.q\"", "", "Please answer this question.", "q.q=Kari+Nordmann", "q=Kari Nordmann" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_is_drawn_refused_and_stored(string type, string more, string drawn, string wrong, string said, string right, string stored)
    {
        var server = shared.Server;
        var definition = $$"""{ "title": { "en": "T" }, "defaultLanguage": "en", "pages": [ { "questions": [ { "id": "q", "type": "{{type}}", "text": { "en": "What <b>about</b> it?" } {{(more.Length > 0 ? ", " + more : "")}} } ] } ] }""";
        var address = (await server.PublishAsync(server.Ours, $"type-{Guid.NewGuid():N}"[..20], definition)).Address;
        using var client = server.Nobody();
        var page = await client.GetStringAsync($"/s/{address}?lang=en");
        page.ShouldContain(drawn, Case.Sensitive);
        page.ShouldContain("What &lt;b&gt;about&lt;/b&gt; it?");

        var id = Guid.CreateVersion7();
        using var refused = await SendAsync(client, address, id, wrong);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(said, Case.Sensitive);
        using var taken = await SendAsync(client, address, id, right);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());

        var signal = (await StoredSignals.OfAsync(server, server.Ours)).Single(s => s.Id == id);
        var found = signal.Values.Select(v => (v.Key, Plainly(v.Value))).Concat(signal.Texts.Select(t => (t.Key, t.Value))).OrderBy(v => v.Key, StringComparer.Ordinal);
        string.Join(' ', found.Select(v => $"{v.Key}={v.Item2}")).ShouldBe(stored);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, Guid id, string fields) =>
        client.PostAsync($"/s/{address}", new StringContent($"id={id}&page=0&v=1&lang=en&seen=q&{fields}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

    private static string Plainly(FieldValue value) => value switch
    {
        FieldValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldValue.Code code => code.Label,
        FieldValue.Codes codes => string.Join(',', codes.Labels),
        _ => "na",
    };
}
