using Heed.Base.Results;

namespace Heed.Listen.Surveys;

/// <summary>What a loop must hold.</summary>
internal static class LoopRules
{
    private const int Deepest = 3;
    private const int MostItems = 100;

    public static void Check(List<ProblemPlace> places, SurveyDefinition survey, int page, IReadOnlyDictionary<string, Question> before)
    {
        var loop = survey.Pages[page].Loop;
        if (page > 0 && survey.Pages[page - 1].Loop?.Name == loop!.Name) return;
        if (survey.Pages.Take(page).Any(p => p.Loop?.Name == loop!.Name)) places.Add(new($"pages[{page}].loop.name", $"\"{loop!.Name}\" is used by pages that do not follow one another."));
        var path = $"pages[{page}].loop";
        for (var depth = 1; loop is not null; depth++, loop = loop.Within, path += ".within")
        {
            if (depth > Deepest)
            {
                places.Add(new(path, $"Loops may stand {Deepest} deep."));
                return;
            }

            if (SurveyRules.RejectId(loop.Name) is { } rule) places.Add(new($"{path}.name", $"\"{loop.Name}\" {rule}."));
            if (loop.Over is null) ChoiceRules.Check(places, survey, $"{path}.items", loop.Items, 1, MostItems, names: true);
            else if (loop.Items.Count > 0) places.Add(new($"{path}.items", "must be left out where the loop goes over a question."));
            else if (!before.TryGetValue(loop.Over, out var question) || question.Type is not (QuestionType.Single or QuestionType.Multiple)) places.Add(new($"{path}.over", $"\"{loop.Over}\" is not a question of choices before this page."));
            else if (question.Choices.Any(c => !c.Code.All(l => char.IsAsciiLetterOrDigit(l) || l == '_'))) places.Add(new($"{path}.over", $"The codes of \"{loop.Over}\" must be letters a–z, digits and underscores: they become part of a field's name."));
        }
    }
}
