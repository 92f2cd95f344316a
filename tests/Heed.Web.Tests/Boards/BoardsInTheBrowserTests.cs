using Heed.Base.Workspaces;
using Heed.TestSupport;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Tiles;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Boards;

/// <summary>Boards arranged as people do it: with a mouse, with keys alone, without scripts; on a phone and on a wide screen. Axe looks at every page.</summary>
public sealed class BoardsInTheBrowserTests(BoardServer server) : IClassFixture<BoardServer>, IAsyncLifetime
{
    private readonly List<string> _barriers = [];
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync() => await _chromium.DisposeAsync();

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_board_is_arranged_by_mouse_filtered_and_drilled_into(int width, ColorScheme scheme)
    {
        var page = await SignedInAsync(width, scheme);
        var key = await BeginAsync(page, $"Mouse {width}");
        await LookAsync(page, "empty");
        await AddAsync(page, "reading", form => form.Locator("[name=title]").FillAsync("First"));
        await AddAsync(page, "comparison", form => form.Locator("[name=by]").SelectOptionAsync("unit"));
        await AddAsync(page, "trend", _ => Task.CompletedTask);
        await AddAsync(page, "drivers", _ => Task.CompletedTask);
        await page.Locator("#tile-drivers heed-chart canvas").WaitForAsync();
        await LookAsync(page, "arranged");

        await DragAsync(page, "#tile-comparison", "#tile-reading");
        await page.GetByText("Tile moved").WaitForAsync();
        (await IdsAsync(key))[..2].ShouldBe(["comparison", "reading"]);
        await page.Locator("#undo").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.h-tile')?.id === 'tile-reading'");
        await page.Locator("#remove-trend").ClickAsync();
        await page.GetByText("Tile deleted").WaitForAsync();
        await page.Locator("#undo").ClickAsync();
        await page.Locator("#tile-trend").WaitForAsync();
        await page.Locator("#width-Whole-trend").ClickAsync();
        await page.Locator("#tile-trend.h-w-whole").WaitForAsync();
        await page.Locator("#settings summary").First.ClickAsync();
        await LookAsync(page, "settings");

        await page.Locator("#done").ClickAsync();
        await page.Locator("#edit-board").WaitForAsync();
        await page.Locator("#tile-trend heed-chart canvas").WaitForAsync();
        await LookAsync(page, "board");
        await page.Locator("#unit").SelectOptionAsync("north");
        await page.Locator(".h-filter button").ClickAsync();
        await page.Locator("#tile-reading").GetByText("n = 200").First.WaitForAsync();
        page.Url.ShouldContain("unit=north");

        await page.Locator("#about-reading").ClickAsync();
        await page.Locator("#about-of-reading").GetByText("share of promoters").WaitForAsync();
        await LookAsync(page, "about");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#about-of-reading").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("#tile-reading .h-facts a").ClickAsync();
        await page.GetByText("200 signals").WaitForAsync();
        _barriers.Distinct().ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_board_is_arranged_with_keys_alone()
    {
        var page = await SignedInAsync(1280, ColorScheme.Light);
        var key = await BeginAsync(page, "Keys");
        foreach (var kind in new[] { "reading", "distribution" })
        {
            await PressAsync(page, "#add");
            await page.Locator("#menu").WaitForAsync();
            await PressAsync(page, $"#add-{kind}");
            // The form is where the keys go at once, and Enter in it saves.
            await page.WaitForFunctionAsync("() => document.querySelector('#tile-form')?.contains(document.activeElement)");
            await TabToAsync(page, "#tile-form [name=title]");
            await page.Keyboard.TypeAsync($"By keys {kind}");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"#tile-{kind}").GetByText($"By keys {kind}").First.WaitForAsync();
        }

        await PressAsync(page, "#up-distribution");
        await page.WaitForFunctionAsync("() => document.querySelector('.h-tile')?.id === 'tile-distribution'");
        // The button stays under the finger.
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'up-distribution'");
        await PressAsync(page, "#width-TwoThirds-distribution");
        await page.Locator("#tile-distribution.h-w-two-thirds").WaitForAsync();
        await PressAsync(page, "#copy-reading");
        await page.Locator("#tile-reading-2").WaitForAsync();
        await PressAsync(page, "#remove-reading");
        await page.Locator("#tile-reading").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await IdsAsync(key)).ShouldBe(["distribution", "reading-2"]);
        await page.Keyboard.PressAsync("Control+z");
        await page.Locator("#tile-reading").WaitForAsync();
        (await IdsAsync(key)).ShouldBe(["distribution", "reading", "reading-2"]);
    }

    [ChromiumFact]
    public async Task A_board_is_arranged_and_read_without_scripts()
    {
        var page = await SignedInAsync(390, ColorScheme.Light, scripts: false);
        var key = await BeginAsync(page, "Plain");
        await page.Locator("#add").ClickAsync();
        await page.Locator("#add-comparison").ClickAsync();
        await page.Locator("#field-source").SelectOptionAsync("staff");
        await page.Locator("#tile-form noscript button, #tile-form button[formmethod=get]").First.ClickAsync();
        await page.Locator("#field-choice").SelectOptionAsync("csat:staff");
        await page.Locator("#field-by").SelectOptionAsync("segment");
        await page.Locator("#tile-save").ClickAsync();
        await page.Locator("#add").ClickAsync();
        await page.Locator("#add-drivers").ClickAsync();
        await page.Locator("#tile-save").ClickAsync();
        await page.Locator("#up-drivers").ClickAsync();
        (await IdsAsync(key)).ShouldBe(["drivers", "comparison"]);
        await page.Locator("#done").ClickAsync();
        await page.Locator("#tile-drivers noscript a, #tile-drivers a").First.ClickAsync();
        await page.Locator("#tile-drivers heed-chart table").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    [ChromiumFact]
    public async Task Two_at_the_same_tile_see_both_and_choose()
    {
        await server.BoardAsync("shared", """{ "id": "h", "kind": "heading", "title": "Before" }""");
        var one = await SignedInAsync(1280, ColorScheme.Light);
        var two = await SignedInAsync(390, ColorScheme.Light);
        foreach (var page in new[] { one, two })
        {
            await page.GotoAsync(At("/boards/shared/edit?tile=h"));
            await page.Locator("#field-title").FillAsync(page == one ? "First words" : "Second words");
        }

        await one.Locator("#tile-save").ClickAsync();
        await one.Locator("#tile-h").GetByText("First words").First.WaitForAsync();
        await two.Locator("#tile-save").ClickAsync();
        await two.Locator(".h-conflict").WaitForAsync();
        (await two.Locator(".h-conflict").InnerTextAsync()).ShouldContain("First words");
        await LookAsync(two, "conflict");
        await two.Locator("#use-mine").ClickAsync();
        await two.Locator("#tile-h").GetByText("Second words").First.WaitForAsync();
        _barriers.Distinct().ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task The_list_of_boards_and_every_form_have_no_barriers()
    {
        await server.BoardAsync("forms", """{ "id": "h", "kind": "heading", "title": "Head" }""");
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            var page = await SignedInAsync(width, scheme);
            await page.GotoAsync(At("/boards"));
            await LookAsync(page, "list");
            await page.GotoAsync(At("/boards/forms/edit?menu=yes"));
            await LookAsync(page, "menu");
            foreach (var kind in TileKinds.All)
            {
                await page.GotoAsync(At($"/boards/forms/edit?add={kind.Name}"));
                await LookAsync(page, $"form-{kind.Name}");
            }
        }

        _barriers.Distinct().ShouldBeEmpty();
    }

    private async Task<string> BeginAsync(IPage page, string title)
    {
        await page.GotoAsync(At("/boards"));
        await page.Locator("#field-title").FillAsync(title);
        await page.Locator("form[action='/boards'] button").ClickAsync();
        await page.Locator("#add").WaitForAsync();
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    private static async Task AddAsync(IPage page, string kind, Func<ILocator, Task> fill)
    {
        await page.Locator("#add").ClickAsync();
        await page.Locator($"#add-{kind}").ClickAsync();
        await fill(page.Locator("#tile-form"));
        await page.Locator("#tile-save").ClickAsync();
        await page.Locator($"#tile-{kind}").WaitForAsync();
    }

    private static async Task DragAsync(IPage page, string what, string to)
    {
        var grip = page.Locator($"{what} .h-grip");
        await page.Locator(to).ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("to => document.querySelector(to).scrollIntoView({ block: 'start' })", to);
        var from = (await grip.BoundingBoxAsync())!;
        if (from.Y > page.ViewportSize!.Height)
        {
            await page.SetViewportSizeAsync(page.ViewportSize.Width, 2400);
            from = (await grip.BoundingBoxAsync())!;
        }

        await page.Mouse.MoveAsync(from.X + 5, from.Y + 5);
        await page.Mouse.DownAsync();
        for (var step = 0; step < 40; step++)
        {
            var target = (await page.Locator(to).BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(target.X + 20 + (step % 3), Math.Max(8, target.Y + 12 + (step % 3)));
            if (await page.EvaluateAsync<bool>($"() => document.querySelector('.h-tile')?.id === '{what[1..]}'")) break;
            await page.WaitForTimeoutAsync(60);
        }

        await page.Mouse.UpAsync();
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        // A page that has just changed puts the keys where they belong once it has settled; nobody presses before that.
        await page.WaitForFunctionAsync("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
        await page.Locator(selector).FocusAsync();
        await page.WaitForTimeoutAsync(100);
        await page.Locator(selector).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < 60; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new Xunit.Sdk.XunitException($"{selector} can't be reached with Tab.");
    }

    private async Task<string[]> IdsAsync(string key) =>
        [.. (await server.Server.Services.GetRequiredService<OpenBoard>().RunAsync(key, server.Us, default)).Value.Definition.Tiles.Select(t => t.Id)];

    private async Task<IPage> SignedInAsync(int width, ColorScheme scheme, bool scripts = true)
    {
        var page = await _chromium.OpenAsync(width, scripts, scheme);
        await page.GotoAsync(At("/signin"));
        await page.Locator("[name=email]").FillAsync($"{Role.Manager}@ours.example");
        await page.Locator("[name=password]").FillAsync(TestCompany.OwnersPassword);
        await page.Locator("form[action='/signin'] button").ClickAsync();
        await page.Locator(".h-nav").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private async Task LookAsync(IPage page, string what)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder)
        {
            var dark = await page.EvaluateAsync<string>("() => document.documentElement.dataset.bsTheme");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"boards-{what}-{page.ViewportSize!.Width}-{dark}.png"), FullPage = true });
        }

        if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) _barriers.Add($"{what} is wider than the screen: {wide}");
        _barriers.AddRange((await Chromium.BarriersAsync(page)).Select(b => $"{what}: {b}"));
    }

    private string At(string path) => new Uri(server.Server.Address, path).ToString();
}
