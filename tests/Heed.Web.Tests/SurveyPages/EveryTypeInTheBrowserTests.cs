using Heed.Listen.Uploads;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>One survey with every type of question, filled in on a phone and on a desk, with scripts and without: the same is stored.</summary>
public sealed class EveryTypeInTheBrowserTests : IAsyncLifetime
{
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private readonly List<string> _barriers = [];
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

    [ChromiumTheory]
    [InlineData(390, true, ColorScheme.Light)]
    [InlineData(390, false, ColorScheme.Light)]
    [InlineData(1280, true, ColorScheme.Dark)]
    [InlineData(1280, false, ColorScheme.Light)]
    public async Task Every_type_is_answered(int width, bool scripts, ColorScheme scheme)
    {
        await _server.PublishAsync(_server.Ours, "every-type", File.ReadAllText(RepoRoot.Of("samples", "surveys", "every-type.json")));
        var page = await _chromium.OpenAsync(width, scripts, scheme);
        await page.GotoAsync(new Uri(_server.Address, "/s/every-type?lang=en").ToString());
        await ScalesAsync(page, scripts);
        await ChoicesAsync(page, scripts);
        await SeveralAsync(page, scripts);
        await WordsAsync(page, scripts);
        await YouAsync(page, scripts);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" }).WaitForAsync();
        (await page.GetByText("Thank you, Kari.").CountAsync()).ShouldBe(1);
        (await page.Locator(".receipt").InnerTextAsync()).ShouldContain("By pigeon");
        await LookAsync(page, scripts);

        var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem();
        signal.Values["nps"].ShouldBe(FieldValue.Of(9));
        signal.Values["best"].ShouldBe(FieldValue.Of("card"));
        signal.Values["order.speed"].ShouldBe(FieldValue.Of(1));
        signal.Values["order.people"].ShouldBe(FieldValue.Of(2));
        signal.Values["shares.us"].ShouldBe(FieldValue.Of(70));
        signal.Values["mood"].ShouldBe(FieldValue.Of(7.5));
        signal.Values["knows.me"].ShouldBe(FieldValue.Of("web", "shop"));
        signal.Values["gap.wait.got"].ShouldBe(FieldValue.Of(4));
        signal.Values["agrees"].ShouldBe(FieldValue.Of("yes"));
        signal.Texts["way.other.other"].ShouldBe("By pigeon");
        UploadName.Is(signal.Texts["photo"][UploadName.Prefix.Length..]).ShouldBeTrue();
        (UploadName.In(signal.Texts["signed"]) is not null).ShouldBe(scripts);
        _barriers.Distinct().ShouldBeEmpty();
    }

    private async Task ScalesAsync(IPage page, bool scripts)
    {
        await LookAsync(page, scripts);
        await PickAsync(page, "nps", "9");
        await PickAsync(page, "faces", "4");
        await PickAsync(page, "stars", "5");
        await PickAsync(page, "weather", "3");
        await PickAsync(page, "ease", "na");
        await NextAsync(page, "#at-way");
    }

    private async Task ChoicesAsync(IPage page, bool scripts)
    {
        await PickAsync(page, "way", "other");
        await page.Locator("[name='q.way.other.other']").FillAsync("By pigeon");
        await PickAsync(page, "used", "app");
        await PickAsync(page, "used", "card");
        await page.Locator("#at-region select").SelectOptionAsync("south");
        await PickAsync(page, "again", "yes");
        await PickAsync(page, "plain", "no");
        // With scripts what was chosen is offered again at once, without them after the first send.
        if (!scripts) await page.Locator("button.next").ClickAsync();
        await page.Locator("#at-best").WaitForAsync();
        (await page.Locator("#at-best [value='insurance']").IsVisibleAsync()).ShouldBeFalse();
        await PickAsync(page, "best", "card");
        await LookAsync(page, scripts);
        await NextAsync(page, "#at-service");
    }

    private async Task SeveralAsync(IPage page, bool scripts)
    {
        await PickAsync(page, "service.speed", "well");
        await NextAsync(page, ".error");
        (await page.Locator(".error").InnerTextAsync()).ShouldContain("Friendliness: Please answer this question.");
        await LookAsync(page, scripts);
        await PickAsync(page, "service.care", "na");
        await PickAsync(page, "knows.me", "web");
        await PickAsync(page, "knows.me", "shop");
        await PickAsync(page, "rated.price", "2");
        await PickAsync(page, "rated.range", "5");
        foreach (var (side, value) in ((string, string)[])[("wait.expected", "5"), ("wait.got", "4"), ("answer.expected", "3"), ("answer.got", "2")]) await PickAsync(page, $"gap.{side}", value);
        if (scripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Speed: move up" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "People: move up" }).ClickAsync();
        }
        else
        {
            await page.Locator("[name='q.order.speed']").SelectOptionAsync("1");
            await page.Locator("[name='q.order.people']").SelectOptionAsync("2");
        }

        await page.Locator("[name='q.shares.us']").FillAsync("70");
        if (scripts) (await page.Locator("#at-shares .left").InnerTextAsync()).ShouldBe("Left to share out: 30");
        await page.Locator("[name='q.shares.them']").FillAsync("30");
        await LookAsync(page, scripts);
        await NextAsync(page, "#at-mood");
    }

    private async Task WordsAsync(IPage page, bool scripts)
    {
        if (scripts) (await page.Locator("#at-mood .unset").CountAsync()).ShouldBe(1, "nothing is answered by looking at a slider");
        if (scripts) await page.Locator("#at-mood [type=range]").FillAsync("7.5");
        else await page.Locator("#in-mood").FillAsync("7,5");
        await page.Locator("#in-minutes").FillAsync("12");
        await page.Locator("#in-visit").FillAsync("2026-02-28");
        await page.Locator("#in-one_word").FillAsync("Kind");
        await page.Locator("#in-comment").FillAsync("Open on Sundays.");
        await LookAsync(page, scripts);
        await NextAsync(page, "#at-mail");
    }

    private async Task YouAsync(IPage page, bool scripts)
    {
        (await page.Locator("#at-thanks_so_far").InnerTextAsync()).ShouldContain("You gave us 9 out of 10.");
        await page.Locator("#in-mail").FillAsync("kari@example.no");
        await page.Locator("#in-call").FillAsync("+47 22 12 34 56");
        foreach (var (part, text) in (Dictionary<string, string>)new() { ["name"] = "Kari", ["street"] = "Storgata 1", ["postcode"] = "0150", ["city"] = "Oslo" }) await page.Locator($"[name='q.who.{part}']").FillAsync(text);
        await page.Locator("#in-photo").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = s_png });
        await page.Locator("#in-agrees").CheckAsync(new() { Force = true });
        if (scripts)
        {
            await page.Locator("canvas").ScrollIntoViewIfNeededAsync();
            var box = (await page.Locator("canvas").BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(box.X + 20, box.Y + 40);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + 120, box.Y + 60);
            await page.Mouse.UpAsync();
        }
        else
        {
            await page.Locator("#in-signed").FillAsync("Kari Nordmann");
        }

        await LookAsync(page, scripts);
        await page.Locator("button.next").ClickAsync();
    }

    private static Task PickAsync(IPage page, string field, string value) => page.Locator($"[name='q.{field}'][value='{value}']").CheckAsync(new() { Force = true });

    private static async Task NextAsync(IPage page, string until)
    {
        await page.Locator("button.next").ClickAsync();
        await page.Locator(until).WaitForAsync();
    }

    private async Task LookAsync(IPage page, bool scripts)
    {
        if (!scripts) return;
        if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) _barriers.Add($"{await page.Locator("h1").InnerTextAsync()} is wider than the screen: {wide}");
        _barriers.AddRange(await Chromium.BarriersAsync(page));
    }
}
