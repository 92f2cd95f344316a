using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Base.Workspaces;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Heed.Web.Tests.Running;
using Microsoft.Playwright;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>The page's script and the server show the same questions: one table of cases, run on both.</summary>
public sealed class LogicTests
{
    private static readonly JsonArray s_cases = JsonNode.Parse(File.ReadAllText(RepoRoot.Of("tests", "Heed.Web.Tests", "SurveyPages", "LogicCases.json")))!.AsArray();

    [Fact]
    public void The_server_shows_what_the_table_says()
    {
        var definition = SurveyJson.Read(Definition()).Value;
        SurveyRules.Check(definition).ShouldBeEmpty();
        var survey = new PublishedSurvey(Survey.Create(new WorkspaceId(1), "logic", "logic", DateTimeOffset.UnixEpoch), 1, definition);
        List<string> wrong = [];
        foreach (var (index, answers, shown) in Cases())
        {
            var walk = new SurveyWalk(survey, new() { Language = "en" });
            var asked = walk.Asked(Read(definition, answers));
            if (walk.Visible(1, asked).Any(q => q.Id == $"case{index}") != shown) wrong.Add(Tell(index, answers, shown));
        }

        wrong.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task The_page_shows_what_the_table_says()
    {
        await using var server = await RunningServer.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var survey = await server.PublishAsync(server.Ours, "logic", Definition());
        var page = await chromium.OpenAsync(1280);
        List<string> wrong = [];
        foreach (var group in Cases().GroupBy(c => (c.Answers["before"]?.GetValue<string>(), c.Answers["earlier"]?.GetValue<string>())))
        {
            await ReachSecondPageAsync(page, new Uri(server.Address, $"/s/{survey.Address}").ToString(), group.Key.Item1, group.Key.Item2);
            foreach (var (index, answers, shown) in group)
            {
                if (await page.EvaluateAsync<bool>(Fill, new { answers = answers.ToJsonString(), id = $"at-case{index}" }) != shown) wrong.Add(Tell(index, answers, shown));
            }
        }

        wrong.ShouldBeEmpty();
    }

    // Gives the answers as a person would, one after the other, and says whether the question is there.
    private const string Fill = """
        ({ answers, id }) => {
          const form = document.querySelector('form'), given = JSON.parse(answers);
          const tell = e => e.dispatchEvent(new Event('input', { bubbles: true }));
          for (const name of ['nps', 'chained', 'way', 'why', 'words']) {
            for (const input of [...form.elements].filter(e => e.name === 'q.' + name)) {
              const wanted = [].concat(given[name] ?? []);
              if (input.type === 'radio' || input.type === 'checkbox') input.checked = wanted.includes(input.value);
              else input.value = wanted[0] ?? '';
              tell(input);
            }
          }
          return !document.getElementById(id).hidden;
        }
        """;

    private static async Task ReachSecondPageAsync(IPage page, string address, string? before, string? earlier)
    {
        await page.GotoAsync(address);
        if (before is not null) await page.Locator("[name='q.before']").FillAsync(before);
        if (earlier is not null) await page.Locator($"[name='q.earlier'][value='{earlier}']").CheckAsync(new() { Force = true });
        await page.Locator("button.next").ClickAsync();
        await page.Locator("#at-nps").WaitForAsync();
    }

    private static IEnumerable<(int Index, JsonObject Answers, bool Shown)> Cases() =>
        from index in Enumerable.Range(0, s_cases.Count)
        from shown in (bool[])[true, false]
        from answers in s_cases[index]![shown ? "shown" : "hidden"]!.AsArray()
        select (index, answers.AsObject(), shown);

    private static string Tell(int index, JsonObject answers, bool shown) => $"{s_cases[index]!["if"]} with {answers.ToJsonString()} should be {(shown ? "shown" : "hidden")}";

    private static Answers Read(SurveyDefinition survey, JsonObject answers)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in survey.Questions.Where(q => answers.ContainsKey(q.Id)))
        {
            List<string?> sent = answers[question.Id] is JsonArray list ? [.. list.Select(i => (string?)i)] : [(string?)answers[question.Id]];
            if (question.Type == QuestionType.Text && ReadAnswer.Text(sent).Text is { } text) texts[question.Id] = text;
            else if (question.Type != QuestionType.Text && ReadAnswer.Value(question.Fields()[0], sent).Value is { } value) values[question.Id] = value;
        }

        return new(values, texts);
    }

    private static string Definition()
    {
        static object Words(string text) => new { en = text };
        static object[] Choices(params string[] codes) => [.. codes.Select(c => new { code = c, text = Words(c) })];
        object[] asked =
        [
            new { id = "nps", type = "nps", text = Words("nps"), notApplicable = true },
            new { id = "chained", type = "csat", text = Words("chained"), showIf = "nps <= 6" },
            new { id = "way", type = "single", text = Words("way"), notApplicable = true, choices = Choices("phone", "Phone 2", "ærlig", "10", "1e3", "0x0A", "2026-03-02", "2026-02-30") },
            new { id = "why", type = "multiple", text = Words("why"), notApplicable = true, choices = Choices("tone", "price", "7") },
            new { id = "words", type = "text", text = Words("words") },
        ];
        var cases = s_cases.Select((c, i) => (object)new { id = $"case{i}", type = "statement", text = Words($"case {i}"), showIf = (string)c!["if"]! });
        object[] first = [new { id = "before", type = "text", text = Words("before") }, new { id = "earlier", type = "csat", text = Words("earlier"), notApplicable = true }];
        return JsonSerializer.Serialize(new { title = Words("Logic"), defaultLanguage = "en", pages = new[] { new { questions = first }, new { questions = (object[])[.. asked, .. cases] } } });
    }
}
