using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Promises;

/// <summary>A promise from a case over a no to a new date and to being kept, on a phone and at a desk.</summary>
public sealed class PromisesInTheBrowserTests(PromiseServer desk) : IClassFixture<PromiseServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Promised_from_a_case_refused_by_the_unit_agreed_anew_and_kept(int width, ColorScheme scheme)
    {
        var (agent, office) = ($"front{width}@ours.example", $"office{width}@ours.example");
        (await desk.HireAsync(agent, "front")).Dispose();
        (await desk.HireAsync(office, PromiseServer.Office)).Dispose();
        var its = await desk.Desk.OpenAsync("Card eaten by the machine", $$""","customer":"walk-{{width}}","unit":"office","owner":"{{agent}}" """);
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await SignInAsync(page, agent);

        // Two clicks: what, and by when. The case's unit is asked.
        await page.GotoAsync(At($"/cases/{its}"));
        await LookAsync(page, $"case-{width}");
        await page.GetByLabel("Money back").CheckAsync();
        await page.Locator(".h-dates button[value='3']").ClickAsync();
        await page.Locator(".h-plain").GetByText("not yet confirmed").First.WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Money back" }).ClickAsync();
        await page.GetByText("the customer should not rely on it").WaitForAsync();
        var number = page.Url.Split('/')[^1];
        await LookAsync(page, $"asked-{width}");

        // The office says no, from its mail, on whatever device.
        var mail = await _chromium.OpenAsync(width, scheme: scheme);
        await mail.GotoAsync(At(await desk.PageAsync(office) + "?answer=no"));
        await LookAsync(mail, $"mail-{width}");
        await mail.FillAsync("#note", "Accounts are closed until Thursday.");
        await mail.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await mail.GetByText("can't be delivered", new() { Exact = false }).WaitForAsync();
        await LookAsync(mail, $"answered-{width}");

        // The promiser tells the customer, who agrees to another date; the office is asked again and says yes from its list.
        await page.GotoAsync(At("/promises?tab=totell"));
        await LookAsync(page, $"totell-{width}");
        await page.Locator($".h-case-link[href='/promises/{number}']").ClickAsync();
        await page.GetByText("Accounts are closed until Thursday.").First.WaitForAsync();
        await LookAsync(page, $"refused-{width}");
        await page.FillAsync("#tell-day", DateTimeOffset.UtcNow.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("#tell-note", "She does not mind.");
        await page.Locator(".h-tell").GetByRole(AriaRole.Button, new() { Name = "Agreed with the customer" }).ClickAsync();
        await page.GetByText("the customer should not rely on it").WaitForAsync();

        var colleague = await _chromium.OpenAsync(width, scheme: scheme);
        await SignInAsync(colleague, office);
        await colleague.GotoAsync(At("/promises?tab=waiting"));
        await LookAsync(colleague, $"waiting-{width}");
        await colleague.GetByRole(AriaRole.Button, new() { Name = $"Yes, we deliver promise {number}" }).ClickAsync();
        await colleague.WaitForURLAsync("**/promises?tab=waiting*");

        await page.ReloadAsync();
        await page.GetByText("The customer may rely on it.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kept", Exact = true }).ClickAsync();
        await page.GetByText("say how one knows", new() { Exact = false }).WaitForAsync();
        await page.FillAsync("#keep-note", "She called: the money is there.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kept", Exact = true }).ClickAsync();
        await page.GetByText("She called: the money is there.").WaitForAsync();
        await LookAsync(page, $"kept-{width}");

        await page.GotoAsync(At("/promises/new"));
        await LookAsync(page, $"counter-{width}");
        await page.GotoAsync(At($"/customers/walk-{width}"));
        await LookAsync(page, $"customer-{width}");
        // The one refused form is told so by its status, which the console counts as an error.
        errors.Where(e => !e.Contains("400", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private string At(string path) => new Uri(desk.Server.Address, path).ToString();

    private async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", email);
        await page.FillAsync("input[name=password]", TestCompany.OwnersPassword);
        await page.ClickAsync("main button[type=submit], main form button");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"promises-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
