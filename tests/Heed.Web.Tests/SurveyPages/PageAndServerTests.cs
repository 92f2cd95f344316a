using System.Globalization;
using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Heed.Web.SurveyPages;
using Heed.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>
/// Surveys made up by chance, answered by chance in a browser: whatever stands on the page, the server would ask the same of the same answers. HEED_RANDOM_SURVEYS
/// says how many, HEED_RANDOM_SEED which first.
/// </summary>
public sealed class PageAndServerTests
{
    private const int MostPages = 30;

    [ChromiumFact]
    public async Task The_page_shows_what_the_server_would_ask()
    {
        var (count, first) = (Setting("HEED_RANDOM_SURVEYS", 40), Setting("HEED_RANDOM_SEED", 1));
        await using var server = await RunningServer.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(1280);
        List<string> wrong = [];
        var (looks, appeared) = (0, 0);
        for (var seed = first; seed < first + count && wrong.Count == 0; seed++)
        {
            var survey = await server.PublishAsync(server.Ours, $"random-{seed}", SurveyJsonWriter.Write(RandomSurveys.Make(seed)));
            var published = (await server.Services.GetRequiredService<FindPublishedSurvey>().RunAsync(survey.Address, default))!;
            await page.GotoAsync(new Uri(server.Address, $"/s/{survey.Address}?lang=en").ToString());
            for (var at = 0; at < MostPages && await page.Locator("form button.next").CountAsync() > 0; at++)
            {
                foreach (var look in JsonSerializer.Deserialize<Look[]>(await page.EvaluateAsync<string>(Answer, new { seed = (seed * 100) + at }), JsonSerializerOptions.Web)!)
                {
                    looks++;
                    appeared += look.Hidden.Length;
                    wrong.AddRange(Compare(published, look).Select(difference => $"seed {seed}, page {at}: {difference} after {string.Join(", ", look.Form.Select(f => $"{f[0]}={f[1]}"))}\n{survey.Draft}"));
                }

                await page.EvaluateAsync("() => { document.querySelector('form').dataset.answered = ''; }");
                await page.Locator("form button.next").ClickAsync();
                await page.WaitForFunctionAsync("() => document.readyState === 'complete' && !document.querySelector('form[data-answered]')");
            }

            (await page.Locator(".tick").CountAsync()).ShouldBe(1, $"seed {seed} was not answered to its end");
        }

        wrong.ShouldBeEmpty();
        looks.ShouldBeGreaterThan(count * 3);
        appeared.ShouldBeGreaterThan(count, "too little was hidden to say anything");
    }

    /// <param name="Form">What would be sent.</param>
    /// <param name="Shown">The questions one sees.</param>
    /// <param name="Hidden">Those one does not.</param>
    /// <param name="Offered">Choices one can choose, as <c>question value</c>.</param>
    private sealed record Look(string[][] Form, string[] Shown, string[] Hidden, string[] Offered);

    private static IEnumerable<string> Compare(PublishedSurvey survey, Look look)
    {
        var form = new FormCollection(look.Form.GroupBy(f => f[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Microsoft.Extensions.Primitives.StringValues([.. g.Select(f => f[1])]), StringComparer.Ordinal));
        var visit = ReadVisit.From(form, survey, new("en"))! with { Today = DateOnly.FromDateTime(DateTime.UtcNow) };
        var asked = visit.Walk.Asked(visit.Answers);
        var expected = visit.Walk.Visible(visit.Page, asked);
        var ids = expected.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in look.Shown.Where(id => !ids.Contains(id))) yield return $"{id} stands on the page and is not asked";
        foreach (var id in look.Hidden.Where(ids.Contains)) yield return $"{id} is asked and does not stand on the page";
        foreach (var question in expected.Where(q => q.Type is QuestionType.Single or QuestionType.Multiple))
        {
            foreach (var choice in question.Choices)
            {
                var offered = look.Offered.Contains($"{question.Id} {choice.Code}", StringComparer.Ordinal);
                if (offered != visit.Walk.IsOffered(choice, asked)) yield return $"{question.Id} offers {choice.Code}: page {offered}, server {!offered}";
            }
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    // Answers by chance, as a person would one after the other, and looks at the page time and again.
    private const string Answer = """
        ({ seed }) => {
          const chance = of => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * of); };
          const form = document.querySelector('form'), looks = [];
          const seen = element => element.checkVisibility({ visibilityProperty: true });
          const look = () => {
            const questions = [...form.querySelectorAll('.question')];
            const inputs = [...form.elements].filter(e => (e.type === 'radio' || e.type === 'checkbox') && e.name.startsWith('q.') && seen(e.closest('[data-if]') ?? e.parentElement) && !e.matches(':disabled'));
            const options = [...form.querySelectorAll('select')].filter(s => seen(s) && !s.matches(':disabled')).flatMap(s => [...s.options].filter(o => !o.hidden && !o.disabled && o.value).map(o => s.name.slice(2) + ' ' + o.value));
            looks.push({
              form: [...new FormData(form)].filter(([, value]) => typeof value === 'string'),
              shown: questions.filter(seen).map(q => q.id.slice(3)), hidden: questions.filter(q => !seen(q)).map(q => q.id.slice(3)),
              offered: [...inputs.map(e => e.name.slice(2) + ' ' + e.value), ...options],
            });
          };
          look();
          for (let step = 0; step < 25; step++) {
            const inputs = [...form.elements].filter(e => e.name?.startsWith('q.') && e.type !== 'hidden' && !e.matches(':disabled') && seen(e.closest('.question')));
            if (!inputs.length) break;
            const input = inputs[chance(inputs.length)];
            if (input.type === 'radio') input.checked = true;
            else if (input.type === 'checkbox') input.checked = !input.checked;
            else if (input.tagName === 'SELECT') input.value = [...input.options].filter(o => !o.disabled && !o.hidden)[chance([...input.options].filter(o => !o.disabled && !o.hidden).length)].value;
            else if (input.type === 'date') input.value = ['', '2026-02-28', '2020-01-01'][chance(3)];
            else if (input.closest('.question.slider')) input.value = String(chance(11));
            else if (input.inputMode === 'decimal' || input.inputMode === 'numeric' || input.type === 'number') input.value = ['', '3', '12', '-1'][chance(4)];
            else input.value = ['', 'a word', 'No', '7'][chance(4)];
            input.dispatchEvent(new Event('input', { bubbles: true }));
            input.dispatchEvent(new Event('change', { bubbles: true }));
            if (step % 5 === 4) look();
          }
          return JSON.stringify(looks);
        }
        """;
}
