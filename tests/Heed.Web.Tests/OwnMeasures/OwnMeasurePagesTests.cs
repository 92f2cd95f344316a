using System.Net;
using Heed.Web.Tests.Drivers;

namespace Heed.Web.Tests.OwnMeasures;

public sealed class OwnMeasurePagesTests(AskedPassengers asked) : IClassFixture<AskedPassengers>
{
    [Fact]
    public async Task A_measure_defined_on_screen_is_listed_in_words_and_chosen_on_the_dashboard()
    {
        (await PageAsync("/measures/new")).ShouldContain("any field of kind csat5");
        using var saved = await asked.Owner.PostAsync("/measures/new", "/measures", Form(("Name", "Calm index"), ("Id", "calm_index"), ("Kind", "Index"), ("Items", "waiting = 2, staff")));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var list = await PageAsync("/measures");
        list.ShouldContain("Index from 0 to 100 of waiting (2), staff (1); weights in parentheses.");
        list.ShouldContain("/sources/flights?measure=calm_index");
        list.ShouldContain("Share of promoters (9–10) less share of detractors (0–6).");
        var board = await PageAsync("/sources/flights?measure=calm_index");
        board.ShouldContain("Calm index</h2>");
        board.ShouldContain("value=\"calm_index:waiting+staff\" selected");
        board.ShouldContain("weights in parentheses.");
        (await PageAsync("/measures/calm_index")).ShouldContain("calm_index@1");
    }

    [Fact]
    public async Task What_was_typed_stays_beside_what_is_wrong_with_it()
    {
        using var refused = await asked.Owner.PostAsync("/measures/new", "/measures", Form(("Name", "Top"), ("Id", "top"), ("Kind", "Share"), ("Field", "waiting"), ("Count", "4"), ("Filter", "staff >")));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("value=\"staff >\"");
        html.ShouldContain("id=\"field-Filter-error\"");
        html.ShouldMatch("value=\"Share\" selected");
    }

    [Fact]
    public async Task A_measure_is_retired_and_brought_back()
    {
        (await asked.Owner.PostAsync("/measures/new", "/measures", Form(("Name", "Old"), ("Id", "old"), ("Kind", "Mean"), ("Field", "waiting")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await asked.Owner.PostAsync("/measures", "/measures/old/retire", Form(("back", "false")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync("/measures")).ShouldContain("no longer offered");
        (await PageAsync("/sources/flights")).ShouldNotContain("old:waiting");
        (await asked.Owner.PostAsync("/measures", "/measures/old/retire", Form(("back", "true")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync("/sources/flights")).ShouldContain("old:waiting");
    }

    [Fact]
    public async Task Strangers_find_no_such_measure()
    {
        (await asked.Owner.PostAsync("/measures/new", "/measures", Form(("Name", "Secret"), ("Id", "secret"), ("Kind", "Mean"), ("Field", "staff")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var stranger = await asked.Server.SignedInAsync(asked.Server.Others);
        (await stranger.Client.GetAsync("/measures/secret")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetStringAsync("/measures")).ShouldNotContain("Secret");
    }

    private static Dictionary<string, string> Form(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await asked.Owner.Client.GetStringAsync(address));
}
