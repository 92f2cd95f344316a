using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Alerts;

/// <summary>An alert looked at and settled, a watch tried, a route made and changed; at a desk and on a phone.</summary>
public sealed class AlertsInTheBrowserTests(AlertServer company) : IClassFixture<AlertServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task An_alert_is_settled_and_a_route_changed(int width, ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", company.Server.Ours.Email);
        await page.FillAsync("input[name=password]", TestCompany.OwnersPassword);
        await page.ClickAsync("main button[type=submit], main form button");

        await page.GotoAsync(At("/alerts"));
        await LookAsync(page, $"alerts-{width}");
        var card = page.Locator(".h-alert", new() { HasText = "North & <Sea>: NPS has fallen" });
        await card.GetByText("Settle", new() { Exact = true }).ClickAsync();
        await card.Locator("textarea").FillAsync("The lift was broken; it runs again.");
        await LookAsync(page, $"settling-{width}");
        await card.GetByRole(AriaRole.Button, new() { Name = "Settled" }).ClickAsync();
        await page.GotoAsync(At($"/alerts/{company.Alert}"));
        await page.GetByText("it runs again").WaitForAsync();
        await LookAsync(page, $"alert-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open again" }).ClickAsync();
        await page.Locator(".h-alert textarea").WaitForAsync();

        await page.GotoAsync(At("/alerts/watches"));
        await LookAsync(page, $"watches-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Score: shop", Exact = true }).ClickAsync();
        await page.GetByText("in the last year").WaitForAsync();
        // The preview follows the form by itself.
        await page.SelectOptionAsync("#field-level", "0");
        await page.Locator("#watch-preview").GetByText("North").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await LookAsync(page, $"watch-{width}");

        await page.GotoAsync(At("/alerts/routes/new"));
        await LookAsync(page, $"route-{width}");
        // Of the receivers' fields only those of the one chosen are there, without any script.
        foreach (var (receiver, shown) in new[] { ("Slack", "url-Slack"), ("Team", "addresses"), ("Webhook", "url-Webhook"), ("Person", "person") })
        {
            await page.SelectOptionAsync("#field-receiver", receiver);
            (await page.Locator(".h-for:visible").CountAsync()).ShouldBe(1, receiver);
            (await page.Locator($"#field-{shown}").IsVisibleAsync()).ShouldBeTrue(receiver);
        }

        await page.FillAsync("#field-name", $"Shift {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Shift {width}" }).ClickAsync();
        await page.SelectOptionAsync("#field-way", width < 800 ? "Weekly" : "Daily");
        await page.SelectOptionAsync("#field-hour", "9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText(width < 800 ? "Mondays at 09:00" : "daily at 09:00").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send a test to “Shift {width}”" }).ClickAsync();
        await page.GetByText("1 test message is on its way.").WaitForAsync();
        await LookAsync(page, $"routes-{width}");
        errors.ShouldBeEmpty();
    }

    private string At(string path) => new Uri(company.Server.Address, path).ToString();

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"alerts-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
