using System.Net;
using System.Text.RegularExpressions;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Identity;

public sealed partial class KeyPagesTests(ConsoleServer console) : IClassFixture<ConsoleServer>
{
    [Fact]
    public async Task A_key_is_revoked_only_after_a_question_that_needs_no_scripts()
    {
        var owner = console.Owner;
        using var made = await owner.PostAsync("/keys", "/keys", new() { ["name"] = "web shop", ["scope"] = "read" });
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var list = await owner.Client.GetStringAsync("/keys");
        var ask = Revoke().Matches(list).Select(m => m.Value).First();
        list.ShouldNotContain("method=\"post\" action=\"/keys/");

        var question = WebUtility.HtmlDecode(await owner.Client.GetStringAsync(ask));
        question.ShouldContain("Revoke the key “");
        question.ShouldContain("Keep the key");
        Revoke().Matches(await owner.Client.GetStringAsync("/keys")).Select(m => m.Value).ShouldContain(ask, "asking alone ends nothing");

        using var ended = await owner.PostAsync(ask, ask, []);
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Revoke().Matches(await owner.Client.GetStringAsync("/keys")).Select(m => m.Value).ShouldNotContain(ask);
        (await owner.Client.GetAsync(ask)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/keys", "name", "Give the key a name")]
    [InlineData("/units", "code", "Give the unit a code")]
    [InlineData("/units", "name", "Give the unit a name")]
    public async Task An_empty_name_is_told_beside_its_field(string page, string field, string words)
    {
        using var answer = await console.Owner.PostAsync(page, page, new() { ["name"] = field == "name" ? "  " : "x", ["code"] = field == "code" ? "" : "x", ["scope"] = "read" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await answer.Content.ReadAsStringAsync();
        var error = html[html.IndexOf($"id=\"field-{field}-error\"", StringComparison.Ordinal)..];
        error[..error.IndexOf('<', StringComparison.Ordinal)].ShouldContain(words);
    }

    [GeneratedRegex("/keys/[0-9a-f-]{36}/revoke", RegexOptions.NonBacktracking)]
    private static partial Regex Revoke();
}
