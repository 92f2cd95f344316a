using System.Globalization;
using Heed.Listen.Surveys;

namespace Heed.Web.Tests.Fuzz;

/// <summary>What a survey's form might send: mostly answers, some of them nonsense, from pages in any order.</summary>
internal static class RandomForms
{
    private static readonly string[] s_nonsense =
        ["", " ", "na", "-1", "11", "3.5", "1e9", "NaN", "٣", "a\0b", "<b>", "{{nps}}", "2026-02-30", "x@", "2026-05-05", "yes", "no", "\uFFFD", "a", "x", "1", "2", "50", "on", "😀", "9999999999999999999999"];

    public static List<KeyValuePair<string, string>> Of(PublishedSurvey survey, Random random)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("id", random.Next(20) == 0 ? "me" : Guid.NewGuid().ToString()), new("v", random.Next(10) == 0 ? Nonsense(random) : "1"),
            new("page", random.Next(8) == 0 ? Nonsense(random) : random.Next(survey.Definition.Pages.Count + 1).ToString(CultureInfo.InvariantCulture)), new("lang", random.Next(8) == 0 ? Nonsense(random) : "en"),
        ];
        foreach (var field in survey.Fields.Where(_ => random.Next(3) > 0))
        {
            for (var times = random.Next(9) == 0 ? 3 : 1; times > 0; times--) form.Add(new("q." + field.Name, random.Next(4) == 0 ? Nonsense(random) : Plausible(field, random)));
            form.Add(new("seen", field.Question.Id));
        }

        for (var extra = random.Next(3); extra > 0; extra--) form.Add(new(random.Next(2) == 0 ? "q." + Nonsense(random) : Nonsense(random), Nonsense(random)));
        if (random.Next(10) == 0) form.Add(new("back", "1"));
        if (random.Next(200) == 0) form.Add(new("q.words", new string('w', 200_000)));
        return form;
    }

    private static string Plausible(AnswerField field, Random random) => field switch
    {
        { Choices: { Count: > 0 } choices } => choices[random.Next(choices.Count)].Code,
        { Type: { IsNumeric: true, Min: var min, Max: var max } } => random.Next((int)(min ?? 0), (int)Math.Min(max ?? 100, 1_000) + 1).ToString(CultureInfo.InvariantCulture),
        { Type.Kind: Heed.Measures.Fields.FieldKind.Date } => $"2026-{random.Next(1, 13):D2}-{random.Next(1, 32):D2}",
        { Type.Kind: Heed.Measures.Fields.FieldKind.YesNo } => random.Next(2) == 0 ? "yes" : "no",
        { Question.Type: QuestionType.Email } => "me@example.org",
        _ => "words " + random.Next(9),
    };

    private static string Nonsense(Random random) => s_nonsense[random.Next(s_nonsense.Length)];
}
