using Heed.TestSupport;
using Heed.Web.Tests.Dashboards;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Reports;

public sealed class ReportsInTheBrowserTests(DashboardServer server) : IClassFixture<DashboardServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task From_the_dashboard_to_a_link_and_a_mail_without_barriers(int width, ColorScheme scheme)
    {
        var source = $"board-{width}-{scheme.ToString().ToLowerInvariant()}";
        await server.HearAsync(source, Enumerable.Range(0, 80).Select(i => new DashboardServer.Heard(i * 7 % 11, DaysAgo: i, Channel: i % 3 == 0 ? "sms" : "web")));
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> faults = [];
        async Task LookAsync(string name)
        {
            faults.AddRange((await Chromium.BarriersAsync(page)).Append(await Chromium.TooWideAsync(page)).Where(f => f.Length > 0).Select(f => $"{name}: {f}"));
            if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true });
        }

        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", server.Server.Ours.Email);
        await page.FillAsync("input[name=password]", server.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");
        await page.GotoAsync(At($"/sources/{source}?by=channel&period=90d"));
        await page.Locator("section:has(#breakdown) .h-take > summary").ClickAsync();
        await page.Locator("section:has(#breakdown) .h-take li").First.WaitForAsync();
        await LookAsync("board");

        await page.GetByRole(AriaRole.Link, new() { Name = "Share", Exact = true }).ClickAsync();
        await LookAsync("share");
        await page.FillAsync("input[name=title]", "The board of directors");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var address = await page.Locator("code.h-once").InnerTextAsync();
        await LookAsync("made");

        await page.GotoAsync(At($"/sources/{source}?by=channel&period=90d"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Send by mail" }).ClickAsync();
        await page.FillAsync("input[name=recipients]", "not an address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send from now on" }).ClickAsync();
        (await page.Locator(".h-error").InnerTextAsync()).ShouldContain("not");
        await LookAsync("schedule");
        await page.FillAsync("input[name=recipients]", "anna@example.org, bo@example.org");
        await page.SelectOptionAsync("select[name=cadence]", "Monthly");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send from now on" }).ClickAsync();
        await LookAsync("reports");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send the report of {source} now" }).ClickAsync();
        (await page.Locator("main table tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        await LookAsync("outbox");
        await page.Locator("main table tbody th a").First.ClickAsync();
        (await page.Locator(".h-mail").InnerTextAsync()).ShouldContain("n = 80");
        await LookAsync("mail");

        var stranger = await _chromium.OpenAsync(width, scheme: scheme);
        await stranger.GotoAsync(address);
        await stranger.WaitForSelectorAsync("heed-chart[kind=trend] canvas");
        page = stranger;
        await LookAsync("shared");
        faults.ShouldBeEmpty();
    }

    private string At(string path) => new Uri(server.Server.Address, path).ToString();
}
