using System.Net;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Surveys;

/// <summary>Two people with the same survey open: the second to save sees both texts, and nothing is overwritten unseen.</summary>
public sealed class TwoEditorsTests : IAsyncLifetime
{
    private const string Draft = """{ "title": { "en": "NAME" }, "defaultLanguage": "en", "pages": [ { "questions": [ { "id": "nps", "type": "nps", "text": { "en": "?" } } ] } ] }""";
    private RunningServer _server = null!;
    private Visitor _owner = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _owner = await _server.SignedInAsync(_server.Ours);
        using var made = await SaveAsync("/surveys/new", "First", null);
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_second_to_save_is_shown_both_texts_and_may_then_save()
    {
        using var mine = await SaveAsync("/surveys/shop/json", "Mine", "1");
        mine.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var theirs = await SaveAsync("/surveys/shop/json", "Theirs", "1");
        theirs.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = WebUtility.HtmlDecode(await theirs.Content.ReadAsStringAsync());
        html.ShouldContain("\"Theirs\"");
        html.ShouldContain("Mine");
        html.ShouldContain("name=\"version\" value=\"2\"");
        using var again = await SaveAsync("/surveys/shop/json", "Both", "2");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await _owner.Client.GetStringAsync("/surveys/shop/json")).ShouldContain("\"Both\"");
    }

    [Fact]
    public async Task A_new_survey_never_takes_the_place_of_another()
    {
        using var taken = await SaveAsync("/surveys/new", "Other", null);
        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await taken.Content.ReadAsStringAsync()).ShouldContain("\"Other\"");
        WebUtility.HtmlDecode(await _owner.Client.GetStringAsync("/surveys/shop/json")).ShouldContain("\"First\"");
    }

    private Task<HttpResponseMessage> SaveAsync(string page, string title, string? version)
    {
        Dictionary<string, string> form = new(StringComparer.Ordinal) { ["key"] = "shop", ["definition"] = Draft.Replace("NAME", title, StringComparison.Ordinal) };
        if (version is not null) form["version"] = version;
        return _owner.PostAsync(page, version is null ? "/surveys" : page, form);
    }
}
