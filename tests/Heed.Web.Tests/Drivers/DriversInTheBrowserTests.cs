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
}
