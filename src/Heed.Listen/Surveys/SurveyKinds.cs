using Heed.Listen.Responses;
using Heed.Measures.Expressions.Checks;
using Heed.Measures.Fields;

namespace Heed.Listen.Surveys;

/// <summary>What the names in a survey's conditions can be: answers by the names they have in the survey as written and written out, and what is known of the respondent.</summary>
internal sealed class SurveyKinds
{
    private readonly Dictionary<string, NameKind> kinds = new(StringComparer.Ordinal);

    public SurveyKinds(SurveyDefinition survey)
    {
        foreach (var computed in survey.Computed) kinds[computed.Id] = Of(computed.Type);
        foreach (var name in Respondent.Names) kinds[name] = new NameKind.Codes(null, false);
        kinds["today"] = new NameKind.Day(null, null);
        kinds["language"] = new NameKind.Codes([.. survey.AllLanguages], false);
        Expanded = SurveyExpansion.Expand(survey);
        // As written a question may lack the choices it brings along, so what is written out goes first.
        foreach (var field in Expanded.Questions.SelectMany(q => q.Fields())) kinds.TryAdd(field.Name, Of(field));
        foreach (var field in survey.Questions.SelectMany(q => q.Fields())) kinds.TryAdd(field.Name, Of(field));
    }

    public SurveyDefinition Expanded { get; }

    /// <summary>Null where nothing is called so.</summary>
    public NameKind? Find(string name) =>
        kinds.GetValueOrDefault(name) ?? (name.StartsWith(Respondent.CustomerPrefix, StringComparison.Ordinal) ? new NameKind.Any() : name == SurveyExpansion.Item ? new NameKind.Codes(null, false) : null);

    private static NameKind Of(string computed) => computed switch
    {
        "number" => new NameKind.Number(null, null, false),
        "yesno" => new NameKind.Codes(["yes", "no"], false),
        "date" => new NameKind.Day(null, null),
        _ => new NameKind.Codes(null, false),
    };

    private static NameKind Of(AnswerField field)
    {
        NameKind kind = field.Type switch
        {
            null => new NameKind.Words(),
            { IsScale: true } scale => new NameKind.Number(scale.Min, scale.Max, true),
            { IsNumeric: true } number => new NameKind.Number(number.Min, number.Max, field.Question is { Step: { } step } && double.IsInteger(step) && double.IsInteger(number.Min ?? 0)),
            { Kind: FieldKind.YesNo } => new NameKind.Codes(["yes", "no"], false),
            { Kind: FieldKind.Date } => new NameKind.Day(field.Question.Earliest, field.Question.Latest),
            // The rest may be brought along from a question that is repeated.
            { Kind: var coded } => new NameKind.Codes(field.Question.ChoicesFrom is null && field.Choices.Count > 0 ? [.. field.Choices.Select(c => c.Code)] : null, coded == FieldKind.Multi),
        };
        return kind with { NotApplicable = field.Question.NotApplicable };
    }
}
