using System.Net;
using System.Text;
using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>A finished response as a program sends it.</summary>
public sealed class SurveyApiTests
{
    [Fact]
    public async Task A_response_is_new_once_and_names_what_is_wrong_in_it()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PublishAsync(server.Ours, "after-contact", TestSurvey.Sample.Replace("\"identified\"", "\"anonymous\"", StringComparison.Ordinal));
        using var client = server.WithKey(server.Ours.WriteKey);
        const string Good = """{"id":"01945f2e-0000-7000-8000-000000000001","customer":"c-1","answers":{"nps":9,"ease":null}}""";
        (await SendAsync(client, Good)).Status.ShouldBe(HttpStatusCode.Created);
        (await SendAsync(client, Good)).Status.ShouldBe(HttpStatusCode.OK);
        (await StoredSignals.OfAsync(server, server.Ours)).ShouldHaveSingleItem().Customer.ShouldBeNull("the survey is anonymous");

        foreach (var (answers, place) in ((string, string)[])[
            ("""{"nps":11}""", "answers.nps"), ("""{}""", "answers.nps"), ("""{"nps":9,"nothing":1}""", "answers.nothing"), ("""{"nps":9,"sorry":"x"}""", "answers.sorry"),
            ("""{"nps":9,"comment":"\ud800"}""", "answers.comment"), ("""{"nps":9,"comment":{}}""", "answers.comment"), ("""{"nps":9,"reasons":[1]}""", "answers.reasons")])
        {
            var (status, body) = await SendAsync(client, $$"""{"answers":{{answers}}}""");
            ((int)status).ShouldBeInRange(400, 422, answers + body);
            body.ShouldContain(place);
        }

        ((int)(await SendAsync(client, """{"customer":"\ud800","answers":{"nps":9}}""")).Status).ShouldBeInRange(400, 422);
    }

    [Fact]
    public async Task Each_part_of_an_answer_is_read_by_its_field_and_named_where_it_is_wrong()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PublishAsync(server.Ours, "every-type", File.ReadAllText(RepoRoot.Of("samples", "surveys", "every-type.json")));
        using var client = server.WithKey(server.Ours.WriteKey);
        const string Good = """ "nps": 9, "again": true, "service.speed": "well", "service.care": null, "agrees": true, "minutes": 12.5, "visit": "2026-02-28", "knows.me": ["web"], "order.price": 1, "who.name": "Kari" """;
        var (status, body) = await SendAsync(client, "{\"answers\":{" + Good + "}}", "every-type");
        status.ShouldBe(HttpStatusCode.Created, body);
        foreach (var (wrong, place) in ((string, string)[])[
            ("\"rated.price\": 6", "answers.rated.price"), ("\"rated\": 3", "answers.rated"), ("\"rated.nothing\": 3", "answers.rated.nothing"), ("\"mood\": 3.3", "answers.mood"), ("\"minutes\": \"long\"", "answers.minutes"),
            ("\"minutes\": 481", "answers.minutes"), ("\"minutes\": {}", "answers.minutes"), ("\"visit\": \"2026-02-30\"", "answers.visit"), ("\"order.speed\": 1", "answers.order.speed"), ("\"shares.us\": 10", "answers.shares"),
            ("\"mail\": \"x\"", "answers.mail"), ("\"who.name\": [\"a\", \"b\"]", "answers.who.name"), ("\"who.email\": \"a\"", "answers.who.email"), ("\"way.other.other\": \"x\"", "answers.way.other.other"), ("\"used\": [\"none\", \"app\"]", "answers.used"),
            ("\"one_word\": \"" + new string('a', 41) + "\"", "answers.one_word"), ("\"photo\": \"upload:../x.png\"", "answers.photo"), ("\"again\": \"maybe\"", "answers.again"), ("\"agrees\": false", "answers.agrees")])
        {
            var name = wrong[..(wrong.IndexOf(':', StringComparison.Ordinal))];
            var others = string.Join(',', Good.Split(", \"").Select((part, i) => i == 0 ? part : "\"" + part).Where(part => !part.Trim().StartsWith(name + ":", StringComparison.Ordinal)));
            (status, body) = await SendAsync(client, "{\"answers\":{" + others + ", " + wrong + "}}", "every-type");
            status.ShouldBe(HttpStatusCode.BadRequest, wrong + body);
            body.ShouldContain($"\"{place}\"", Case.Sensitive, wrong);
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient client, string json, string survey = "after-contact")
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync($"/api/v1/surveys/{survey}/responses", content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
