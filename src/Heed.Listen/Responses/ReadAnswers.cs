using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>Reads the answers to a survey field by field, from wherever they come.</summary>
public static class ReadAnswers
{
    /// <param name="survey">What was asked.</param>
    /// <param name="sent">What was sent by a field's name; by a question's id it can be "not applicable" for all of its fields.</param>
    public static GivenAnswers From(PublishedSurvey survey, Func<string, IReadOnlyList<string?>> sent)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var typed = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<AnswerFault> faults = [];
        foreach (var question in survey.Definition.Questions)
        {
            var none = question.NotApplicable && survey.Field(question.Id) is null && sent(question.Id).Contains(Answers.NotApplicable, StringComparer.Ordinal);
            foreach (var field in survey.FieldsOf(question))
            {
                if (none && !field.IsText)
                {
                    values[field.Name] = FieldValue.NotApplicable.Value;
                    continue;
                }

                if (Read(field, sent(field.Name), values, texts) is not { } fault) continue;
                faults.Add(fault);
                typed[field.Name] = [.. sent(field.Name).OfType<string>().Where(s => s.Length <= ReadAnswer.LongestText)];
            }
        }

        return new(new(values, texts), faults, typed);
    }

    private static AnswerFault? Read(AnswerField field, IReadOnlyList<string?> sent, Dictionary<string, FieldValue> values, Dictionary<string, string> texts)
    {
        if (field.IsText)
        {
            var (text, fault) = ReadAnswer.Text(field, sent);
            if (text is not null) texts[field.Name] = text;
            return fault;
        }
        else
        {
            var (value, fault) = ReadAnswer.Value(field, sent);
            if (value is not null) values[field.Name] = value;
            return fault;
        }
    }
}
