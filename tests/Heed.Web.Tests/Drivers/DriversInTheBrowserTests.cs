using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Drivers;

public sealed class DriversInTheBrowserTests(AskedPassengers asked) : IClassFixture<AskedPassengers>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task The_page_has_no_barriers_and_fits_its_screen_and_the_map_is_drawn(int width, ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(asked.Server.Address, "/signin").ToString());
        await page.FillAsync("input[name=email]", asked.Server.Ours.Email);
        await page.FillAsync("input[name=password]", asked.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");
        await page.GotoAsync(new Uri(asked.Server.Address, "/sources/flights/drivers").ToString());
        await page.WaitForSelectorAsync("heed-chart[kind=map] canvas");
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty();
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"drivers-{width}-{scheme}.png"), FullPage = true });
        errors.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_line_of_the_map_is_dragged_and_the_page_takes_it_up()
    {
        var page = await _chromium.OpenAsync(1280);
        await page.GotoAsync(new Uri(asked.Server.Address, "/signin").ToString());
        await page.FillAsync("input[name=email]", asked.Server.Ours.Email);
        await page.FillAsync("input[name=password]", asked.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");
        await page.GotoAsync(new Uri(asked.Server.Address, "/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&cost.staff=10").ToString());
        await page.WaitForSelectorAsync(".h-line-grip.x");
        await page.Locator("heed-chart[kind=map]").ScrollIntoViewIfNeededAsync();
        var grip = page.Locator(".h-line-grip.x");
        // Near its end, where the other line does not cross it, and not before it lies still.
        await grip.HoverAsync(new() { Position = new() { X = (await grip.BoundingBoxAsync())!.Width / 2, Y = 6 } });
        var (chart, held) = ((await page.Locator("heed-chart[kind=map] .h-chart-canvas").BoundingBoxAsync())!, (await grip.BoundingBoxAsync())!);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(chart.X + (chart.Width * 0.8f), held.Y + 6, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync("**performanceAt=*");
        var address = new Uri(page.Url);
        address.Query.ShouldMatch("performanceAt=[0-9.]+");
        address.Query.ShouldContain("cost.staff=10");
        double.Parse(await page.InputValueAsync("#performanceAt"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 100);
    }
}
