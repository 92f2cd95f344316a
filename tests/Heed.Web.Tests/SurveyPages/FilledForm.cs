using Microsoft.Playwright;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Fills in whatever a survey page asks, as it stands before a respondent with scripts.</summary>
internal static class FilledForm
{
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["email"] = "kari@example.no",
        ["tel"] = "+47 22 12 34 56",
        ["date"] = "2026-02-28",
        ["number"] = "12",
        ["text"] = "Kind",
        ["textarea"] = "Open on Sundays.",
        ["range"] = "40",
    };

    public static async Task FillAsync(IPage page)
    {
        foreach (var name in await NamesAsync(page, "input[type=radio], input[type=checkbox]")) await page.Locator($"form [name='{name}']").First.CheckAsync(new() { Force = true });
        if (await page.Locator("#at-sum").CountAsync() > 0)
        {
            await page.Locator("#at-sum input:visible").First.FillAsync("100");
            foreach (var rest in (await page.Locator("#at-sum input:visible").AllAsync()).Skip(1)) await rest.FillAsync("0");
        }

        foreach (var input in await page.Locator("fieldset.question input:visible, fieldset.question textarea:visible, .question input:visible, .question textarea:visible").AllAsync())
        {
            var kind = await input.EvaluateAsync<string>("e => e.matches('textarea') ? 'textarea' : e.inputMode === 'decimal' || e.inputMode === 'numeric' ? 'number' : e.type");
            if (kind == "file") await input.SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = s_png });
            else if (s_words.TryGetValue(kind, out var words) && (kind == "range" || (await input.InputValueAsync()).Length == 0)) await input.FillAsync(words);
        }

        foreach (var up in await page.Locator("#at-ranking button[aria-label*='1']").AllAsync()) if (await up.IsVisibleAsync() && await up.IsEnabledAsync()) await up.ClickAsync();
    }

    private static async Task<IEnumerable<string>> NamesAsync(IPage page, string selector) =>
        (await page.Locator($".question :is({selector})").EvaluateAllAsync<string[]>("all => all.map(input => input.name)")).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
}
