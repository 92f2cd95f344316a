using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.Surveys.Editing;
using Heed.Web.Tests.Running;
using Heed.Web.Tests.SurveyPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Surveys.Editing;

/// <summary>A survey with every type of question: built by mouse or by keys alone, translated, published, answered on a phone in two languages, its results read.</summary>
public sealed class BuiltFromStartToFinishTests : IAsyncLifetime
{
    private const string Key = "everything";
    private static readonly QuestionType[] s_types = [.. TypeMembers.Menu.SelectMany(m => m.Types)];
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

    [Fact]
    public void The_menu_offers_every_type_there_is() => s_types.Order().ShouldBe(Enum.GetValues<QuestionType>().Order());

    [ChromiumTheory]
    [InlineData(false, 390)]
    [InlineData(true, 1280)]
    public async Task Every_type_is_built_translated_published_answered_and_read(bool keysAlone, int width)
    {
        var page = await SignedInAsync(width);
        await page.GotoAsync(At("/surveys/new"));
        await page.Locator("#field-title").FillAsync("Everything");
        await page.Locator("form[action='/surveys/new'] button").ClickAsync();
        var builder = new Builder(page, keysAlone, async () => (await SurveyAsync()).Draft);
        foreach (var (type, i) in s_types.Select((type, i) => (type, i))) await builder.AddAsync(type, i);
        await LookAsync(page);
        var draft = SurveyJson.Read((await SurveyAsync()).Draft).Value;
        draft.Questions.Select(q => q.Type).ShouldBe(s_types);
        SurveyRules.Check(draft).ShouldBeEmpty();

        await TranslateAsync(page);
        await page.GotoAsync(At($"/surveys/{Key}/publish"));
        await page.Locator($"form[action='/surveys/{Key}/publish'] button").ClickAsync();
        await page.GetByText("The draft is the same as version 1").WaitForAsync();
        (await SurveyAsync()).State.ShouldBe(SurveyState.Published);

        await AnswerAsync("en", "Question Text");
        await AnswerAsync("nb", "Norsk Question Text");
        (await StoredSignals.OfAsync(_server, _server.Ours)).Select(s => s.Language).Order().ShouldBe(["en", "nb"]);

        await ReadAsync(page);
        _barriers.Distinct().ShouldBeEmpty();
    }

    /// <summary>All texts go to the translator in one file, and come back.</summary>
    private async Task TranslateAsync(IPage page)
    {
        await page.GotoAsync(At($"/surveys/{Key}/translations"));
        await page.Locator("#new-language").FillAsync("nb");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add language" }).ClickAsync();
        await page.Locator("td.missing").First.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='nb.xlf']").ClickAsync());
        var file = System.Xml.Linq.XDocument.Load(await download.PathAsync());
        var ns = file.Root!.Name.Namespace;
        foreach (var unit in file.Descendants(ns + "trans-unit"))
        {
            unit.Element(ns + "target")?.Remove();
            unit.Add(new System.Xml.Linq.XElement(ns + "target", "Norsk " + unit.Element(ns + "source")!.Value));
        }

        await page.Locator("#xliff").SetInputFilesAsync(new FilePayload { Name = "everything.nb.xlf", MimeType = "application/x-xliff+xml", Buffer = System.Text.Encoding.UTF8.GetBytes(file.ToString()) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read in" }).ClickAsync();
        await page.Locator(".h-report").WaitForAsync();
        (await page.Locator("td.missing").CountAsync()).ShouldBe(0);
        await LookAsync(page);
    }

    private async Task AnswerAsync(string language, string expected)
    {
        var phone = await _chromium.OpenAsync(390);
        await phone.GotoAsync(At($"/s/{Key}?lang={language}"));
        await phone.GetByText(expected, new() { Exact = true }).WaitForAsync();
        await LookAsync(phone);
        await FilledForm.FillAsync(phone);
        await LookAsync(phone);
        await phone.Locator("button.next").ClickAsync();
        await phone.Locator(".tick").WaitForAsync();
        await phone.Context.CloseAsync();
    }

    private async Task ReadAsync(IPage page)
    {
        for (var tries = 0; ; tries++)
        {
            await page.GotoAsync(At($"/surveys/{Key}/results"));
            if (await page.GetByText("2 responses").CountAsync() > 0) break;
            tries.ShouldBeLessThan(100, "the answers never came to the results page");
            await page.WaitForTimeoutAsync(100);
        }

        var shown = await page.Locator("main").InnerTextAsync();
        foreach (var type in s_types.Where(t => t != QuestionType.Statement)) shown.ShouldContain(Builder.TextOf(type));
        await LookAsync(page);
    }

    private async Task<IPage> SignedInAsync(int width)
    {
        var page = await _chromium.OpenAsync(width);
        await page.GotoAsync(At("/signin"));
        await page.Locator("[name=email]").FillAsync(_server.Ours.Email);
        await page.Locator("[name=password]").FillAsync(_server.Ours.Password);
        await page.Locator("form[action='/signin'] button").ClickAsync();
        await page.WaitForURLAsync(At("/"));
        return page;
    }

    private async Task<Survey> SurveyAsync() =>
        (await _server.Services.GetRequiredService<ListSurveys>().FindAsync(Key, Heed.Base.Workspaces.Actor.System(_server.Ours.Workspace), CancellationToken.None))!;

    private async Task LookAsync(IPage page)
    {
        if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) _barriers.Add($"{page.Url} is wider than the screen: {wide}");
        _barriers.AddRange(await Chromium.BarriersAsync(page));
    }

    private string At(string path) => new Uri(_server.Address, path).ToString();
}
