using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>The same again below, under a name of its own.</summary>
public sealed record DuplicateQuestion(string Question) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (survey.Place(Question) is not { } at) return DraftParts.NoQuestion(Question);
        return survey.With(at.Page, at.At + 1, survey.Pages[at.Page].Questions[at.At] with { Id = survey.FreeId(Question), Origin = null });
    }

    // The copy's translations are as old as those they were copied from.
    public override OutdatedTexts Settle(OutdatedTexts outdated, SurveyDefinition after)
    {
        if (after.Place(Question) is not { } at) return outdated;
        var copy = after.Pages[at.Page].Questions[at.At + 1].Id;
        var texts = SurveyTexts.Of(after).DistinctBy(t => t.Key).ToDictionary(t => t.Key, StringComparer.Ordinal);
        return (
            from text in texts.Values
            where text.Question == copy
            let model = texts.GetValueOrDefault(text.Key.Replace($"questions[{copy}]", $"questions[{Question}]", StringComparison.Ordinal))
            where model is not null
            from language in after.AllLanguages
            let @from = outdated.From(language, model)
            where @from is not null
            select (text, language, @from)).Aggregate(outdated, (so, t) => so.MadeFrom(after, t.text, t.language, t.@from));
    }
}
