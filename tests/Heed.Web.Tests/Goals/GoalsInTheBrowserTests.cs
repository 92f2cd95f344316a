using Heed.TestSupport;
using Heed.Web.Tests.Dashboards;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Goals;

/// <summary>Goals, reference points and the league table as people see them: no barriers, no sideways scrolling, charts drawn.</summary>
public sealed class GoalsInTheBrowserTests(DashboardServer server) : IClassFixture<DashboardServer>, IAsyncLifetime
{
    private readonly GoalApi _api = new(server);
    private Chromium _chromium = null!;

    public async Task InitializeAsync() => _chromium = await Chromium.StartAsync();

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _chromium.DisposeAsync();
    }

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Every_page_has_no_barriers_fits_its_screen_and_draws_its_chart(int width, ColorScheme scheme)
    {
        var source = $"seen{width}{scheme}".ToLowerInvariant();
        var id = await FillAsync(source);
        var page = await _chromium.OpenAsync(width, scheme: scheme);
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(server.Server.Address, "/signin").ToString());
        await page.FillAsync("input[name=email]", server.Server.Ours.Email);
        await page.FillAsync("input[name=password]", server.Server.Ours.Password);
        await page.ClickAsync("main button[type=submit], main form button");
        List<string> barriers = [];
        foreach (var (name, address, chart) in new[]
        {
            ("goals", "/goals", null), ("goal", $"/goals/{id}", "goal"), ("goal-new", "/goals/new", null), ("goal-edit", $"/goals/{id}/edit", null),
            ("league", $"/sources/{source}/league?by=unit", "funnel"), ("benchmarks", "/benchmarks", null), ("benchmark-new", "/benchmarks/new", null),
            ("compare", $"/sources/{source}/benchmarks", null), ("dashboard", $"/sources/{source}", "trend"),
        })
        {
            await page.GotoAsync(new Uri(server.Server.Address, address).ToString());
            if (chart is not null) await page.WaitForSelectorAsync($"heed-chart[kind={chart}] canvas");
            if (Environment.GetEnvironmentVariable("HEED_TEST_PICTURES") is { Length: > 0 } folder)
            {
                await Task.Delay(600);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true });
            }

            if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) barriers.Add($"{address}: {wide}");
            barriers.AddRange(await Chromium.BarriersAsync(page));
        }

        barriers.ShouldBeEmpty();
        errors.ShouldBeEmpty();
    }

    /// <summary>Two years of months in five units of very different size, one of them worse, with a goal, its activities and a reference point.</summary>
    private async Task<Guid> FillAsync(string source)
    {
        var random = new Random(5);
        await server.HearAsync(source, Enumerable.Range(1, 24).SelectMany(month => Enumerable.Range(0, 30).Select(i =>
        {
            var unit = (i % 15) switch { 0 => "narvik", 1 or 2 => "skien", < 6 => "bergen", < 10 => "tartu", _ => "oslo" };
            var nps = random.NextDouble() < 0.35 + ((24 - month) * 0.01) - (unit == "tartu" ? 0.3 : 0) ? 10 : random.Next(unit == "tartu" ? 0 : 4, 9);
            return new DashboardServer.Heard(nps, DaysAgo: (month * 30.4) - 28 + (i / 2.0), Unit: unit);
        })));
        var id = await _api.SetAsync(source, "Recommendation to 60 by spring");
        foreach (var (text, start, state) in new[] { ("Two more on the phones, 8–10", -60, "done"), ("Call everybody back within a day", -10, "running") })
        {
            await _api.SendAsync(HttpMethod.Post, $"/api/v1/goals/{id}/activities", $$"""{"text":"{{text}}","owner":"{{server.Server.Ours.Email}}","start":"{{GoalApi.Day(start)}}","due":"{{GoalApi.Day(start + 30)}}","state":"{{state}}"}""");
        }

        using var chosen = await server.Owner.Client.GetAsync($"/sources/{source}/benchmarks");
        using var saved = await server.Owner.PostAsync($"/sources/{source}/benchmarks", $"/sources/{source}/benchmarks", new() { ["choice"] = "nps:nps", ["benchmark"] = "xmi-us-retail-2022" });
        return id;
    }
}
