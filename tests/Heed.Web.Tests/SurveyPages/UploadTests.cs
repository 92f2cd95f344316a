using System.Net;
using Heed.Listen.Uploads;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Files and drawn signatures: what is in them decides, they travel along, and only those signed in see them.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Definition = """
        { "title": { "en": "T" }, "defaultLanguage": "en", "pages": [ { "questions": [
          { "id": "photo", "type": "file", "required": true, "text": { "en": "Photo" } }, { "id": "name", "type": "signature", "text": { "en": "Sign" } }, { "id": "score", "type": "nps", "required": true, "text": { "en": "?" } } ] } ] }
        """;

    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private readonly string _id = Guid.CreateVersion7().ToString();
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.Nobody();
        await _server.PublishAsync(_server.Ours, "files", Definition);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_travels_along_through_a_fault_and_is_seen_by_those_signed_in_only()
    {
        using var refused = await SendAsync(s_png, [new("d.name", "data:image/png;base64," + Convert.ToBase64String(s_png))]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the score is missing");
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("Your file has arrived.");
        page.ShouldContain("Your signature has arrived.");
        using var taken = await SendAsync(null, [.. Respondent.Hidden(page).Where(f => f.Key is "q.photo" or "k.name"), new("q.score", "9")]);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());

        var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem();
        foreach (var text in (string[])["photo", "name"])
        {
            var name = UploadName.In(signal.Texts[text]).ShouldNotBeNull();
            name.ShouldEndWith(".png");
            using var owner = await _server.SignedInAsync(_server.Ours);
            using var file = await owner.Client.GetAsync($"/responses/files/{name}");
            (await file.Content.ReadAsByteArrayAsync()).ShouldBe(s_png);
            file.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
            file.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            using var stranger = await _server.SignedInAsync(_server.Others);
            (await stranger.Client.GetAsync($"/responses/files/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await _client.GetAsync($"/responses/files/{name}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await _client.GetAsync($"/uploads/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_no_picture_is_too_large_or_is_not_there_is_refused()
    {
        foreach (var (content, said) in ((byte[], string)[])[("<svg onload=alert(1)>"u8.ToArray(), "could not be taken"), ("%PDF-1.7 not asked for"u8.ToArray(), "could not be taken"), ([.. s_png, .. new byte[10 * 1024 * 1024]], "larger than 10 MB")])
        {
            using var refused = await SendAsync(content, [new("q.score", "9")]);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync()).ShouldContain(said);
        }

        foreach (var reference in (string[])["upload:../../heed.db", "upload:00000000000000000000000000000000.png", "photo.png"])
        {
            using var refused = await SendAsync(null, new("q.photo", reference), new("q.score", "9"));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, reference);
        }

        (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldBeEmpty();
        using var program = _server.WithKey(_server.Ours.WriteKey);
        using var answer = await program.PostAsync("/api/v1/surveys/files/responses", new StringContent("""{"answers":{"photo":"upload:00000000000000000000000000000000.png","score":9}}"""));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("answers.photo");
    }

    [Fact]
    public async Task A_file_can_be_taken_back()
    {
        using var refused = await SendAsync(s_png);
        var kept = Respondent.Hidden(await refused.Content.ReadAsStringAsync()).Single(f => f.Key == "q.photo");
        using var back = await SendAsync(null, [kept, new("x.photo", "1"), new("q.score", "9")]);
        back.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await back.Content.ReadAsStringAsync()).ShouldNotContain("Your file has arrived.");
    }

    [Fact]
    public async Task What_waits_for_no_response_goes_after_a_day()
    {
        (await SendAsync(s_png)).Dispose();
        var folder = _server.Services.GetRequiredService<UploadFolder>();
        var sweep = _server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<SweepUploads>().Single();
        sweep.Run().ShouldBe(0);
        foreach (var file in folder.AllWaiting()) file.LastWriteTimeUtc -= TimeSpan.FromHours(25);
        sweep.Run().ShouldBe(1);
        folder.AllWaiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_survey_picture_is_taken_from_managers_and_shown_to_all()
    {
        using var owner = await _server.SignedInAsync(_server.Ours);
        var html = await owner.Client.GetStringAsync("/surveys/new");
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(s_png), "file", "logo.svg" } };
        using var taken = await owner.Client.PostAsync("/uploads", form);
        taken.StatusCode.ShouldBe(HttpStatusCode.Created, await taken.Content.ReadAsStringAsync());
        (await _client.GetByteArrayAsync(taken.Headers.Location!.ToString())).ShouldBe(s_png);
    }

    private Task<HttpResponseMessage> SendAsync(byte[]? photo, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Concat([new("id", _id), new("page", "0"), new("v", "1"), new("lang", "en"), new("seen", "photo"), new("seen", "name"), new("seen", "score")])) form.Add(new StringContent(value), name);
        if (photo is not null) form.Add(new ByteArrayContent(photo), "f.photo", "holiday.jpg");
        return _client.PostAsync("/s/files", form);
    }
}
