using System.Net;
using System.Text.RegularExpressions;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>What stands beside the questions: times, colours, the way back, answers within texts, the receipt.</summary>
public sealed class SurveySettingsTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.Nobody();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Before_it_opens_and_after_it_closes_a_survey_says_so()
    {
        var (status, html) = await GetAsync("early", "\"opens\": \"2999-01-01T08:00:00Z\"");
        status.ShouldBe(HttpStatusCode.Forbidden);
        html.ShouldContain("This survey has not begun");
        html.ShouldContain("2999");
        (status, html) = await GetAsync("late", "\"closes\": \"2001-01-01T08:00:00Z\", \"closed\": { \"en\": \"We closed early.\" }");
        status.ShouldBe(HttpStatusCode.Gone);
        html.ShouldContain("We closed early.");
    }

    [Fact]
    public async Task Past_its_time_limit_and_without_the_time_it_began_a_form_is_not_taken()
    {
        var (_, html) = await GetAsync("quick", "\"timeLimit\": 5");
        html.ShouldContain("You have 5 minutes from now.");
        var fields = Respondent.Hidden(html);
        using var forged = await PostAsync("quick", [.. fields.Where(f => f.Key != "s"), new("q.a", "9")]);
        forged.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await forged.Content.ReadAsStringAsync()).ShouldContain("The time is up");
        using var other = await PostAsync("quick", [.. fields.Where(f => f.Key != "id"), new("id", Guid.NewGuid().ToString()), new("q.a", "9")]);
        other.StatusCode.ShouldBe(HttpStatusCode.Gone, "the time is that of another respondent");
        using var taken = await PostAsync("quick", [.. fields, new("q.a", "9"), new("seen", "b"), new("q.b", "9")]);
        ((int)taken.StatusCode).ShouldBeLessThan(400);
    }

    [Fact]
    public async Task Colours_are_within_the_page_allowed_by_their_hash_and_readable()
    {
        var (_, html) = await GetAsync("bright", """ "theme": { "colour": "#ffee00", "background": "#000000", "logo": "https://pictures.example/logo.png", "logoText": "Ours", "appearance": "light" } """);
        html.ShouldContain("<img class=\"logo\" src=\"https://pictures.example/logo.png\" alt=\"Ours\">");
        html.ShouldContain("<html lang=\"en\" dir=\"ltr\" class=\"light\">");
        html.ShouldNotContain(":root{--accent:#ffee00", customMessage: "yellow on white can't be read");
        html.ShouldContain("--on-ground:#ffffff");
        var css = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.NonBacktracking).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(css)));
        using var answer = await _client.GetAsync("/s/bright");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain($"'sha256-{hash}'");
        policy.ShouldContain("img-src 'self' data: https://pictures.example;");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task The_way_back_and_the_progress_are_there_unless_turned_off()
    {
        var second = "<button class=\"back\"";
        (await SecondPageAsync("both", "")).ShouldContain(second);
        var html = await SecondPageAsync("none", "\"back\": false, \"progress\": false");
        html.ShouldNotContain(second);
        html.ShouldNotContain("<progress");
        using var back = await PostAsync("none", [.. Respondent.Hidden(html), new("back", "1")]);
        (await back.Content.ReadAsStringAsync()).ShouldNotContain("id=\"at-a\"", customMessage: "who turned off the way back is not led back by a form made by hand");
    }

    [Fact]
    public async Task Answers_stand_in_later_texts_encoded_and_on_the_receipt_of_those_who_are_known()
    {
        await _server.PublishAsync(_server.Ours, "piped", """
            { "title": { "en": "T" }, "defaultLanguage": "en", "mode": "identified", "thanks": { "en": "Bye {{name}}{{nothing}}!" }, "pages": [
              { "questions": [ { "id": "name", "type": "text", "text": { "en": "Who?" } }, { "id": "fruit", "type": "multiple", "text": { "en": "Which?" }, "choices": [ { "code": "a", "text": { "en": "Apple" } }, { "code": "o", "text": { "en": "Other" }, "other": true } ] } ] },
              { "questions": [ { "id": "end", "type": "text", "text": { "en": "{{name}} likes {{fruit}}." } } ] } ] }
            """);
        var first = Respondent.Hidden(await _client.GetStringAsync("/s/piped?lang=en"));
        using var second = await PostAsync("piped", [.. first, new("q.name", "<i>Åse</i> {{fruit}}"), new("q.fruit", "a"), new("q.fruit", "o"), new("q.fruit.o.other", "Plum & pip")]);
        var html = await second.Content.ReadAsStringAsync();
        html.ShouldContain("&lt;i&gt;Åse&lt;/i&gt; {{fruit}} likes Apple, Plum &amp; pip.");
        using var sent = await PostAsync("piped", [.. Respondent.Hidden(html), new("q.end", "Yes")]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var thanks = await _client.GetStringAsync(sent.Headers.Location!.ToString());
        thanks.ShouldContain("Bye &lt;i&gt;Åse&lt;/i&gt; {{fruit}}!");
        thanks.ShouldContain("<dd>Apple, Plum &amp; pip</dd>");
        thanks.ShouldContain("Reference: ");
        (await _client.GetStringAsync("/s/piped?thanks=1&r=forged")).ShouldNotContain("Apple");
    }

    [Fact]
    public async Task A_language_that_is_written_from_the_right_is_shown_from_the_right()
    {
        await _server.PublishAsync(_server.Ours, "rtl", """{ "title": { "ar": "استبيان" }, "defaultLanguage": "ar", "pages": [ { "questions": [ { "id": "a", "type": "nps", "text": { "ar": "؟" } } ] } ] }""");
        (await _client.GetStringAsync("/s/rtl")).ShouldContain("<html lang=\"ar\" dir=\"rtl\"");
    }

    [Fact]
    public async Task An_order_of_chance_stays_with_the_respondent()
    {
        var choices = string.Join(',', Enumerable.Range(0, 12).Select(i => $$"""{ "code": "c{{i}}", "text": { "en": "C{{i}}" } }"""));
        await _server.PublishAsync(_server.Ours, "mixed", $$"""{ "title": { "en": "T" }, "defaultLanguage": "en", "pages": [ { "questions": [ { "id": "a", "type": "single", "required": true, "shuffle": true, "text": { "en": "?" }, "choices": [{{choices}}] } ] } ] }""");
        var first = await _client.GetStringAsync("/s/mixed");
        using var again = await PostAsync("mixed", Respondent.Hidden(first));
        Order(await again.Content.ReadAsStringAsync()).ShouldBe(Order(first));
        var others = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _client.GetStringAsync("/s/mixed")));
        others.Select(Order).Append(Order(first)).Distinct().Count().ShouldBeGreaterThan(1);
    }

    private static string Order(string html) => string.Join(',', Regex.Matches(html, "value=\"(c\\d+)\"", RegexOptions.NonBacktracking).Select(m => m.Groups[1].Value));

    private async Task<string> SecondPageAsync(string key, string settings)
    {
        var (_, html) = await GetAsync(key, settings);
        using var second = await PostAsync(key, [.. Respondent.Hidden(html), new("q.a", "9")]);
        return await second.Content.ReadAsStringAsync();
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string key, string settings)
    {
        var more = settings.Length > 0 ? settings + ", " : "";
        await _server.PublishAsync(_server.Ours, key, $$"""{ "title": { "en": "T" }, "defaultLanguage": "en", {{more}} "pages": [ { "questions": [ { "id": "a", "type": "nps", "text": { "en": "?" } } ] }, { "questions": [ { "id": "b", "type": "nps", "text": { "en": "?" } } ] } ] }""");
        using var answer = await _client.GetAsync($"/s/{key}?lang=en");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string key, IEnumerable<KeyValuePair<string, string>> fields) => _client.PostAsync($"/s/{key}", new FormUrlEncodedContent(fields));
}
