using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Heed.Measures.Fields;

namespace Heed.Web.SurveyPages;

/// <summary>An answer as the respondent would say it; nothing where there is none.</summary>
public static class AnswerWords
{
    public static string Of(PublishedSurvey survey, Answers answers, SurveyWords words, string name)
    {
        if (answers.Texts.TryGetValue(name, out var text)) return text.StartsWith(UploadName.Prefix, StringComparison.Ordinal) ? words["FileKept"] : text;
        var field = survey.Field(name);
        return answers.Values.GetValueOrDefault(name) switch
        {
            FieldValue.Number number when field is { Type.IsScale: true } && field.Question.Labels.Count == field.Type!.Value.Points =>
                Said(survey, words, field.Question.Labels[(int)(number.Value - field.Type.Value.Min!.Value)]),
            FieldValue.Number number => words.Number(number.Value),
            FieldValue.Code code when field?.Type is { Kind: FieldKind.YesNo } => words[code.Label == ReadAnswer.Yes ? "Yes" : "No"],
            FieldValue.Code code when field?.Type is { Kind: FieldKind.Date } && DateOnly.TryParseExact(code.Label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => words.Day(day),
            FieldValue.Code code => Choice(survey, answers, words, field, code.Label),
            FieldValue.Codes codes => string.Join(", ", codes.Labels.Select(label => Choice(survey, answers, words, field, label))),
            _ => "",
        };
    }

    private static string Choice(PublishedSurvey survey, Answers answers, SurveyWords words, AnswerField? field, string code)
    {
        if (field is null) return code;
        // Who chose "other" and said what, said that.
        if (answers.Texts.TryGetValue($"{field.Name}.{code}.{QuestionFields.OtherSuffix}", out var own)) return own;
        return field.Choices.FirstOrDefault(c => c.Code == code)?.Text is { } text ? Said(survey, words, text) : code;
    }

    private static string Said(PublishedSurvey survey, SurveyWords words, IReadOnlyDictionary<string, string> text) =>
        text.GetValueOrDefault(words.Language) ?? text.GetValueOrDefault(survey.Definition.DefaultLanguage) ?? "";
}
