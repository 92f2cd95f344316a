using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Recovery;

/// <summary>A customer called, written to and talked about with the one who had them, on a phone and at a desk.</summary>
public sealed class RecoveryInTheBrowserTests(RecoveryServer desk) : IClassFixture<RecoveryServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Called_written_to_with_advice_as_one_types_and_seen_by_the_team(int width, ColorScheme scheme)
    {
        var (agent, customer) = ($"walk{width}.r@ours.example", $"walk-{width}");
        (await desk.HireAsync(agent, "front")).Dispose();
        await desk.KnowAsync(customer, ("first_name", "Nora"), ("email", $"{customer}@example.com"), ("phone", "+47 22 00 00 00"));
        await desk.HearAsync(2, customer, "Nobody calls back");
        await desk.HearAsync(10, $"happy-{width}", "Wonderful people");
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", agent);
        await page.FillAsync("input[name=password]", TestCompany.OwnersPassword);
        await page.ClickAsync("main button[type=submit], main form button");

        await page.GotoAsync(At("/recovery"));
        var row = page.Locator(".h-case", new() { Has = page.Locator($"a[href='/customers/{customer}']") });
        await row.Locator("summary").ClickAsync();
        await LookAsync(page, $"list-{width}");
        await row.GetByLabel("Voicemail").CheckAsync();
        await row.GetByLabel("What was said").FillAsync("Will try again.");
        await row.GetByLabel("Try again on").FillAsync(DateTimeOffset.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await row.Locator("form button").ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("Noted for Nora").WaitForAsync();
        await LookAsync(page, $"noted-{width}");
        await page.GotoAsync(At("/recovery?tab=planned"));
        await page.Locator($"a[href='/customers/{customer}']").WaitForAsync();
        await LookAsync(page, $"planned-{width}");

        await page.GotoAsync(At($"/recovery/write?customer={customer}&language=en&kind=unhappy"));
        await page.GetByText("Nothing to put better").WaitForAsync();
        await LookAsync(page, $"letter-{width}");
        // The advice follows what is typed.
        await page.FillAsync("#text", "Hello Nora, we are sorry you feel that way. Mistakes were made and it will be looked into.");
        await page.GetByText("Hides who acts").First.WaitForAsync();
        await page.GetByText("By when is missing").WaitForAsync();
        await LookAsync(page, $"advice-{width}");
        await page.FillAsync("#text", "Hello Nora, I will call you tomorrow.");
        await page.GetByText("Nothing to put better").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await page.GetByText("Written to").First.WaitForAsync();

        await page.GotoAsync(At("/team"));
        await page.GetByText("Wonderful people").First.WaitForAsync();
        await LookAsync(page, $"team-{width}");
        await page.GotoAsync(At("/recovery/promoters"));
        await LookAsync(page, $"promoters-{width}");
        await page.GotoAsync(At("/team/coaching"));
        await LookAsync(page, $"coaching-{width}");
        errors.ShouldBeEmpty();
    }

    private string At(string path) => new Uri(desk.Server.Address, path).ToString();

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"recovery-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
