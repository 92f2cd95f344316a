using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Heed.TestSupport;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Running;

/// <summary>The machine's own browser, without a window.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Needs.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return new(playwright, browser);
    }

    /// <summary>A page of somebody new.</summary>
    public async Task<IPage> OpenAsync(int width, bool scripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 850 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = true,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>What a person using a screen reader, a keyboard or little contrast would stumble over, one line each.</summary>
    /// <remarks>What a page shows in a frame is a page of its own, and looked at as one.</remarks>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        AxeResult result = await page.RunAxe(new() { Iframes = false });
        return [.. from violation in result.Violations from node in violation.Nodes select $"{new Uri(page.Url).PathAndQuery}: {violation.Id}: {violation.Help} at {node.Target} {node.Html[..Math.Min(node.Html.Length, 160)]}"];
    }

    /// <summary>What stands out of the screen to the side where the page can be scrolled there; empty where it can't.</summary>
    public static async Task<string> TooWideAsync(IPage page) => await page.EvaluateAsync<string>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return '';
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5);
          return wide.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right || a.getBoundingClientRect().width - b.getBoundingClientRect().width).slice(0, 8).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} to ${Math.round(e.getBoundingClientRect().right)}`).join(', ') || 'unknown';
        }
        """);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
