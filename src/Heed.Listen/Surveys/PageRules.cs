using Heed.Base.Results;

namespace Heed.Listen.Surveys;

/// <summary>Pages in order: each name once, conditions only on what came before, jumps only ahead.</summary>
internal static class PageRules
{
    public static void Check(List<ProblemPlace> places, SurveyDefinition survey)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        HashSet<string> answerable = new(StringComparer.Ordinal);
        Dictionary<string, Question> before = new(StringComparer.Ordinal);
        List<AnswerField> looped = [];
        for (var p = 0; p < survey.Pages.Count; p++)
        {
            var page = survey.Pages[p];
            if (p > 0 && survey.Pages[p - 1].Loop is { } last && page.Loop?.Name != last.Name) LeaveLoop(survey, answerable, looped);
            var path = $"pages[{p}]";
            SurveyRules.Words(places, survey, $"{path}.title", page.Title);
            if (page.Loop is not null) LoopRules.Check(places, survey, p, before);
            Known(survey, answerable, page);
            SurveyRules.Condition(places, $"{path}.showIf", page.ShowIf, answerable);
            CheckQuestions(places, survey, p, ids, answerable, before, looped);
            CheckJumps(places, survey, p, answerable);
            if (page.Id is { } id && SurveyRules.RejectId(id) is { } rule) places.Add(new($"{path}.id", $"\"{id}\" {rule}."));
            else if (page.Id is not null && (page.Id == Jump.End || survey.Pages.Take(p).Any(other => other.Id == page.Id))) places.Add(new($"{path}.id", $"\"{page.Id}\" is used twice, or is the survey's end."));
        }

        LeaveLoop(survey, answerable, looped);
        Computables(answerable, survey);
        for (var q = 0; q < survey.Quotas.Count; q++) SurveyRules.Condition(places, $"quotas[{q}].if", survey.Quotas[q].If, answerable);
        for (var c = 0; c < survey.Computed.Count; c++)
        {
            if (ids.Contains(survey.Computed[c].Id)) places.Add(new($"computed[{c}].id", $"\"{survey.Computed[c].Id}\" is the id of a question."));
            else if (!answerable.Contains(survey.Computed[c].Id)) SurveyRules.Computed(places, $"computed[{c}].as", survey.Computed[c].As, answerable);
        }
    }

    private static void CheckQuestions(
        List<ProblemPlace> places, SurveyDefinition survey, int p, HashSet<string> ids, HashSet<string> answerable, Dictionary<string, Question> before, List<AnswerField> looped)
    {
        var page = survey.Pages[p];
        for (var q = 0; q < page.Questions.Count; q++)
        {
            var path = $"pages[{p}].questions[{q}]";
            var question = page.Questions[q];
            if (SurveyRules.RejectId(question.Id) is { } rule) places.Add(new($"{path}.id", $"\"{question.Id}\" {rule}."));
            else if (!ids.Add(question.Id)) places.Add(new($"{path}.id", $"\"{question.Id}\" is used twice."));
            SurveyRules.Condition(places, $"{path}.showIf", question.ShowIf, answerable);
            QuestionRules.Check(places, survey, path, question);
            Options(places, $"{path}.choices", question.Choices, answerable);
            Options(places, $"{path}.rows", question.Rows, answerable);
            From(places, $"{path}.choicesFrom", question.ChoicesFrom, before, names: question.Type is QuestionType.Ranking or QuestionType.Sum);
            From(places, $"{path}.rowsFrom", question.RowsFrom, before, names: true);
            before[question.Id] = question;
            foreach (var field in question.Fields())
            {
                answerable.Add(field.Name);
                if (page.Loop is not null) looped.Add(field);
            }

            // Rows and items brought along have names too.
            foreach (var choice in Brought(question, before)) answerable.Add($"{question.Id}.{choice.Code}");
            for (var c = 0; c < question.Checks.Count; c++) SurveyRules.Condition(places, $"{path}.checks[{c}].holds", question.Checks[c].Holds, answerable);
        }
    }

    private static IEnumerable<Choice> Brought(Question question, Dictionary<string, Question> before) =>
        new[] { question.RowsFrom, question.ChoicesFrom }.OfType<ChoicesFrom>().SelectMany(from => before.GetValueOrDefault(from.Question)?.Choices ?? []);

    private static void From(List<ProblemPlace> places, string path, ChoicesFrom? from, Dictionary<string, Question> before, bool names)
    {
        if (from is null) return;
        if (!before.TryGetValue(from.Question, out var question) || question.Type is not (QuestionType.Single or QuestionType.Multiple)) places.Add(new($"{path}.question", $"\"{from.Question}\" is not a question of choices before this one."));
        else if (names && question.Choices.Any(c => !c.Code.All(l => char.IsAsciiLetterOrDigit(l) || l == '_'))) places.Add(new($"{path}.question", $"The codes of \"{from.Question}\" must be letters a–z, digits and underscores: they become part of a field's name."));
    }

    private static void Options(List<ProblemPlace> places, string path, IReadOnlyList<Choice> choices, HashSet<string> answerable)
    {
        for (var c = 0; c < choices.Count; c++) SurveyRules.Condition(places, $"{path}[{c}].showIf", choices[c].ShowIf, answerable);
    }

    private static void CheckJumps(List<ProblemPlace> places, SurveyDefinition survey, int p, HashSet<string> answerable)
    {
        for (var j = 0; j < survey.Pages[p].Jumps.Count; j++)
        {
            var jump = survey.Pages[p].Jumps[j];
            SurveyRules.Condition(places, $"pages[{p}].jumps[{j}].if", jump.If, answerable);
            if (jump.To == Jump.End) continue;
            var to = Enumerable.Range(0, survey.Pages.Count).FirstOrDefault(i => survey.Pages[i].Id == jump.To, -1);
            if (to < 0) places.Add(new($"pages[{p}].jumps[{j}].to", $"\"{jump.To}\" is no page's id, nor \"{Jump.End}\"."));
            else if (to <= p) places.Add(new($"pages[{p}].jumps[{j}].to", $"\"{jump.To}\" is not a later page: a survey only goes ahead, so that it comes to an end."));
            else if (survey.Pages[to].Loop is { } loop && loop.Name != survey.Pages[p].Loop?.Name) places.Add(new($"pages[{p}].jumps[{j}].to", $"\"{jump.To}\" is within a loop: jump to a page before or after it."));
        }
    }

    // What a page's conditions may name besides answers: its loop's item, and what is worked out from answers before it.
    private static void Known(SurveyDefinition survey, HashSet<string> answerable, SurveyPage page)
    {
        if (page.Loop is null) answerable.Remove(SurveyExpansion.Item);
        else answerable.Add(SurveyExpansion.Item);
        Computables(answerable, survey);
    }

    private static void Computables(HashSet<string> answerable, SurveyDefinition survey)
    {
        List<ProblemPlace> unknown = [];
        foreach (var computed in survey.Computed.Where(c => !answerable.Contains(c.Id)))
        {
            unknown.Clear();
            SurveyRules.Computed(unknown, "", computed.As, answerable);
            if (unknown.Count == 0) answerable.Add(computed.Id);
        }
    }

    /// <summary>Outside a loop its answers go by the names they have for each item.</summary>
    private static void LeaveLoop(SurveyDefinition survey, HashSet<string> answerable, List<AnswerField> looped)
    {
        if (looped.Count == 0) return;
        var roots = looped.Select(f => f.Question.Id).ToHashSet(StringComparer.Ordinal);
        answerable.ExceptWith(looped.Select(f => f.Name));
        answerable.UnionWith(SurveyExpansion.Expand(survey).Questions.Where(q => roots.Contains(q.Id.Split('.')[0])).SelectMany(q => q.Fields()).Select(f => f.Name));
        looped.Clear();
    }
}
