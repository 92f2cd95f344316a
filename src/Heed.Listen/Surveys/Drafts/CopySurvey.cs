using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Makes a draft of a survey's draft, under a key that is still free.</summary>
public sealed class CopySurvey(ListSurveys list, FreeKeys keys, SaveSurvey save)
{
    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (await list.FindAsync(key, actor, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        return await keys.FindAsync(key, actor, cancel, firstNumber: 2) is not { } free ? SurveysErrors.Edited(key) : await save.RunAsync(new(free, survey.Draft) { Outdated = survey.Outdated }, actor, cancel);
    }
}
