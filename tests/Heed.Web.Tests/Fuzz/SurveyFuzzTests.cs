using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Heed.Web.Tests.Fuzz;

/// <summary>
/// Definitions and answers changed at random: each is taken or refused with the place and the rule, none breaks the server. How many is set by
/// HEED_FUZZ_INPUTS, from which seed by HEED_FUZZ_SEED; what fails is printed with its number.
/// </summary>
public sealed class SurveyFuzzTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int s_inputs = Setting("HEED_FUZZ_INPUTS", 4_000);
    private static readonly int s_seed = Setting("HEED_FUZZ_SEED", 20261123);
    private static readonly string s_every = File.ReadAllText(RepoRoot.Of("tests", "Heed.Web.Tests", "Fuzz", "every-type.json"));
    private static readonly string s_sample = File.ReadAllText(RepoRoot.Of("samples", "surveys", "after-contact.json"));
    private RunningServer _server = null!;
    private HttpClient _api = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _api = _server.WithKey(_server.Ours.WriteKey);
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_survey_of_every_type_is_itself_in_order()
    {
        using var saved = await _api.PostAsync("/api/v1/surveys?key=every", Json(s_every));
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        using var published = await _api.PostAsync("/api/v1/surveys/every/publish", null);
        published.StatusCode.ShouldBe(HttpStatusCode.OK, await published.Content.ReadAsStringAsync());
        (await (await _server.Nobody().GetAsync("/s/every")).Content.ReadAsStringAsync()).ShouldContain("Recommend?");
    }

    [Fact]
    public async Task Definitions_changed_at_random_are_taken_or_refused_with_their_place()
    {
        var (taken, refused) = (0, 0);
        await EachAsync(async (i, random) =>
        {
            var key = $"f{i % 40}";
            var json = MutatedJson.Of(i % 2 == 0 ? s_every : s_sample, random);
            using var saved = await _api.PostAsync($"/api/v1/surveys?key={key}", Json(json));
            if (await RefusedAsync(saved))
            {
                refused++;
                return;
            }

            using var published = await _api.PostAsync($"/api/v1/surveys/{key}/publish", null);
            if (await RefusedAsync(published))
            {
                refused++;
                return;
            }

            taken++;
            using var page = await _server.Nobody().GetAsync($"/s/{key}");
            ((int)page.StatusCode).ShouldBeOneOf(200, 409, 410);
        });
        output.WriteLine($"{taken} taken, {refused} refused");
        taken.ShouldBeGreaterThan(s_inputs / 100);
        refused.ShouldBeGreaterThan(s_inputs / 100);
    }

    [Fact]
    public async Task Forms_filled_in_at_random_never_break_the_survey_page()
    {
        var survey = await PublishAsync();
        using var nobody = _server.Nobody();
        var stored = 0;
        await EachAsync(async (_, random) =>
        {
            using var form = new FormUrlEncodedContent(RandomForms.Of(survey, random));
            using var answer = await nobody.PostAsync("/s/every", form);
            ((int)answer.StatusCode).ShouldBeOneOf(200, 302, 400, 409, 413, 422);
            if (answer.StatusCode == HttpStatusCode.Redirect) stored++;
        });
        output.WriteLine($"{stored} stored");
    }

    [Fact]
    public async Task Answers_changed_at_random_are_taken_or_refused_with_their_place()
    {
        await PublishAsync();
        const string answers = """
            {"id":"01945f2e-0000-7000-8000-000000000001","language":"en","channel":"api","answers":{"nps":9,"sat":4,"ease":7,"one":"b","one.b.other":"own","many":["x","y"],"again":"yes","m.r1":"good","mm.r1":["p"],"mr.r1":3,
            "pair.w.expected":4,"pair.w.got":2,"rank.i":1,"rank.j":2,"rank.k":3,"sum.i":40,"sum.j":60,"rate.x":1,"whyso.x":"so","slide":2.5,"num":-3,"day":"2026-02-28","words":"w","mail":"me@example.org","call":"+372 5555 5555",
            "who.name":"N","who.email":"n@example.org","agree":"yes","clear":"no","rest":["z"]}}
            """;
        var (taken, refused) = (0, 0);
        await EachAsync(async (_, random) =>
        {
            var json = MutatedJson.Of(answers, random).Replace("01945f2e-0000-7000-8000-000000000001", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            using var answer = await _api.PostAsync("/api/v1/surveys/every/responses", Json(json));
            if (await RefusedAsync(answer)) refused++;
            else taken++;
        });
        output.WriteLine($"{taken} taken, {refused} refused");
        refused.ShouldBeGreaterThan(s_inputs / 100);
    }

    private async Task<PublishedSurvey> PublishAsync()
    {
        (await _api.PostAsync("/api/v1/surveys?key=every", Json(s_every))).EnsureSuccessStatusCode();
        (await _api.PostAsync("/api/v1/surveys/every/publish", null)).EnsureSuccessStatusCode();
        return (await _server.Services.GetRequiredService<FindPublishedSurvey>().RunAsync("every", default))!;
    }

    private async Task EachAsync(Func<int, Random, Task> input)
    {
        var inputs = s_inputs / 4;
        for (var i = 0; i < inputs; i++)
        {
            try
            {
                await input(i, new Random(s_seed + i));
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"Input {i} of seed {s_seed}: {wrong.Message}", wrong);
            }
        }
    }

    /// <summary>Whether it was refused; a refusal must be a problem that says something, at a place where there is one.</summary>
    private static async Task<bool> RefusedAsync(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status is 200 or 201) return false;
        var body = await answer.Content.ReadAsStringAsync();
        status.ShouldBeOneOf([400, 409, 413], body);
        var problem = JsonNode.Parse(body)!;
        ((string?)problem["detail"]).ShouldNotBeNullOrWhiteSpace();
        ((string?)problem["detail"])!.ShouldNotContain("System.");
        foreach (var place in problem["errors"]?.AsArray() ?? []) ((string?)place!["message"]).ShouldNotBeNullOrWhiteSpace();
        return true;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
