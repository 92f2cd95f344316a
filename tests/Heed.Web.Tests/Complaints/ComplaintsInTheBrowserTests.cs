using Heed.Act.Cases.Desks;
using Heed.Act.Complaints;
using Heed.TestSupport;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Complaints;

/// <summary>A complaint from the counter over the holding reply to the final answer and the report, on a phone and at a desk.</summary>
public sealed class ComplaintsInTheBrowserTests(CaseServer desk) : IClassFixture<CaseServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        var services = desk.Server.Services;
        await services.GetRequiredService<ChangeRegister>().RunAsync(new() { Categories = [new("fees"), new("payments", "payments")], Products = ["card"] }, desk.Actor, default);
        await services.GetRequiredService<ChangeDesk>().RunAsync(new() { Country = "NO", Mandate = new() { HourCents = 6_000, CapCents = 5_000 } }, desk.Actor, default);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Entered_at_the_counter_put_off_answered_and_counted(int width, ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(At("/signin"));
        await page.FillAsync("input[name=email]", desk.Server.Ours.Email);
        await page.FillAsync("input[name=password]", desk.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");

        await page.GotoAsync(At("/complaints"));
        await page.Locator("a[href='/complaints/new']").First.ClickAsync();
        await page.FillAsync("#words", "A payment I had stopped was carried out all the same.");
        await page.SelectOptionAsync("#field-category", "payments");
        await page.FillAsync("#field-claim", "12,50");
        await page.FillAsync("#field-whom", $"Nora Berg {width}");
        await page.FillAsync("#field-email", "nora@home.example");
        await page.SelectOptionAsync("#field-language", "nb");
        await LookAsync(page, $"new-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it" }).ClickAsync();
        await page.GetByText("Payment services · Norway").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge by e-mail" }).ClickAsync();
        await page.GetByText("said by e-mail that it came in").WaitForAsync();
        await LookAsync(page, $"entry-{width}");

        await page.GetByText("It takes longer: send a holding reply").ClickAsync();
        await page.FillAsync("#hold-why", "Vi venter på svar fra den andre banken.");
        await page.Locator("details:has(#hold-why)").GetByRole(AriaRole.Button, new() { Name = "Send by e-mail" }).ClickAsync();
        await page.GetByText("that it takes longer, until", new() { Exact = false }).First.WaitForAsync();

        await page.Locator("#answer #field-outcome").SelectOptionAsync("Upheld");
        await page.Locator("#answer #field-redress").FillAsync("12,50");
        await page.Locator("#answer #field-cause").SelectOptionAsync("process");
        await page.FillAsync("#reasons", "Vi trakk betalingen ved en feil.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write the letter" }).ClickAsync();
        (await page.Locator("#ombudsman").InputValueAsync()).ShouldContain("Finansklagenemnda");
        await LookAsync(page, $"answer-{width}");
        await page.Locator("#answer").GetByRole(AriaRole.Button, new() { Name = "Send by e-mail" }).ClickAsync();
        await page.GetByText("answered by e-mail: upheld").WaitForAsync();
        await LookAsync(page, $"answered-{width}");

        await page.GotoAsync(At("/complaints?tab=all"));
        await LookAsync(page, $"register-{width}");
        await page.GotoAsync(At("/complaints/report"));
        await LookAsync(page, $"report-{width}");
        await page.GotoAsync(At("/complaints/settings"));
        await page.Locator("summary").Filter(new() { HasText = "Payment services · Norway" }).ClickAsync();
        await LookAsync(page, $"settings-{width}");
        errors.ShouldBeEmpty();
    }

    private string At(string path) => new Uri(desk.Server.Address, path).ToString();

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"complaints-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
