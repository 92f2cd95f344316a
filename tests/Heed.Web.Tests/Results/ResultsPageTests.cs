using System.Net;
using System.Net.Http.Json;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Results;

/// <summary>A survey answered twice, and its results page.</summary>
public sealed class ResultsPageTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Visitor _owner = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        var us = Actor.System(_server.Ours.Workspace);
        var json = await File.ReadAllTextAsync(RepoRoot.Of("samples", "surveys", "after-contact.json"));
        (await _server.Services.GetRequiredService<SaveSurvey>().RunAsync(new("shop", json), us, default)).Ok.ShouldBeTrue();
        (await _server.Services.GetRequiredService<PublishSurvey>().RunAsync("shop", us, default)).Ok.ShouldBeTrue();
        using var api = _server.WithKey(_server.Ours.WriteKey);
        foreach (var answers in new object[] { new { nps = 9, comment = "Kind & quick" }, new { nps = 2, reasons = new[] { "waiting", "tone" } } })
        {
            (await api.PostAsJsonAsync("/api/v1/surveys/shop/responses", new { answers })).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        _owner = await _server.SignedInAsync(_server.Ours);
        // The server follows its log by itself, a moment later.
        for (var i = 0; i < 200 && !(await _owner.Client.GetStringAsync("/surveys/shop/results")).Contains("2 responses", StringComparison.Ordinal); i++) await Task.Delay(50);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_question_shows_what_was_answered()
    {
        var html = WebUtility.HtmlDecode(await _owner.Client.GetStringAsync("/surveys/shop/results"));
        html.ShouldContain("2 responses");
        html.ShouldContain("How likely are you to recommend us to a friend or colleague?");
        html.ShouldContain("I had to wait too long");
        html.ShouldContain("Kind & quick");
        html.ShouldContain("2 answered · 0 \"not applicable\" · 0 without an answer");
    }

    [Fact]
    public async Task A_filter_narrows_it_and_a_wrong_one_shows_no_numbers()
    {
        var html = WebUtility.HtmlDecode(await _owner.Client.GetStringAsync("/surveys/shop/results?where=nps%20%3C%3D%206"));
        html.ShouldContain(">1 responses<");
        html.ShouldNotContain("Kind & quick");
        using var wrong = await _owner.Client.GetAsync("/surveys/shop/results?where=nps%20%3C%3D");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        html = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        html.ShouldContain("value=\"nps <=\"");
        html.ShouldNotContain("responses");
    }

    [Fact]
    public async Task Another_workspaces_results_are_not_found()
    {
        using var stranger = await _server.SignedInAsync(_server.Others);
        (await stranger.Client.GetAsync("/surveys/shop/results")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
