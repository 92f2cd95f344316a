using System.Net;
using System.Net.Http.Json;
using System.Text;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Surveys;

/// <summary>Responses sent by programs: the same rules as on the page, and every refusal says where.</summary>
public sealed class RespondTests : IAsyncLifetime
{
    private const string Id = "01945f2e-0000-7000-8000-000000000001";
    private static readonly string s_sample = File.ReadAllText(RepoRoot.Of("samples", "surveys", "after-contact.json"));
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    public static TheoryData<string, string> Refused => new()
    {
        { "", "" },
        { "null", "" },
        { "[]", "" },
        { "7", "" },
        { "{", "line 1" },
        { "{}", "answers" },
        { """{"answers":[]}""", "answers" },
        { """{"answers":null}""", "answers" },
        { """{"answers":{}}""", "answers.nps" },
        { """{"answers":{"nps":null}}""", "answers.nps" },
        { """{"answers":{"nps":11}}""", "answers.nps" },
        { """{"answers":{"nps":-1}}""", "answers.nps" },
        { """{"answers":{"nps":9.5}}""", "answers.nps" },
        { """{"answers":{"nps":1e400}}""", "answers.nps" },
        { """{"answers":{"nps":true}}""", "answers.nps" },
        { """{"answers":{"nps":{}}}""", "answers.nps" },
        { """{"answers":{"nps":[3,9]}}""", "answers.nps" },
        { """{"answers":{"nps":9,"gone":1}}""", "answers.gone" },
        { """{"answers":{"nps":3,"sorry":"x"}}""", "answers.sorry" },
        { """{"answers":{"nps":3,"reasons":["pigeon"]}}""", "answers.reasons" },
        { """{"answers":{"nps":3,"reasons":[null]}}""", "answers.reasons" },
        { """{"answers":{"nps":9,"comment":["a","b"]}}""", "answers.comment" },
        { """{"answers":{"nps":9,"comment":"a\u0000b"}}""", "answers.comment" },
        { """{"answers":{"nps":9,"comment":"a\ud800b"}}""", "answers.comment" },
        { """{"answers":{"nps":9,"a\ud800b":1}}""", "" },
        { """{"id":"me","answers":{"nps":9}}""", "id" },
        { """{"id":7,"answers":{"nps":9}}""", "id" },
        { """{"id":"00000000-0000-0000-0000-000000000000","answers":{"nps":9}}""", "id" },
        { """{"unit":"","answers":{"nps":9}}""", "unit" },
        { """{"unit":"a\ud800b","answers":{"nps":9}}""", "unit" },
        { """{"customer":["c"],"answers":{"nps":9}}""", "customer" },
        { """{"colour":"red","answers":{"nps":9}}""", "colour" },
    };

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.WithKey(_server.Ours.WriteKey);
        await PublishAsync(_server.Ours, "after-contact", s_sample);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_response_is_created_once_and_found_the_second_time()
    {
        var body = $$"""{"id":"{{Id}}","language":"nb","unit":"tartu","customer":"c-1","answers":{"nps":3,"reasons":["tone"],"ease":null,"comment":"Hei"} }""";
        using var first = await SendAsync(body);
        using var second = await SendAsync(body);
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        first.Headers.Location!.ToString().ShouldBe($"/api/v1/signals/{Id}");
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        (signal.Language, signal.Channel, signal.Unit, signal.Customer, signal.Texts["comment"]).ShouldBe(("nb", "api", "tartu", "c-1", "Hei"));
        signal.Values["ease"].ShouldBe(FieldValue.NotApplicable.Value);
    }

    [Fact]
    public async Task A_comment_of_null_is_no_comment()
    {
        (await SendAsync("""{"answers":{"nps":9,"comment":null}}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await StoredAsync()).ShouldHaveSingleItem().Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_response_is_refused_with_its_place()
    {
        List<string> wrong = [];
        foreach (var row in Refused)
        {
            var (body, path) = ((string)row[0], (string)row[1]);
            using var answer = await SendAsync(body);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{body}: {(int)answer.StatusCode} {text}");
            else if (path.Length > 0 && !text.Contains($"\"{path}\"", StringComparison.Ordinal)) wrong.Add($"{body}: does not name {path}: {text}");
        }

        wrong.ShouldBeEmpty();
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_survey_of_another_company_is_not_there()
    {
        await PublishAsync(_server.Others, "theirs", s_sample);
        using var answer = await _client.PostAsJsonAsync("/api/v1/surveys/theirs/responses", new { answers = new { nps = 9 } });
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_and_a_closed_survey_take_no_responses()
    {
        var actor = Actor.System(_server.Ours.Workspace);
        await _server.Services.GetRequiredService<CloseSurvey>().RunAsync("after-contact", actor, CancellationToken.None);
        using var closed = await SendAsync("""{"answers":{"nps":9}}""");
        closed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await _server.Services.GetRequiredService<SaveSurvey>().RunAsync(new("draft", s_sample), actor, CancellationToken.None);
        using var draft = await _client.PostAsJsonAsync("/api/v1/surveys/draft/responses", new { answers = new { nps = 9 } });
        draft.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task PublishAsync(TestCompany company, string key, string definition)
    {
        var actor = Actor.System(company.Workspace);
        (await _server.Services.GetRequiredService<SaveSurvey>().RunAsync(new(key, definition), actor, CancellationToken.None)).Problem.ShouldBeNull();
        (await _server.Services.GetRequiredService<PublishSurvey>().RunAsync(key, actor, CancellationToken.None)).Problem.ShouldBeNull();
    }

    private Task<HttpResponseMessage> SendAsync(string body) =>
        _client.PostAsync("/api/v1/surveys/after-contact/responses", new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<IReadOnlyList<Signal>> StoredAsync() =>
        [.. (await _server.Services.GetRequiredService<SignalReader>().LatestAsync(_server.Ours.Workspace, null, null, 1_000, CancellationToken.None)).Select(l => l.Signal)];
}
