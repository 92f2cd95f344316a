using Heed.Base.Results;
using Heed.Listen.Surveys.Translations;

namespace Heed.Listen.Surveys.Editing;

/// <summary>One change to a draft: a value, tried on a definition that itself never changes.</summary>
public abstract record SurveyEdit
{
    /// <summary>A word for the history: "undo: move".</summary>
    public string What => GetType().Name;

    public abstract Result<SurveyDefinition> Apply(SurveyDefinition survey);

    /// <summary>Which translations are outdated afterwards, where the edit knows better than a comparison of before and after.</summary>
    public virtual OutdatedTexts Settle(OutdatedTexts outdated, SurveyDefinition after) => outdated;

    /// <summary>What the one who made the change had before their eyes, in writing: where someone else changed it meanwhile, the change is not applied. Empty for changes that fit any draft.</summary>
    public virtual string Seen(SurveyDefinition survey) => "";
}
