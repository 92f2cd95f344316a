using Heed.TestSupport;
using Heed.Web.Commands;
using Heed.Web.Demo;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Walks;

/// <summary>A manager's week at the demo company, click by click: Estonia stands out, why, what is done about it, and what the bank's own answer to it came to.</summary>
public sealed class ManagersWeekTests(DemoServer demo) : IClassFixture<DemoServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task From_what_stands_out_over_its_cause_to_an_initiative_and_a_measured_effect(int width, ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await SignInAsync(page);
        await FindAsync(page, width);
        await UnderstandAsync(page, width);
        await ActAsync(page, width);
        await JudgeAsync(page, width);
        errors.ShouldBeEmpty();
    }

    /// <summary>Monday: on the start page, Estonia over the year has weeks beyond the limits of chance.</summary>
    private static async Task FindAsync(IPage page, int width)
    {
        await page.Locator("#unit").SelectOptionAsync(DemoUnits.FailingRegion);
        await page.Locator("#period").SelectOptionAsync("1y");
        await page.Locator("main form.h-filter button.btn-primary").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("unit=ee", StringComparison.Ordinal));
        var trend = page.Locator(".h-tile").Filter(new() { HasText = "Recommendation by week" }).Filter(new() { HasText = "beyond the limits of chance" });
        await trend.First.WaitForAsync();
        (await trend.First.InnerTextAsync()).ShouldMatch("[1-9][0-9]* of [0-9]+ lie beyond the limits of chance");
        await LookAsync(page, $"found-{width}");
    }

    /// <summary>Tuesday: what it hangs on, and what they say.</summary>
    private static async Task UnderstandAsync(IPage page, int width)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "All comments" }).First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/signals?", StringComparison.Ordinal));
        await page.Locator(".h-comments li").First.WaitForAsync();
        (await page.Locator(".h-comments li").CountAsync()).ShouldBeGreaterThan(10);
        await page.GoBackAsync();
        await page.Locator("a[href^='/sources/relationship/drivers']").First.ClickAsync();
        await page.WaitForURLAsync("**/sources/relationship/drivers?**");
        await page.Locator("a[href*='driver=problem_solving']").First.WaitForAsync();
        await LookAsync(page, $"cause-{width}");
    }

    /// <summary>Wednesday: something is done about it, from there.</summary>
    private static async Task ActAsync(IPage page, int width)
    {
        await page.Locator("a[href*='/initiatives/new'][href*='driver=problem_solving']").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/initiatives/new?", StringComparison.Ordinal));
        await page.FillAsync("#field-title", $"Solved at the first call in Estonia {width}");
        await page.FillAsync("#field-start", DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("#field-worthHaving", "0,3");
        await page.GetByText("Where it is done:").ClickAsync();
        await page.CheckAsync("input[name=units][value=ee]");
        await LookAsync(page, $"initiative-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(new Uri(url).Segments[^1], out _));
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Solved at the first call in Estonia {width}" }).WaitForAsync();
    }

    /// <summary>Friday: in the register, what the bank did when it failed, and that it worked.</summary>
    private static async Task JudgeAsync(IPage page, int width)
    {
        if (width < 700) await page.Locator(".h-menu > summary").ClickAsync();
        await page.Locator("nav a[href='/initiatives']:visible").ClickAsync();
        await page.WaitForURLAsync("**/initiatives");
        await page.GetByText($"Solved at the first call in Estonia {width}").First.WaitForAsync();
        await LookAsync(page, $"register-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = DemoInitiatives.Recovery }).First.ClickAsync();
        await page.GetByText("It worked").First.WaitForAsync();
        await page.WaitForSelectorAsync("heed-chart[kind=effect] canvas");
        await LookAsync(page, $"effect-{width}");
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(new Uri(demo.Address, "/").ToString());
        await page.FillAsync("input[name=email]", DemoDesk.Manager);
        await page.FillAsync("input[name=password]", DemoCommand.Password);
        await page.ClickAsync("main button[type=submit], main form button");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Customer experience" }).First.WaitForAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"week-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
