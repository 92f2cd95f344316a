using System.Net;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Planning;

/// <summary>The planner of a survey nobody has answered yet: usual figures, and said so.</summary>
public sealed class PlanPageTests : IAsyncLifetime
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
        _owner = await _server.SignedInAsync(_server.Ours);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Five_points_of_nps_take_3_518_answers_each_time()
    {
        var html = await PageAsync("/sources/shop/plan?perWeek=100");
        html.ShouldContain("3,518");
        html.ShouldContain(">36<");
        html.ShouldContain("a usual spread is assumed");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("0")]
    public async Task A_pace_that_is_none_is_refused_and_kept_as_typed(string pace)
    {
        using var answer = await _owner.Client.GetAsync($"/sources/shop/plan?perWeek={pace}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Answers a week must be a number above 0.");
        html.ShouldContain($"value=\"{pace}\"");
        html.ShouldNotContain("3,518");
    }

    [Fact]
    public async Task Another_workspaces_source_is_not_found()
    {
        using var stranger = await _server.SignedInAsync(_server.Others);
        (await stranger.Client.GetAsync("/sources/shop/plan")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await _owner.Client.GetStringAsync(path));
}
