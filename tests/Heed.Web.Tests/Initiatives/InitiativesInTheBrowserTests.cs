using Heed.Base.Customers;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Initiatives;

/// <summary>A manager's week: what a score hangs on, something done about it, and whether it worked.</summary>
public sealed class InitiativesInTheBrowserTests(InitiativeServer company) : IClassFixture<InitiativeServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task From_the_cause_over_an_initiative_to_its_effect_and_to_those_who_said_it(int width, ColorScheme scheme)
    {
        var known = Enumerable.Range(0, 200).Select(i => new CustomerFacts($"customer-{i}", new Dictionary<string, string> { ["email"] = $"c{i}@example.com" })).ToList();
        (await company.Get<KeepCustomers>().RunAsync(known, dryRun: false, company.Actor, default)).Ok.ShouldBeTrue();
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", company.Server.Ours.Email);
        await page.FillAsync("input[name=password]", company.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");

        // The cause.
        await page.GotoAsync(At("/sources/shop/drivers?outcome=nps&drivers=waiting&drivers=staff"));
        await LookAsync(page, $"drivers-{width}");
        await page.Locator("a[href*='driver=waiting']").ClickAsync();
        await page.WaitForURLAsync("**/initiatives/new?**");

        // What is done about it.
        await page.FillAsync("#field-title", $"Two more at the counter {width}");
        await page.FillAsync("#field-start", InitiativeServer.Day(-140));
        await page.FillAsync("#field-worthHaving", "0,3");
        await page.FillAsync("#field-cost", "12 000");
        await page.SelectOptionAsync("#field-state", "Running");
        await page.GetByText("Where it is done:").ClickAsync();
        await page.CheckAsync("input[name=units][value=shop-0]");
        await page.CheckAsync("input[name=units][value=shop-1]");
        await LookAsync(page, $"new-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(new Uri(url).Segments[^1], out _));

        // Whether it worked.
        await page.GetByText("It worked").First.WaitForAsync();
        await page.WaitForSelectorAsync("heed-chart[kind=effect] canvas");
        await page.FillAsync("#step-text", "Ask the staff how it goes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask the staff how it goes", Exact = true }).ClickAsync();
        await page.GetByText("1 of 1").WaitForAsync();
        await LookAsync(page, $"effect-{width}");

        // Those who said it.
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell those who said it" }).First.ClickAsync();
        await page.WaitForURLAsync("**/tell");
        await LookAsync(page, $"tell-{width}");
        await page.Locator("form[method=post] .btn-primary").ClickAsync();
        await page.GetByText("were told.").First.WaitForAsync();

        await page.GotoAsync(At("/initiatives?sort=effect"));
        await LookAsync(page, $"register-{width}");
        errors.ShouldBeEmpty();
    }

    private string At(string path) => new Uri(company.Server.Address, path).ToString();

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await Task.Delay(500);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"initiatives-{name}.png"), FullPage = true });
        }

        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
