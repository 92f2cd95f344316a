using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Says that a translation still fits its source, though that was rewritten.</summary>
/// <param name="Path">Which text.</param>
/// <param name="Language">In which language.</param>
public sealed record ConfirmTranslation(string Path, string Language) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey) => survey;

    public override OutdatedTexts Settle(OutdatedTexts outdated, SurveyDefinition after) =>
        Text(after) is { } text ? outdated.MadeFrom(after, text, Language, text.Words.GetValueOrDefault(after.DefaultLanguage) ?? "") : outdated;

    // Another source, or another translation, has not been looked at.
    public override string Seen(SurveyDefinition survey) => $"{Text(survey)?.Words.GetValueOrDefault(survey.DefaultLanguage)}\n{Text(survey)?.Words.GetValueOrDefault(Language)}";

    private SurveyText? Text(SurveyDefinition survey) => SurveyTexts.Of(survey).FirstOrDefault(t => t.Path == Path);
}
