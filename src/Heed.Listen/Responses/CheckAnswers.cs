using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>What the answer to a question must hold as a whole: that it is there where it must be, that its parts fit one another, and the survey's own checks.</summary>
public static class CheckAnswers
{
    /// <param name="survey">What was asked.</param>
    /// <param name="walk">This respondent's way through it.</param>
    /// <param name="question">A question that is asked.</param>
    /// <param name="answers">All answers, without those to questions that are not asked.</param>
    public static IReadOnlyList<AnswerFault> Of(PublishedSurvey survey, SurveyWalk walk, Question question, Answers answers)
    {
        var fields = survey.FieldsOf(question).Where(f => walk.IsOffered(f, answers)).ToList();
        if (fields.Count == 0) return [];
        List<AnswerFault> faults = [.. Missing(question, fields, answers)];
        if (faults.Count > 0 || !fields.Exists(f => answers.Has(f.Name))) return faults;
        faults.AddRange(question.Type switch
        {
            QuestionType.Single or QuestionType.Multiple or QuestionType.Matrix => ChoiceFaults.Of(walk, question, fields, answers),
            QuestionType.Ranking => RankingFaults.Of(question, fields, answers),
            QuestionType.Sum => Total(question, fields, answers),
            _ => [],
        });
        if (faults.Count > 0) return faults;
        return [.. question.Checks.Where(check => !walk.Holds(check.Holds, answers)).Select(check => new AnswerFault(question, question.Id, AnswerRule.Check) { Own = check.Text })];
    }

    private static IEnumerable<AnswerFault> Missing(Question question, IReadOnlyList<AnswerField> fields, Answers answers)
    {
        if (!question.Required) return [];
        return question.Type switch
        {
            QuestionType.Consent => answers.Values.GetValueOrDefault(question.Id) is FieldValue.Code { Label: ReadAnswer.Yes } ? [] : [new(question, question.Id, AnswerRule.MustAgree)],
            QuestionType.Matrix or QuestionType.Pair or QuestionType.Contact => fields.Where(f => !answers.Has(f.Name)).Select(f => AnswerFault.Of(f, AnswerRule.Missing)),
            QuestionType.Ranking or QuestionType.Sum => fields.Any(f => answers.Has(f.Name)) ? [] : [new(question, question.Id, AnswerRule.Missing)],
            _ => answers.Has(question.Id) ? [] : [new(question, question.Id, AnswerRule.Missing)],
        };
    }

    // What is left empty counts as nothing.
    private static IEnumerable<AnswerFault> Total(Question question, IEnumerable<AnswerField> fields, Answers answers)
    {
        var parts = fields.Select(f => answers.Values.GetValueOrDefault(f.Name)).OfType<FieldValue.Number>().ToList();
        if (parts.Count == 0) yield break;
        var reached = Math.Round(parts.Sum(p => p.Value), 9);
        if (Math.Abs(reached - question.Total!.Value) > 1e-6) yield return new(question, question.Id, AnswerRule.WrongTotal, question.Total.Value, reached);
    }
}
