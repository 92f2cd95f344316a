using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Surveys.Editing;

/// <summary>A survey built as people build it: with a mouse, with keys alone, without scripts; on a phone and on a wide screen. Axe looks at every page.</summary>
public sealed class EditorInTheBrowserTests : IAsyncLifetime
{
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
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_survey_is_built_translated_tried_and_published_by_mouse(int width, ColorScheme scheme)
    {
        var page = await SignedInAsync(width, scheme);
        await BeginAsync(page, "Mouse");
        await page.Locator(".h-type[value=Nps]").ClickAsync();
        await page.Locator("#q-nps.open").WaitForAsync();
        await LookAsync(page, "opened");
        await page.Locator("#add-0").ClickAsync();
        await LookAsync(page, "menu");
        await page.Locator(".h-type[value=Single]").ClickAsync();
        await page.Locator("#q-single #f-text").FillAsync("What was it about?");
        await page.Locator("#q-single .h-paste summary").ClickAsync();
        await page.Locator("#f-choices-lines").FillAsync("An order\nA bill\nSomething else\nA return");
        await page.Locator("#q-single .h-paste button").ClickAsync();
        await page.Locator("#q-single .h-options li").Nth(3).WaitForAsync();
        (await page.Locator("#q-single .h-options").InnerTextAsync()).ShouldContain("A return");
        (await page.Locator("#q-single h3").InnerTextAsync()).ShouldBe("What was it about?");
        await page.Locator("[id='list-up-choices.3']").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#q-single .h-options li')[2]?.textContent.trim() === 'A return'");
        await LookAsync(page, "choices");

        await page.Locator("#q-single .h-more summary").ClickAsync();
        await page.Locator("#f-condition").SelectOptionAsync("nps <= 6");
        await page.Locator("#f-condition-add").ClickAsync();
        await page.Locator("#f-join").SelectOptionAsync("or");
        await page.Locator("#f-condition").SelectOptionAsync("not answered(nps)");
        await page.Locator("#f-condition-add").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#f-showIf').value === 'nps <= 6 or not answered(nps)'");
        await LookAsync(page, "condition");
        await page.Locator("#f-showIf").FillAsync("");
        await page.WaitForFunctionAsync("() => !document.querySelector('#q-single .h-when')");

        await DragAsync(page, "#q-single", "#q-nps");
        await page.WaitForFunctionAsync("() => document.querySelector('.h-question')?.id === 'q-single'");
        await page.GetByText("Question moved").WaitForAsync();
        await page.Locator("#undo").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.h-question')?.id === 'q-nps'");
        await page.Locator("#remove-nps").ClickAsync();
        await page.GetByText("Question deleted").WaitForAsync();
        await page.Locator("#undo").ClickAsync();
        await page.Locator("#q-nps").WaitForAsync();

        await TranslateAsync(page);
        await TryAsync(page);
        foreach (var tab in (string[])["settings", "json"])
        {
            await page.GotoAsync(At($"/surveys/mouse/{tab}"));
            await LookAsync(page, tab);
        }

        await page.GotoAsync(At("/surveys/mouse/publish"));
        await LookAsync(page, "publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await page.GetByText("The draft is the same as version 1").WaitForAsync();
        (await DraftAsync("mouse")).State.ShouldBe(SurveyState.Published);

        await page.GotoAsync(At("/surveys/mouse?open=nps"));
        await page.Locator("#q-nps #f-text").FillAsync("Would you recommend us and our shops, which are excellent?");
        await page.Locator("#notes-nps").GetByText("This wording steers the answer").WaitForAsync();
        await LookAsync(page, "advice");
        // It asks two things as well; each piece of advice is put aside on its own.
        for (var left = await page.Locator("#notes-nps .h-advice").CountAsync(); left > 0; left--)
        {
            await page.Locator("#notes-nps").GetByRole(AriaRole.Button).First.ClickAsync();
            await page.WaitForFunctionAsync("left => document.querySelectorAll('#notes-nps .h-advice').length < left", left);
        }

        await page.WaitForFunctionAsync("() => !document.querySelector('#notes-nps .h-advice')");
        await page.GotoAsync(At("/surveys/mouse/publish"));
        await page.GetByText("starts a new series").WaitForAsync();
        await LookAsync(page, "new series");
        _barriers.Distinct().ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_survey_is_built_and_published_with_keys_alone()
    {
        var page = await SignedInAsync(1280, ColorScheme.Light);
        await BeginAsync(page, "Keys");
        await PressAsync(page, ".h-type[value=Csat]");
        await page.Locator("#q-csat.open").WaitForAsync();
        // The new question's words are where the keys go at once.
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'f-text'");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("How was it?");
        await page.WaitForFunctionAsync("() => document.querySelector('#q-csat h3')?.textContent?.startsWith('How was it?')");
        await PressAsync(page, "#add-0");
        await PressAsync(page, ".h-type[value=Text]");
        await page.Locator("#q-text.open").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'f-text'");
        await page.Keyboard.TypeAsync("Why?");
        await page.WaitForFunctionAsync("() => document.querySelector('#q-text h3')?.textContent?.startsWith('Why?')");
        await PressAsync(page, "#up-text");
        await page.WaitForFunctionAsync("() => document.querySelector('.h-question')?.id === 'q-text'");
        // The button stays under the finger.
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'up-text'");
        await PressAsync(page, "#down-text");
        await page.WaitForFunctionAsync("() => document.querySelector('.h-question')?.id === 'q-csat'");
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'down-text'");
        await PressAsync(page, "#draft-side a.btn-primary");
        await page.WaitForURLAsync(At("/surveys/keys/publish"));
        await PressAsync(page, "main form[action$='/publish'] button");
        await page.GetByText("The draft is the same as version 1").WaitForAsync();
        SurveyJson.Read((await DraftAsync("keys")).Draft).Value.Questions.Select(q => q.Text["en"]).ShouldBe(["How was it?", "Why?"]);
    }

    [ChromiumFact]
    public async Task A_survey_is_built_without_scripts()
    {
        var page = await SignedInAsync(1280, ColorScheme.Light, scripts: false);
        await BeginAsync(page, "Plain");
        await page.Locator(".h-type[value=Nps]").ClickAsync();
        await page.Locator("#q-nps #f-text").FillAsync("Would you recommend us?");
        await page.Locator("#q-nps button[data-without-scripts]").ClickAsync();
        await page.Locator("#add-0").ClickAsync();
        await page.Locator(".h-type[value=Multiple]").ClickAsync();
        await page.Locator("#q-multiple #f-text").FillAsync("What went well?");
        await page.Locator("[id='f-choices.0']").FillAsync("Speed");
        await page.Locator("#list-add-choices").ClickAsync();
        await page.Locator("[id='f-choices.3']").FillAsync("Kindness");
        await page.Locator("[id='list-remove-choices.2']").ClickAsync();
        await page.Locator("[id='f-choices.1']").FillAsync("Price");
        await page.Locator("#q-multiple button[data-without-scripts]").ClickAsync();
        await page.Locator("#up-multiple").ClickAsync();
        var survey = SurveyJson.Read((await DraftAsync("plain")).Draft).Value;
        survey.Questions.Select(q => q.Text["en"]).ShouldBe(["What went well?", "Would you recommend us?"]);
        survey.Questions.First().Choices.Select(c => c.Text["en"]).ShouldBe(["Speed", "Price", "Kindness"]);
    }

    [ChromiumFact]
    public async Task Two_at_the_same_question_see_both_texts_and_choose()
    {
        await _server.Services.GetRequiredService<SaveSurvey>().RunAsync(new("shared", TestSurvey.Sample), Heed.Base.Workspaces.Actor.System(_server.Ours.Workspace), CancellationToken.None);
        var one = await SignedInAsync(1280, ColorScheme.Light);
        var two = await SignedInAsync(390, ColorScheme.Light);
        await one.GotoAsync(At("/surveys/shared?open=nps"));
        await two.GotoAsync(At("/surveys/shared?open=nps"));
        await one.Locator("#q-nps #f-text").FillAsync("First words?");
        await one.WaitForFunctionAsync("() => document.querySelector('#q-nps h3')?.textContent?.startsWith('First words?')");
        await two.Locator("#q-nps #f-text").FillAsync("Second words?");
        await two.Locator(".h-conflict").WaitForAsync();
        var conflict = await two.Locator(".h-conflict").InnerTextAsync();
        conflict.ShouldContain("First words?");
        conflict.ShouldContain("Second words?");
        await LookAsync(two, "conflict");
        await two.GetByRole(AriaRole.Button, new() { Name = "Use mine" }).ClickAsync();
        await two.WaitForFunctionAsync("() => document.querySelector('#q-nps h3')?.textContent?.startsWith('Second words?')");
        SurveyJson.Read((await DraftAsync("shared")).Draft).Value.Questions.First().Text["en"].ShouldBe("Second words?");
        _barriers.Distinct().ShouldBeEmpty();
    }

    private async Task BeginAsync(IPage page, string title)
    {
        await page.GotoAsync(At("/surveys/new"));
        await page.Locator("#field-title").FillAsync(title);
        await page.Locator("form[action='/surveys/new'] button").ClickAsync();
        await page.Locator("#menu").WaitForAsync();
    }

    private async Task TranslateAsync(IPage page)
    {
        await page.GotoAsync(At("/surveys/mouse/translations"));
        await page.Locator("#new-language").FillAsync("nb");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add language" }).ClickAsync();
        await page.Locator("td.missing").First.WaitForAsync();
        await LookAsync(page, "translations");
        var missing = page.Locator("td.missing textarea");
        for (var n = await missing.CountAsync(); n > 0; n--)
        {
            await missing.First.FillAsync($"Norsk {n}");
            await missing.First.PressAsync("Tab");
        }

        await page.Locator("#missing").GetByText("complete").Nth(1).WaitForAsync();
        SurveyJson.Read((await DraftAsync("mouse")).Draft).Value.Questions.ShouldAllBe(q => q.Text["nb"].StartsWith("Norsk"));
    }

    private async Task TryAsync(IPage page)
    {
        await page.GotoAsync(At("/surveys/mouse/preview?lang=nb"));
        var phone = page.FrameLocator("iframe.phone");
        await phone.GetByText("Test run").WaitForAsync();
        await LookAsync(page, "preview");
        await phone.Locator("#in-nps-9").CheckAsync(new() { Force = true });
        await phone.Locator("button.next").ClickAsync();
        await phone.Locator(".tick").WaitForAsync();
        using var key = _server.WithKey(_server.Ours.ReadKey);
        // Nothing was stored, so no source of that name came to be.
        (await key.GetAsync("/api/v1/signals?source=mouse")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task DragAsync(IPage page, string what, string to)
    {
        var grip = (await page.Locator($"{what} .h-grip").BoundingBoxAsync())!;
        await page.Locator($"{what} .h-grip").ScrollIntoViewIfNeededAsync();
        grip = (await page.Locator($"{what} .h-grip").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X + 5, grip.Y + 5);
        await page.Mouse.DownAsync();
        for (var step = 0; step < 40; step++)
        {
            var target = (await page.Locator(to).BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(target.X + 60, Math.Max(8, target.Y + 6 + (step % 3)));
            if (await page.EvaluateAsync<bool>($"() => [...document.querySelectorAll('.h-question')].map(q => q.id).indexOf('{what[1..]}') === 0")) break;
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

    private async Task<IPage> SignedInAsync(int width, ColorScheme scheme, bool scripts = true)
    {
        var page = await _chromium.OpenAsync(width, scripts, scheme);
        await page.GotoAsync(At("/signin"));
        await page.Locator("[name=email]").FillAsync(_server.Ours.Email);
        await page.Locator("[name=password]").FillAsync(_server.Ours.Password);
        await page.Locator("form[action='/signin'] button").ClickAsync();
        await page.WaitForURLAsync(At("/"));
        return page;
    }

    private async Task<Survey> DraftAsync(string key) =>
        (await _server.Services.GetRequiredService<ListSurveys>().FindAsync(key, Heed.Base.Workspaces.Actor.System(_server.Ours.Workspace), CancellationToken.None))!;

    private async Task LookAsync(IPage page, string what)
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_SCREENSHOTS") is { } folder)
        {
            var (width, dark) = (page.ViewportSize!.Width, await page.EvaluateAsync<string>("() => document.documentElement.dataset.bsTheme"));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{what.Replace(' ', '-')}-{width}-{dark}.png"), FullPage = true });
        }

        if (await Chromium.TooWideAsync(page) is { Length: > 0 } wide) _barriers.Add($"{what} is wider than the screen: {wide}");
        _barriers.AddRange((await Chromium.BarriersAsync(page)).Select(b => $"{what}: {b}"));
    }

    private string At(string path) => new Uri(_server.Address, path).ToString();
}
