using Heed.Listen.Surveys;
using Microsoft.Playwright;

namespace Heed.Web.Tests.Surveys.Editing;

/// <summary>Someone who builds a survey: with a mouse, or with nothing but the keys Tab, Enter and letters.</summary>
internal sealed class Builder(IPage page, bool keysAlone, Func<Task<string>> draft)
{
    private const int MostTabs = 400;

    public static string TextOf(QuestionType type) => $"Question {type}";

    public async Task AddAsync(QuestionType type, int before)
    {
        if (before > 0) await PressAsync(keysAlone ? ".h-question.open .h-edit .h-actions a[href*='after=']" : "#add-0");
        await page.Locator("#menu").WaitForAsync();
        await PressAsync($".h-type[value={type}]");
        await page.WaitForFunctionAsync("count => document.querySelectorAll('.h-question').length === count && document.querySelector('.h-question.open')", before + 1);
        // Where one begins to write, without looking for it.
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'f-text'");
        await WriteAsync(".h-question.open #f-text", TextOf(type));
        var names = await page.Locator(".h-question.open .h-choice input[name$='.text']").EvaluateAllAsync<string[]>("all => all.map(input => input.name)");
        foreach (var name in names) await WriteAsync($".h-question.open [name='{name}']", $"{type} {name}");

        // The last words typed are saved a moment later.
        var last = names.Length > 0 ? $"{type} {names[^1]}" : TextOf(type);
        for (var tries = 0; !(await draft()).Contains(last, StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(100, $"\"{last}\" was typed and never saved");
            await page.WaitForTimeoutAsync(50);
        }
    }

    private async Task PressAsync(string selector)
    {
        if (!keysAlone)
        {
            await page.Locator(selector).ClickAsync();
            return;
        }

        await TabToAsync(selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task WriteAsync(string selector, string text)
    {
        if (!keysAlone)
        {
            await page.Locator(selector).FillAsync(text);
            return;
        }

        await TabToAsync(selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    private async Task TabToAsync(string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new Xunit.Sdk.XunitException($"{selector} can't be reached with Tab.");
    }
}
