using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>A respondent's way through the sample survey as they see it, and its end on the owner's screen. Axe needs scripts, so it runs where they are on; the pages are the same.</summary>
public sealed class SurveyInTheBrowserTests : IAsyncLifetime
{
    private const string Key = "after-contact";
    private readonly List<string> _barriers = [];
    private RunningServer _server = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _server.DisposeAsync();
    }

    [ChromiumTheory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task A_respondent_gets_through_and_the_owner_reads_the_comment(int width, bool scripts)
    {
        var survey = await _server.PublishAsync(_server.Ours, Key, TestSurvey.Sample);
        var comment = $"Nobody called me back, file {Guid.NewGuid():N}.";
        await AnswerAsync(await _chromium.OpenAsync(width, scripts), $"/s/{survey.Address}", comment, scripts);

        var owner = await SignedInAsync(await _chromium.OpenAsync(width));
        await SeeOnDashboardAsync(owner, comment);
        await LookAsync(owner, scripts: true);
        _barriers.Distinct().ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_console_has_no_barriers(int width, ColorScheme scheme)
    {
        var survey = await _server.PublishAsync(_server.Ours, Key, TestSurvey.Sample);
        await AnswerAsync(await _chromium.OpenAsync(width, scheme: scheme), $"/s/{survey.Address}", "They were friendly.", scripts: true);
        var owner = await SignedInAsync(await _chromium.OpenAsync(width, scheme: scheme));
        await SeeOnDashboardAsync(owner, "They were friendly.");
        foreach (var path in (string[])["/", $"/sources/{Key}", "/signals", "/surveys", "/surveys/new", $"/surveys/{Key}", "/units", "/keys"])
        {
            (await owner.GotoAsync(At(path)))!.Status.ShouldBe(200, path);
            await LookAsync(owner, scripts: true);
        }

        _barriers.Distinct().ShouldBeEmpty();
    }

    private async Task AnswerAsync(IPage page, string address, string comment, bool scripts)
    {
        await page.GotoAsync(At(address));
        await LookAsync(page, scripts);
        await page.Locator("#in-nps-3").CheckAsync(new() { Force = true });
        // With scripts the follow-up is there at once, without them after the first send.
        if (!scripts) await page.Locator("button.next").ClickAsync();
        await page.Locator("#at-reasons").WaitForAsync();
        await LookAsync(page, scripts);
        await page.GetByLabel("I had to wait too long").CheckAsync(new() { Force = true });
        await page.Locator("button.next").ClickAsync();

        await page.Locator("#at-satisfaction").WaitForAsync();
        await LookAsync(page, scripts);
        await page.Locator("#in-satisfaction-2").CheckAsync(new() { Force = true });
        if (!scripts) await page.Locator("button.next").ClickAsync();
        await page.Locator("#at-helper").WaitForAsync();
        await page.Locator("#in-helper-4").CheckAsync(new() { Force = true });
        await LookAsync(page, scripts);
        await page.Locator("button.next").ClickAsync();

        await page.Locator("#in-comment").FillAsync(comment);
        await page.Locator("#at-sorry").WaitForAsync();
        await LookAsync(page, scripts);
        await page.Locator("button.next").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" }).WaitForAsync();
        await LookAsync(page, scripts);
    }

    private async Task<IPage> SignedInAsync(IPage page)
    {
        await page.GotoAsync(At("/signin"));
        await LookAsync(page, scripts: true);
        await page.Locator("[name=email]").FillAsync(_server.Ours.Email);
        await page.Locator("[name=password]").FillAsync(_server.Ours.Password);
        await page.Locator("form[action='/signin'] button").ClickAsync();
        await page.WaitForURLAsync(At("/"));
        return page;
    }

    private async Task SeeOnDashboardAsync(IPage owner, string comment)
    {
        for (var tries = 0; tries < 25; tries++)
        {
            await owner.GotoAsync(At($"/sources/{Key}"));
            if (await owner.GetByText(comment).CountAsync() > 0) return;
            await Task.Delay(200);
        }

        throw new TimeoutException($"\"{comment}\" did not come up on the dashboard within five seconds: {await owner.Locator("main").InnerTextAsync()}");
    }

    private async Task LookAsync(IPage page, bool scripts)
    {
        if (!scripts) return;
        if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) _barriers.Add($"{new Uri(page.Url).PathAndQuery} is wider than the screen: {wide}");
        _barriers.AddRange(await Chromium.BarriersAsync(page));
    }

    private string At(string path) => new Uri(_server.Address, path).ToString();
}
