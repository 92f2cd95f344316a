using System.Net;
using System.Text.Json;
using Heed.Web.Tests.Drivers;

namespace Heed.Web.Tests.Readings;

public sealed class DriversApiTests(AskedPassengers asked) : IClassFixture<AskedPassengers>
{
    [Fact]
    public async Task Drivers_take_their_whole_question_from_the_address()
    {
        using var client = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        var json = JsonDocument.Parse(await client.GetStringAsync(
            "/api/v1/drivers?source=flights&outcome=nps&drivers=waiting,staff,seats&method=johnson&intervals=bootstrap&where=seats%20%3E%2010&from=2020-01-01&to=2100-01-01")).RootElement;
        json.GetProperty("method").GetString().ShouldBe("johnson");
        json.GetProperty("intervals").GetString().ShouldBe("bootstrap");
        json.GetProperty("n").GetInt64().ShouldBe(AskedPassengers.Rows().Count(row => row[3] > 10));
        json.GetProperty("drivers").EnumerateArray().Sum(d => d.GetProperty("share").GetDouble()).ShouldBe(json.GetProperty("r2").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Yes_or_no_pairs_and_costs_are_asked_for_in_the_address()
    {
        using var client = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        var promoters = JsonDocument.Parse(await client.GetStringAsync("/api/v1/drivers?source=flights&outcome=nps&drivers=waiting,staff&as=detractor&intervals=none")).RootElement;
        promoters.GetProperty("r2_of").GetString().ShouldBe("mcfadden");
        promoters.GetProperty("outcome_mean").GetDouble().ShouldBe(AskedPassengers.Rows().Average(row => row[0] <= 6 ? 1 : 0), 1e-12);
        var costs = JsonDocument.Parse(await client.GetStringAsync("/api/v1/drivers?source=flights&outcome=nps&drivers=waiting,staff&missing=pairwise&move=topbox&cost=waiting:200")).RootElement;
        costs.GetProperty("missing").GetString().ShouldBe("pairwise");
        var spend = costs.GetProperty("drivers")[0].GetProperty("spend");
        spend.GetProperty("move").GetString().ShouldBe("topbox");
        spend.GetProperty("change_per_cost").GetDouble().ShouldBe(spend.GetProperty("change").GetDouble() / 200, 1e-15);
        costs.GetProperty("drivers")[1].GetProperty("spend").GetProperty("cost").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("source=flights&outcome=nps&drivers=staff&as=passive", "as")]
    [InlineData("source=flights&outcome=nps&drivers=staff&missing=guess", "missing")]
    [InlineData("source=flights&outcome=nps&drivers=staff&move=far", "move")]
    [InlineData("source=flights&outcome=nps&drivers=staff&cost=staff", "cost")]
    [InlineData("source=flights&outcome=nps&drivers=staff&cost=seats:5", "cost")]
    [InlineData("outcome=nps&drivers=staff", "source")]
    [InlineData("source=flights&drivers=staff", "outcome")]
    [InlineData("source=flights&outcome=nps", "drivers")]
    [InlineData("source=flights&outcome=nps&drivers=staff&method=shapley", "method")]
    [InlineData("source=flights&outcome=nps&drivers=staff&method=1", "method")]
    [InlineData("source=flights&outcome=nps&drivers=staff&intervals=wide", "intervals")]
    [InlineData("source=flights&outcome=nps&drivers=staff&from=yesterday", "from")]
    [InlineData("source=flights&outcome=nps&drivers=staff&where=nps%20%3E", "where")]
    public async Task A_bad_parameter_is_named_in_a_problem(string query, string path)
    {
        using var client = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        using var answer = await client.GetAsync("/api/v1/drivers?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public async Task Another_workspaces_key_finds_no_such_source()
    {
        using var client = asked.Server.WithKey(asked.Server.Others.ReadKey);
        (await client.GetAsync("/api/v1/drivers?source=flights&outcome=nps&drivers=staff")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
