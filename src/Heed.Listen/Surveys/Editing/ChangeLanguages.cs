using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Offers a survey in a further language, its texts still to be written.</summary>
public sealed record AddLanguage(string Language) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (LanguageTag.Known(Language) is not { } tag) return SurveysErrors.UnknownLanguage(Language);
        return survey.AllLanguages.Contains(tag, StringComparer.Ordinal) ? survey : survey with { Languages = [.. survey.AllLanguages, tag] };
    }
}

/// <summary>No longer offers a language; its texts go with it.</summary>
public sealed record RemoveLanguage(string Language) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (Language == survey.DefaultLanguage) return SurveysErrors.Malformed("defaultLanguage", "is the language shown to whoever reads none of the others; make another the default first.");
        var whole = SurveyJsonWriter.Node(survey with { Languages = [.. survey.Languages.Where(l => l != Language)] });
        foreach (var (_, _, words) in SurveyTexts.Walk(whole).ToList()) words.Remove(Language);
        return SurveyJson.Read(whole.ToJsonString());
    }

    // Texts written meanwhile would go unseen.
    public override string Seen(SurveyDefinition survey) => string.Join('\n', SurveyTexts.Of(survey).Select(t => t.Words.GetValueOrDefault(Language)));
}

/// <summary>Makes a language the one shown to whoever reads none of the others.</summary>
public sealed record MakeDefaultLanguage(string Language) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey) => survey.AllLanguages.Contains(Language, StringComparer.Ordinal)
        ? survey with { DefaultLanguage = Language, Languages = [Language, .. survey.AllLanguages.Where(l => l != Language)] }
        : SurveysErrors.Malformed("defaultLanguage", $"\"{Language}\" is not among the survey's languages.");
}
