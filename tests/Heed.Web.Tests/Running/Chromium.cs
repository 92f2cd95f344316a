using Deque.AxeCore.Commons;
using Heed.TestSupport;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Running;

/// <summary>The machine's own browser, without a window: started once for all tests, each of which is somebody else in it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();
    private static readonly SemaphoreSlim s_starting = new(1);
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _opened = [];

    private Chromium(IBrowser browser) => _browser = browser;

    public static async Task<Chromium> StartAsync()
    {
        await s_starting.WaitAsync();
        try
        {
            if (s_browser is not { IsConnected: true }) s_browser = await LaunchAsync();
            return new(s_browser);
        }
        finally
        {
            s_starting.Release();
        }
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
        _opened.Add(context);
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>What a person using a screen reader, a keyboard or little contrast would stumble over, one line each.</summary>
    /// <remarks>What a page shows in a frame is a page of its own, and looked at as one.</remarks>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe")) await page.EvaluateAsync(s_axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const found = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node => `${location.pathname}${location.search}: ${rule.id}: ${rule.help} at ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
            }
            """);
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
        foreach (var context in _opened) await context.DisposeAsync();
    }

    // It ends with the process: its driver closes it when nobody holds the other end any more.
    private static async Task<IBrowser> LaunchAsync()
    {
        s_playwright ??= await Playwright.CreateAsync();
        return await s_playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Needs.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }
}
