using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>How many may be chosen, what rules out the rest, and words that need their choice.</summary>
internal static class ChoiceFaults
{
    public static IEnumerable<AnswerFault> Of(SurveyWalk walk, Question question, IReadOnlyList<AnswerField> fields, Answers answers)
    {
        foreach (var field in fields)
        {
            switch (answers.Values.GetValueOrDefault(field.Name))
            {
                case FieldValue.Codes codes:
                    if (Reject(walk, field, codes.Labels, answers) is { } fault) yield return fault;
                    break;
                case null when field is { IsText: true, Item: { } choice } && answers.Texts.ContainsKey(field.Name) && !IsChosen(answers, question, choice):
                    yield return AnswerFault.Of(field, AnswerRule.WordsAlone);
                    break;
            }
        }
    }

    /// <summary>Whether a choice is among what was answered.</summary>
    public static bool IsChosen(Answers answers, Question question, Choice choice) => answers.Values.GetValueOrDefault(question.Id) switch
    {
        FieldValue.Code code => code.Label == choice.Code,
        FieldValue.Codes codes => codes.Labels.Contains(choice.Code, StringComparer.Ordinal),
        _ => false,
    };

    private static AnswerFault? Reject(SurveyWalk walk, AnswerField field, IReadOnlyList<string> labels, Answers answers)
    {
        var question = field.Question;
        if (labels.Any(label => question.Choices.Any(c => c.Alone && c.Code == label))) return labels.Count > 1 ? AnswerFault.Of(field, AnswerRule.NotAlone) : null;
        if (question.Type != QuestionType.Multiple) return null;
        // Of what is not offered nobody can choose.
        var least = Math.Min(question.AtLeast ?? 0, question.Choices.Count(c => !c.Alone && walk.IsOffered(c, answers)));
        if (labels.Count < least) return AnswerFault.Of(field, AnswerRule.TooFew, least);
        return labels.Count > question.AtMost ? AnswerFault.Of(field, AnswerRule.TooMany, question.AtMost.Value) : null;
    }
}
