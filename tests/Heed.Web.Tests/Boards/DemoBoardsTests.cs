using System.Globalization;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Heed.Understand.Boards;
using Heed.Web.Commands;
using Heed.Web.Demo;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Boards;

/// <summary>The demo company's boards as a newcomer meets them: every tile has something to show, on a phone and on a wide screen.</summary>
public sealed class DemoBoardsTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _server.DisposeAsync();
    }

    [ChromiumFact]
    public async Task Every_tile_of_the_demos_boards_shows_something_without_barriers()
    {
        var customers = int.Parse(Environment.GetEnvironmentVariable("HEED_TEST_DEMO_CUSTOMERS") ?? "600", CultureInfo.InvariantCulture);
        await using var scope = _server.Services.CreateAsyncScope();
        var filled = await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(new(DemoCommand.Password, Customers: customers), default);
        filled.Ok.ShouldBeTrue(filled.Problem?.Message);
        var us = Actor.System(filled.Value.Workspace);
        (await scope.ServiceProvider.GetRequiredService<FillDemoCases>().PrepareAsync(filled.Value.Workspace, DemoCommand.Password, null, default)).Problem.ShouldBeNull();
        await _server.Services.GetRequiredService<CatchUp>().RunAsync(_server.Services.GetServices<IFollower>(), default);
        (await scope.ServiceProvider.GetRequiredService<FillDemoGoals>().RunAsync(filled.Value.Workspace, null, default)).Value.ShouldBe(DemoGoals.All.Count);
        foreach (var (key, board) in DemoBoards.All) (await _server.Services.GetRequiredService<MakeBoard>().RunAsync(new(board, key, Start: true), us, default)).Problem.ShouldBeNull();

        List<string> found = [];
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Dark) })
        {
            var page = await _chromium.OpenAsync(width, scheme: scheme);
            await page.GotoAsync(At("/signin"));
            await page.Locator("[name=email]").FillAsync(FillDemo.Owner);
            await page.Locator("[name=password]").FillAsync(DemoCommand.Password);
            await page.Locator("form[action='/signin'] button").ClickAsync();
            // Who signs in starts with the board of their role, or of the nearest below.
            await page.WaitForURLAsync(At("/boards/customer-experience"));
            foreach (var (key, board) in DemoBoards.All)
            {
                await page.GotoAsync(At($"/boards/{key}"));
                await page.WaitForFunctionAsync("() => !document.querySelector('.h-tile-body > [role=status]')");
                await page.WaitForFunctionAsync("() => [...document.querySelectorAll('heed-chart')].every(chart => chart.querySelector('canvas'))");
                (await page.Locator(".h-tile").CountAsync()).ShouldBe(board.Tiles.Count);
                found.AddRange((await page.Locator(".h-tile").AllInnerTextsAsync()).Where(text => text.Contains("can't be shown", StringComparison.Ordinal) || text.Contains("No answers", StringComparison.Ordinal)).Select(text => $"{key}: {text}"));
                if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) found.Add($"{key} is wider than {width}: {wide}");
                found.AddRange(await Chromium.BarriersAsync(page));
                if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is not { Length: > 0 } folder) continue;
                await page.WaitForTimeoutAsync(500);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"board-{key}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            }
        }

        found.Distinct().ShouldBeEmpty();
    }

    private string At(string path) => new Uri(_server.Address, path).ToString();
}
