using System.Net;
using System.Text;
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

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient client, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/surveys/after-contact/responses", content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
