using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Database;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Responses.Saved.Tables;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Saving what was answered so far, and going on with it elsewhere.</summary>
public sealed partial class ContinueLaterTests : IAsyncLifetime
{
    private const string Definition = """
        { "title": { "en": "Stay", "nb": "Opphold" }, "defaultLanguage": "en", "languages": ["en", "nb"], "resume": true, "pages": [
          { "questions": [ { "id": "nps", "type": "nps", "required": true, "text": { "en": "Recommend?", "nb": "Anbefale?" } } ] },
          { "questions": [ { "id": "age", "type": "number", "min": 1, "max": 120, "text": { "en": "Age?", "nb": "Alder?" } }, { "id": "why", "type": "text", "required": true, "text": { "en": "Why?", "nb": "Hvorfor?" } }, { "id": "photo", "type": "file", "text": { "en": "Photo", "nb": "Bilde" } } ] } ] }
        """;

    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.Nobody();
        await _server.PublishAsync(_server.Ours, "stay", Definition);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_is_there_again_also_what_is_wrong_and_sending_it_ends_the_address()
    {
        var second = await SecondPageAsync();
        var address = await SaveAsync([.. Respondent.Hidden(second), new("q.age", "many"), new("q.why", "Half a sen")]);
        (await SignalsAsync()).ShouldBeEmpty();

        var page = await _client.GetStringAsync(address);
        page.ShouldContain("value=\"many\"");
        page.ShouldContain("Half a sen");
        page.ShouldNotContain("class=\"error\"", customMessage: "nothing was sent yet that could be wrong");
        Respondent.Hidden(page).ShouldContain(new KeyValuePair<string, string>("q.nps", "9"));

        using var sent = await SendAsync([.. Respondent.Hidden(page), new("seen", "age"), new("seen", "why"), new("q.age", "44"), new("q.why", "A whole sentence")]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignalsAsync()).ShouldHaveSingleItem().Texts["why"].ShouldBe("A whole sentence");
        using var gone = await _client.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await gone.Content.ReadAsStringAsync()).ShouldContain("There is nothing to go on with here");
    }

    [Fact]
    public async Task Saved_again_it_keeps_its_address_and_its_language_can_be_changed_on_the_way()
    {
        var address = await SaveAsync([.. Respondent.Hidden(await SecondPageAsync()), new("q.why", "One")]);
        var page = await _client.GetStringAsync(address + "?lang=nb");
        page.ShouldContain("Hvorfor?");
        (await SaveAsync([.. Respondent.Hidden(page), new("q.why", "Two")])).ShouldBe(address);
        (await _client.GetStringAsync(address)).ShouldContain("Two");
        (await _client.GetStringAsync(address)).ShouldContain("Lagre og fortsett senere");
    }

    [Fact]
    public async Task A_survey_published_anew_in_between_is_answered_as_it_was_begun()
    {
        var address = await SaveAsync([.. Respondent.Hidden(await SecondPageAsync()), new("q.why", "One")]);
        await _server.PublishAsync(_server.Ours, "stay", Definition.Replace("Why?", "Why at all?", StringComparison.Ordinal));
        _server.Services.GetRequiredService<FindPublishedSurvey>().Forget("stay");
        (await _client.GetStringAsync("/s/stay")).ShouldContain("name=\"v\" value=\"2\"");
        var page = await _client.GetStringAsync(address);
        page.ShouldContain("Why?");
        page.ShouldContain("name=\"v\" value=\"1\"");
    }

    [Fact]
    public async Task What_is_not_there_expired_anothers_or_made_up_is_said_kindly_and_swept_away()
    {
        var address = await SaveAsync([.. Respondent.Hidden(await SecondPageAsync()), new("q.why", "One")]);
        var token = address[(address.LastIndexOf('/') + 1)..];
        await _server.PublishAsync(_server.Others, "other", Definition);
        foreach (var wrong in new[] { $"/s/other/continue/{token}", "/s/stay/continue/x", $"/s/stay/continue/{token[..^1]}", "/s/stay/continue/%C3%A9%20x", $"/s/stay/continue/{token}%0a" })
        {
            using var answer = await _client.GetAsync(wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }

        var database = _server.Services.GetRequiredService<HeedDatabase>();
        await using (var db = database.ForSystem()) await db.SavedAnswers.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1)));
        using var expired = await _client.GetAsync(address);
        expired.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _server.Services.GetRequiredService<SweepSavedAnswers>().RunAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Once_sent_no_address_of_the_response_opens_it_and_nothing_more_is_saved_of_it()
    {
        var second = Respondent.Hidden(await SecondPageAsync());
        var first = await SaveAsync([.. second, new("q.why", "One")]);
        var again = await SaveAsync([.. second, new("q.why", "Two")]);
        again.ShouldNotBe(first, "the page was sent as it stood before it had an address");
        using var sent = await SendAsync([.. second, new("seen", "why"), new("q.why", "Three")]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var address in new[] { first, again }) (await _client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var late = await SendAsync([.. second, new("q.why", "Four"), new("save", "1")]);
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SignalsAsync()).ShouldHaveSingleItem().Texts["why"].ShouldBe("Three");
    }

    [Fact]
    public async Task A_file_that_can_t_be_taken_is_said_before_anything_is_saved()
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Respondent.Hidden(await SecondPageAsync())) form.Add(new StringContent(value), name);
        form.Add(new StringContent("photo"), "seen");
        form.Add(new StringContent("1"), "save");
        form.Add(new ByteArrayContent([1, 2, 3]), "f.photo", "a.png");
        using var answer = await _client.PostAsync("/s/stay", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This file could not be taken.");
    }

    [Fact]
    public async Task A_survey_held_open_longer_is_open_for_those_who_began_before()
    {
        var address = await SaveAsync([.. Respondent.Hidden(await SecondPageAsync()), new("q.why", "One")]);
        await _server.PublishAsync(_server.Ours, "stay", Definition.Replace("\"resume\"", "\"closes\": \"2001-01-01T00:00:00Z\", \"resume\"", StringComparison.Ordinal));
        _server.Services.GetRequiredService<FindPublishedSurvey>().Forget("stay");
        (await _client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        await _server.PublishAsync(_server.Ours, "stay", Definition.Replace("\"resume\"", "\"closes\": \"2999-01-01T00:00:00Z\", \"resume\"", StringComparison.Ordinal));
        _server.Services.GetRequiredService<FindPublishedSurvey>().Forget("stay");
        (await _client.GetStringAsync(address)).ShouldContain("One");
    }

    [Fact]
    public async Task An_address_that_is_not_known_is_not_taken_over()
    {
        var made = "AAAAAAAAAAAAAAAAAAAAAA";
        (await SaveAsync([.. Respondent.Hidden(await SecondPageAsync()), new("k", made), new("q.why", "One")])).ShouldNotContain(made);
    }

    [Fact]
    public async Task A_file_handed_in_waits_as_long_as_the_answers()
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Respondent.Hidden(await SecondPageAsync())) form.Add(new StringContent(value), name);
        form.Add(new StringContent("photo"), "seen");
        form.Add(new StringContent("1"), "save");
        form.Add(new ByteArrayContent(s_png), "f.photo", "a.png");
        using var answer = await _client.PostAsync("/s/stay", form);
        var address = Address().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        (await _client.GetStringAsync(address)).ShouldContain("Your file has arrived.");
        var waiting = _server.Services.GetRequiredService<UploadFolder>().AllWaiting().ShouldHaveSingleItem();
        (waiting.LastWriteTimeUtc - DateTime.UtcNow).ShouldBeGreaterThan(TimeSpan.FromDays(28));
    }

    [Fact]
    public async Task Where_it_was_not_asked_for_or_a_time_runs_nothing_is_saved()
    {
        await _server.PublishAsync(_server.Ours, "plain", Definition.Replace("\"resume\": true", "\"resume\": false", StringComparison.Ordinal));
        await _server.PublishAsync(_server.Ours, "quick", Definition.Replace("\"resume\": true", "\"resume\": true, \"timeLimit\": 5", StringComparison.Ordinal));
        foreach (var key in new[] { "plain", "quick" })
        {
            var page = await _client.GetStringAsync($"/s/{key}");
            page.ShouldNotContain("name=\"save\"");
            using var answer = await _client.PostAsync($"/s/{key}", new FormUrlEncodedContent([.. Respondent.Hidden(page), new("q.nps", "9"), new("save", "1")]));
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("/continue/");
        }
    }

    [ChromiumFact]
    public async Task On_a_phone_one_saves_and_goes_on_from_another()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(390);
        await page.GotoAsync(new Uri(_server.Address, "/s/stay").ToString());
        await page.ClickAsync("label:has-text('9'), .point:has(input[value='9'])");
        await page.ClickAsync("button.next");
        await page.FillAsync("[name='q.why']", "On the train");
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty();
        await page.ClickAsync("button.save");
        await page.WaitForSelectorAsync(".address a");
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty();
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("HEED_TEST_SCREENSHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "saved-390.png"), FullPage = true });
        var address = await page.GetAttributeAsync(".address a", "href");

        var other = await chromium.OpenAsync(1280);
        await other.GotoAsync(address!);
        (await other.InputValueAsync("[name='q.why']")).ShouldBe("On the train");
        if (Environment.GetEnvironmentVariable("HEED_TEST_SCREENSHOTS") is { Length: > 0 } shots) await other.ScreenshotAsync(new() { Path = Path.Combine(shots, "continued-1280.png"), FullPage = true });
        await other.ClickAsync("button.next");
        await other.WaitForSelectorAsync(".tick");
        (await SignalsAsync()).ShouldHaveSingleItem().Texts["why"].ShouldBe("On the train");
    }

    private async Task<string> SecondPageAsync()
    {
        using var answer = await SendAsync([.. Respondent.Hidden(await _client.GetStringAsync("/s/stay")), new("seen", "nps"), new("q.nps", "9")]);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> SaveAsync(List<KeyValuePair<string, string>> fields)
    {
        using var answer = await SendAsync([.. fields, new("save", "1")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new Uri(Address().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value).PathAndQuery;
    }

    private Task<HttpResponseMessage> SendAsync(IEnumerable<KeyValuePair<string, string>> fields) => _client.PostAsync("/s/stay", new FormUrlEncodedContent(fields));

    private Task<IReadOnlyList<Base.Signals.Signal>> SignalsAsync() => StoredSignals.OfAsync(_server, _server.Ours);

    [GeneratedRegex("<p class=\"address\"><a href=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
