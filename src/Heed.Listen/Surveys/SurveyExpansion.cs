using Heed.Measures.Expressions;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys;

/// <summary>
/// Writes a survey out in full: loops become a page for each item, choices brought along from earlier questions become choices with conditions, one
/// question a page becomes pages. What is left is pages in a row with conditions and jumps, so that all that comes after knows nothing of the rest.
/// </summary>
public static class SurveyExpansion
{
    /// <summary>How the item's words are written in the texts of a loop.</summary>
    public const string Item = "item";

    /// <summary>Most pages once written out; a survey beyond it is refused.</summary>
    public const int MostPages = 1_000;

    public static SurveyDefinition Expand(SurveyDefinition survey)
    {
        survey = ComputedValues.Inline(survey);
        Dictionary<string, Question> known = new(StringComparer.Ordinal);
        List<SurveyPage> pages = [];
        for (var p = 0; p < survey.Pages.Count;)
        {
            if (survey.Pages[p].Loop is not { } loop)
            {
                pages.Add(Carried(survey.Pages[p], known));
                p++;
                continue;
            }

            var group = survey.Pages.Skip(p).TakeWhile(page => page.Loop?.Name == loop.Name).ToList();
            pages.AddRange(Repeat(group, loop, known).Select(page => Carried(page, known)).Take(MostPages + 1 - Math.Min(MostPages, pages.Count)));
            p += group.Count;
        }

        return survey with { Pages = survey.OneByOne ? [.. pages.SelectMany(Split)] : pages };
    }

    /// <summary>The items a loop goes through, each with the condition under which it is gone through.</summary>
    public static IReadOnlyList<Choice> Items(Loop loop, Func<string, Question?> find)
    {
        if (loop.Over is null) return loop.Items;
        return find(loop.Over) is { } question ? [.. Offered(question, loop.NotChosen)] : [];
    }

    private static IEnumerable<SurveyPage> Repeat(IReadOnlyList<SurveyPage> group, Loop loop, Dictionary<string, Question> known)
    {
        foreach (var item in Items(loop, known.GetValueOrDefault))
        {
            var own = group.SelectMany(page => page.Questions.Select(q => q.Id)).ToHashSet(StringComparer.Ordinal);
            var places = group.Select(page => page.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var repeated = group.Select(page => ForItem(page, item, own, places)).ToList();
            if (loop.Within is null)
            {
                foreach (var page in repeated) yield return page with { Loop = null };
            }
            else
            {
                foreach (var page in Repeat(repeated, loop.Within, known)) yield return page;
            }
        }
    }

    private static SurveyPage ForItem(SurveyPage page, Choice item, HashSet<string> own, HashSet<string> places)
    {
        string Name(string name)
        {
            var root = name.Split('.')[0];
            return own.Contains(name) ? $"{name}.{item.Code}" : own.Contains(root) ? $"{root}.{item.Code}{name[root.Length..]}" : name;
        }

        string? Condition(string? text) => ExpressionNames.Rewrite(text, Name, name => name == Item ? item.Code : null);
        Words? Say(Words? words) => words?.ToDictionary(w => w.Key, w => w.Value.Replace("{{item}}", Text(item, w.Key), StringComparison.Ordinal), StringComparer.Ordinal);
        Choice Option(Choice choice) => choice with { Text = Say(choice.Text)!, ShowIf = Condition(choice.ShowIf) };
        return page with
        {
            Id = page.Id is null ? null : $"{page.Id}.{item.Code}",
            Title = Say(page.Title),
            ShowIf = Both(item.ShowIf, Condition(page.ShowIf)),
            Jumps = [.. page.Jumps.Select(jump => new Jump { If = Condition(jump.If), To = places.Contains(jump.To) ? $"{jump.To}.{item.Code}" : jump.To })],
            Questions =
            [
                .. page.Questions.Select(q => q with
                {
                    Id = $"{q.Id}.{item.Code}",
                    Text = Say(q.Text)!,
                    Hint = Say(q.Hint),
                    ShowIf = Condition(q.ShowIf),
                    Checks = [.. q.Checks.Select(check => new AnswerCheck { Holds = Condition(check.Holds)!, Text = Say(check.Text)! })],
                    Choices = [.. q.Choices.Select(Option)],
                    Rows = [.. q.Rows.Select(Option)],
                }),
            ],
        };
    }

    private static SurveyPage Carried(SurveyPage page, Dictionary<string, Question> known)
    {
        List<Question> questions = [];
        foreach (var question in page.Questions)
        {
            var whole = question with
            {
                Choices = [.. Brought(question.ChoicesFrom, known), .. question.Choices],
                Rows = [.. Brought(question.RowsFrom, known), .. question.Rows],
                ChoicesFrom = null,
                RowsFrom = null,
            };
            questions.Add(whole);
            known[whole.Id] = whole;
        }

        return page with { Questions = questions };
    }

    private static IEnumerable<Choice> Brought(ChoicesFrom? from, Dictionary<string, Question> known) =>
        from is not null && known.TryGetValue(from.Question, out var question) ? Offered(question, from.NotChosen) : [];

    /// <summary>A question's choices, each offered where it was chosen.</summary>
    private static IEnumerable<Choice> Offered(Question question, bool notChosen)
    {
        var name = ExpressionText.Name(question.Id);
        foreach (var choice in question.Choices.Where(c => !c.Alone))
        {
            var chosen = $"{name} = {ExpressionNames.Quote(choice.Code)}";
            yield return choice with { ShowIf = Both(choice.ShowIf, notChosen ? $"not ({chosen})" : chosen), Other = false };
        }
    }

    private static IEnumerable<SurveyPage> Split(SurveyPage page)
    {
        if (page.Questions.Count < 2) return [page];
        return page.Questions.Select((question, i) => page with
        {
            Id = i == 0 ? page.Id : null,
            Title = i == 0 ? page.Title : null,
            Questions = [question],
            Jumps = i == page.Questions.Count - 1 ? page.Jumps : [],
        });
    }

    private static string? Both(string? one, string? other) => one is null ? other : other is null ? one : $"({one}) and ({other})";

    private static string Text(Choice item, string language) => item.Text.GetValueOrDefault(language) ?? item.Text.Values.FirstOrDefault() ?? item.Code;
}
