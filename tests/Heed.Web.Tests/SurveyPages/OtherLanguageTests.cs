using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Who changes the language on the way keeps what was answered.</summary>
public sealed class OtherLanguageTests : IAsyncLifetime
{
    private const string Definition = """
        { "title": { "en": "Stay", "nb": "Opphold" }, "defaultLanguage": "en", "languages": ["en", "nb"], "pages": [
          { "questions": [ { "id": "nps", "type": "nps", "required": true, "text": { "en": "Recommend?", "nb": "Anbefale?" } } ] },
          { "questions": [ { "id": "parts", "type": "matrix", "cells": "rating", "points": 5, "low": { "en": "Poor", "nb": "Dårlig" }, "high": { "en": "Excellent", "nb": "Utmerket" }, "text": { "en": "How good?", "nb": "Hvor bra?" },
                             "rows": [ { "code": "a", "text": { "en": "Food", "nb": "Mat" } }, { "code": "b", "text": { "en": "Room", "nb": "Rom" } } ] },
                           { "id": "why", "type": "text", "text": { "en": "Why?", "nb": "Hvorfor?" } } ] } ] }
        """;

    private RunningServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PublishAsync(_server.Ours, "stay", Definition);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [ChromiumFact]
    public async Task The_devices_own_way_back_and_forth_keeps_to_the_survey_and_its_answers()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(390);
        await page.GotoAsync(new Uri(_server.Address, "/s/stay").ToString());
        await page.ClickAsync(".point:has(input[value='9'])");
        await page.ClickAsync("button.next");
        await page.FillAsync("[name='q.why']", "Because");
        await page.EvaluateAsync("history.back()");
        await page.WaitForSelectorAsync("text=Recommend?");
        (await page.IsCheckedAsync("input[name='q.nps'][value='9']")).ShouldBeTrue();
        await page.EvaluateAsync("history.forward()");
        await page.WaitForSelectorAsync("text=How good?");
        (await page.InputValueAsync("[name='q.why']")).ShouldBe("Because");
        await page.ClickAsync("button.next");
        await page.WaitForSelectorAsync(".tick");
        (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem().Texts["why"].ShouldBe("Because");
    }

    [ChromiumFact]
    public async Task Answers_of_this_page_and_those_before_stay()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(390);
        await page.GotoAsync(new Uri(_server.Address, "/s/stay").ToString());
        await page.ClickAsync(".point:has(input[value='9'])");
        await page.ClickAsync(".languages a[lang=nb]");
        await page.WaitForSelectorAsync("text=Anbefale?");
        (await page.IsCheckedAsync("input[name='q.nps'][value='9']")).ShouldBeTrue();
        await page.ClickAsync("button.next");
        await page.FillAsync("[name='q.why']", "Fordi");
        (await page.IsVisibleAsync("text=1 = Dårlig")).ShouldBeTrue("on a phone the table has no heads");
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty();
        await page.ClickAsync(".languages a[lang=en]");
        await page.WaitForSelectorAsync("text=How good?");
        (await page.InputValueAsync("[name='q.why']")).ShouldBe("Fordi");
        await page.ClickAsync("button.next");
        await page.WaitForSelectorAsync(".tick");
        var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem();
        signal.Language.ShouldBe("en");
        signal.Texts["why"].ShouldBe("Fordi");
    }
}
