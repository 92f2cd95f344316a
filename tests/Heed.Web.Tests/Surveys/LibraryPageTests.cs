using System.Net;
using Heed.Listen.Surveys.Library;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Surveys;

public sealed class LibraryPageTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Visitor _owner = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _owner = await _server.SignedInAsync(_server.Ours);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_ready_survey_is_shown_with_why_and_when()
    {
        var html = WebUtility.HtmlDecode(await _owner.Client.GetStringAsync("/surveys/library"));
        foreach (var ready in SurveyLibrary.List())
        {
            html.ShouldContain(ready.Title["en"]);
            html.ShouldContain(ready.Purpose["en"]);
        }
    }

    [Fact]
    public async Task One_that_is_used_is_a_draft_of_ones_own_ready_to_publish_and_again_a_second()
    {
        using var first = await _owner.PostAsync("/surveys/library", "/surveys/library/relationship-nps", []);
        first.Headers.Location!.ToString().ShouldBe("/surveys/relationship-nps");
        using var second = await _owner.PostAsync("/surveys/library", "/surveys/library/relationship-nps", []);
        second.Headers.Location!.ToString().ShouldBe("/surveys/relationship-nps-2");
        using var published = await _owner.PostAsync("/surveys/relationship-nps", "/surveys/relationship-nps/publish", []);
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Nobody().GetAsync("/s/relationship-nps")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Library", "library-2")]
    [InlineData("New", "new-2")]
    [InlineData("Import", "import-2")]
    [InlineData("Till", "till-2")]
    public async Task A_title_that_is_a_page_or_a_source_gets_a_key_of_its_own(string title, string key)
    {
        using var program = _server.WithKey(_server.Ours.WriteKey);
        using var declared = await program.PutAsync("/api/v1/sources/till", new StringContent("{\"kind\":\"review\",\"title\":\"Till\",\"fields\":[]}"));
        declared.EnsureSuccessStatusCode();
        using var made = await _owner.PostAsync("/surveys/new", "/surveys/new", new() { ["title"] = title, ["language"] = "en" });
        made.Headers.Location!.ToString().ShouldBe($"/surveys/{key}?add=0");
        (await _owner.Client.GetStringAsync($"/surveys/{key}")).ShouldContain("id=\"draft\"");
    }

    [Fact]
    public async Task One_that_is_none_is_not_found()
    {
        using var answer = await _owner.PostAsync("/surveys/library", "/surveys/library/no-such-survey", []);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
