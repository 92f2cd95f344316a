using Heed.Base.Workspaces;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Cases;

/// <summary>An agent's morning, on a phone and at a desk.</summary>
public sealed class CasesInTheBrowserTests(CaseServer desk) : IClassFixture<CaseServer>, IAsyncLifetime
{
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task From_the_queue_over_a_call_to_closing_and_back_again_when_the_customer_says_no(int width, ColorScheme scheme)
    {
        var agent = $"agent{width}@ours.example";
        (await desk.HireAsync(agent, Role.Agent)).Dispose();
        var customer = $"walk-{width}";
        await desk.HearAsync(8, customer, "Kind people in the branch");
        var (number, _) = await SolvedPagesTests.AskedAsync(desk, customer);
        await CasePagesTests.DoAsync(desk.Owner, $"/cases/{number}", new() { ["do"] = "reopen", ["why"] = "For the walk" });
        await CasePagesTests.DoAsync(desk.Owner, $"/cases/{number}", new() { ["do"] = "assign", ["owner"] = "" });
        for (var n = 0; n < 4; n++) await desk.OpenAsync($"Another trouble {n}", ""","hours":0.1,"priority":"high" """);
        await CaseServer.UntilAsync(() => desk.Owner.Client.GetStringAsync($"/cases/{number}"), html => html.Contains("Kind people", StringComparison.Ordinal));

        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await SignInAsync(page, agent);

        // The queue, by keys.
        await page.GotoAsync(At("/cases?tab=unassigned"));
        await LookAsync(page, $"queue-{width}");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        (await page.EvaluateAsync<bool>("document.activeElement.matches('[data-row]')")).ShouldBeTrue();
        await page.Locator($".h-case-link[href='/cases/{number}']").FocusAsync();
        await page.Keyboard.PressAsync("a");
        await page.Locator($".h-case-link[href='/cases/{number}']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.WaitForLoadStateAsync();
        await page.GotoAsync(At("/cases"));
        await page.Locator($".h-case-link[href='/cases/{number}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/cases/{number}");

        // A call, written down.
        await page.GetByText("Call, mail or message with the customer").ClickAsync();
        await page.FillAsync("#minutes", "7");
        await page.FillAsync("#contact", "Nora says nobody called her back.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await page.GetByText("Nora says nobody called her back.").WaitForAsync();
        await LookAsync(page, $"case-{width}");

        await page.SelectOptionAsync("#cause", "promise");
        await page.FillAsync("#action", "Called her, answered, promised a mail by noon.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await page.GetByText("A promise not kept").First.WaitForAsync();
        await LookAsync(page, $"closed-{width}");

        // The customer says no.
        var asked = await SolvedPagesTests.PageAsync(desk, customer);
        var home = await _chromium.OpenAsync(width, scheme: scheme);
        await home.GotoAsync(At(asked));
        await LookAsync(home, $"solved-{width}");
        await home.GetByLabel("Nei, ikke ennå").CheckAsync();
        await home.FillAsync("#comment", "Ingen e-post ved middag.");
        await home.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await home.GetByText("Saken din er åpnet igjen", new() { Exact = false }).WaitForAsync();

        await page.GotoAsync(At("/cases?tab=named"));
        await page.Locator($".h-case-link[href='/cases/{number}']").ClickAsync();
        await page.GetByText("Ingen e-post ved middag.").WaitForAsync();
        await page.GotoAsync(At("/cases/board"));
        await LookAsync(page, $"board-{width}");
        await page.GotoAsync(At("/cases/new"));
        await LookAsync(page, $"new-{width}");
        errors.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task On_the_board_a_card_is_dragged_to_where_it_belongs_and_a_rule_shows_what_it_would_raise_while_it_is_typed()
    {
        for (var n = 0; n < 6; n++) await desk.HearAsync(n, $"typed-{n}", "Waited too long");
        await CaseServer.UntilAsync(() => desk.Owner.Client.GetStringAsync("/signals?source=shop"), html => html.Contains("Waited too long", StringComparison.Ordinal));
        var number = await desk.OpenAsync("To be dragged");
        var page = await _chromium.OpenAsync(1280);
        await SignInAsync(page, desk.Server.Ours.Email);
        await page.GotoAsync(At("/cases/board"));
        // The board is drawn anew once the move is stored.
        await page.RunAndWaitForResponseAsync(() => DragAsync(page, $"[data-case='{number}']", "[data-state=Waiting]"), answer => answer.Request.Method == "GET" && answer.Url.EndsWith("/cases/board", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
        await page.Locator($"[data-state=Waiting] [data-case='{number}']").WaitForAsync();
        (await desk.Owner.Client.GetStringAsync($"/cases/{number}")).ShouldContain("Waiting for the customer");

        await page.GotoAsync(At("/cases/rules/new"));
        await page.FillAsync("#field-name", "Typed");
        await page.CheckAsync("input[name=source][value=shop]");
        await page.Locator("#field-where").PressSequentiallyAsync("nps <= 6 and answered(comment)");
        await page.Locator("#rule-preview .h-result").WaitForAsync();
        (await page.Locator("#rule-preview").InnerTextAsync()).ShouldContain("Waited too long");
        await LookAsync(page, "rule-1280");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/cases/rules/*-*");
        await page.GotoAsync(At("/cases/rules"));
        await LookAsync(page, "rules-1280");
        await page.GotoAsync(At("/cases/people"));
        await page.Locator(".h-agent summary").First.ClickAsync();
        await LookAsync(page, "people-1280");
    }

    private static async Task DragAsync(IPage page, string card, string column)
    {
        await page.WaitForFunctionAsync("() => window.Sortable && Sortable.get(document.querySelector('[data-state=Waiting]'))");
        await page.Locator(card).ScrollIntoViewIfNeededAsync();
        var from = (await page.Locator(card).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 4, from.Y + 6);
        await page.Mouse.DownAsync();
        for (var step = 0; step < 40; step++)
        {
            var target = (await page.Locator(column).BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(target.X + 60, Math.Max(8, target.Y + 20 + (step % 3)));
            if (await page.Locator($"{column} {card}").CountAsync() > 0) break;
            await page.WaitForTimeoutAsync(60);
        }

        await page.Mouse.UpAsync();
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
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"cases-{name}.png"), FullPage = true });
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty(name);
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty(name);
    }
}
