using System.Net;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Surveys.Editing;

public sealed class TranslationsTests : IAsyncLifetime
{
    private const string Page = "/surveys/shop/translations";
    private RunningServer _server = null!;
    private Visitor _owner = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        const string draft = """{ "title": { "en": "T", "nb": "T" }, "defaultLanguage": "en", "languages": ["en", "nb"], "pages": [ { "questions": [ { "id": "nps", "type": "nps", "text": { "en": "Recommend?", "nb": "Anbefale?" } } ] } ] }""";
        (await _server.Services.GetRequiredService<SaveSurvey>().RunAsync(new("shop", draft), Actor.System(_server.Ours.Workspace), default)).Ok.ShouldBeTrue();
        _owner = await _server.SignedInAsync(_server.Ours);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_translation_of_an_older_wording_says_so_until_it_is_said_to_be_right()
    {
        (await ShownAsync(Page)).ShouldNotContain("to check");
        using var saved = await EditAsync(new() { ["do"] = "texts", ["text|en|pages[0].questions[nps].text"] = "Would you recommend us?" });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var html = await ShownAsync(Page);
        html.ShouldContain("1 to check");
        html.ShouldContain("Recommend?</q>");
        (await ShownAsync("/surveys/shop/publish")).ShouldContain("1 translations were made from an earlier wording");
        (await _owner.Client.GetStringAsync("/surveys/shop/translations/nb.xlf")).ShouldContain("needs-review-translation");

        using var confirmed = await EditAsync(new() { ["do"] = "confirm", ["text"] = "nb|pages[0].questions[nps].text" });
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ShownAsync(Page)).ShouldNotContain("to check");
    }

    [Fact]
    public async Task A_language_nobody_knows_is_refused_with_the_rule_and_stays_as_typed()
    {
        using var refused = await EditAsync(new() { ["do"] = "language-add", ["language"] = "klingon" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("\"klingon\" is no language Heed knows");
        html.ShouldContain("value=\"klingon\"");
        using var added = await EditAsync(new() { ["do"] = "language-add", ["language"] = "pt-br" });
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        html = await ShownAsync("/surveys/shop");
        html.ShouldContain("Title</b>: not written yet in Português (Brasil).");
        html.ShouldContain("Question</b>: not written yet in Português (Brasil).");
    }

    [Fact]
    public async Task A_survey_never_published_has_no_results_and_says_what_to_do()
    {
        var html = await ShownAsync("/surveys/shop/results");
        html.ShouldContain("This survey is still a draft");
        html.ShouldContain("href=\"/surveys/shop/publish\"");
    }

    private async Task<HttpResponseMessage> EditAsync(Dictionary<string, string> form)
    {
        form["tab"] = "translations";
        return await _owner.PostAsync(Page, "/surveys/shop/edit", form);
    }

    private async Task<string> ShownAsync(string page) => WebUtility.HtmlDecode(await _owner.Client.GetStringAsync(page));
}
