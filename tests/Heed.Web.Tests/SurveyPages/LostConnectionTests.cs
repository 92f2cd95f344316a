using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>The connection goes while someone answers: nothing is lost, and what arrives twice is stored once.</summary>
public sealed class LostConnectionTests
{
    [ChromiumFact]
    public async Task Answers_go_out_by_themselves_once_there_is_a_way_and_are_stored_once()
    {
        await using var server = await RunningServer.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        await server.PublishAsync(server.Ours, "lost", """{ "title": { "en": "T" }, "defaultLanguage": "en", "pages": [ { "questions": [ { "id": "nps", "type": "nps", "required": true, "text": { "en": "?" } }, { "id": "why", "type": "text", "text": { "en": "Why?" } } ] } ] }""");
        var page = await chromium.OpenAsync(390);
        await page.GotoAsync(new Uri(server.Address, "/s/lost").ToString());
        await page.Locator("#in-nps-7").CheckAsync(new() { Force = true });
        await page.Locator("#in-why").FillAsync("Kept.");

        // The first try arrives, but the answer to it gets lost; the next never leaves; then all is well. The browser holds itself online throughout.
        var tries = 0;
        await page.RouteAsync("**/s/lost", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            tries++;
            if (tries == 1) await route.FetchAsync(new() { MaxRedirects = 0 });
            if (tries <= 2) await route.AbortAsync();
            else await route.ContinueAsync();
        });
        await page.Locator("button.next").ClickAsync();
        await page.Locator(".offline").WaitForAsync();
        (await page.Locator(".offline").InnerTextAsync()).ShouldStartWith("There is no connection.");
        (await page.EvaluateAsync<bool>("() => navigator.onLine && sessionStorage.getItem('heed:/s/lost').includes('Kept.')")).ShouldBeTrue();
        await page.Locator(".tick").WaitForAsync(new() { Timeout = 30_000 });
        tries.ShouldBe(3);
        (await page.EvaluateAsync<string?>("() => sessionStorage.getItem('heed:/s/lost')")).ShouldBeNull();
        var signal = (await StoredSignals.OfAsync(server, server.Ours)).ShouldHaveSingleItem();
        signal.Texts["why"].ShouldBe("Kept.");
    }
}
