using System.Net;
using Heed.Web.Shares;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Shares;

public sealed class SharedLimitTests
{
    [Fact]
    public async Task Whoever_guesses_codes_is_told_to_wait_and_nothing_else_is_held_up()
    {
        await using var server = await RunningServer.StartAsync();
        using var stranger = server.Nobody();
        List<HttpStatusCode> answers = [];
        // Two windows may share the asking; three times as many can't all pass.
        for (var i = 0; i < SharedLimit.Looks * 3; i++)
        {
            using var answer = await stranger.GetAsync($"/shared/{i:0000000000000000000000000000000000000000000}");
            answers.Add(answer.StatusCode);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            answer.Headers.RetryAfter.ShouldNotBeNull();
            break;
        }

        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        answers.Count.ShouldBeGreaterThan(SharedLimit.Looks);
        answers[0].ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/signin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
