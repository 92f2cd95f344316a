using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Library;

/// <summary>Makes a draft of a ready survey, under a key that is still free.</summary>
public sealed class UseLibrarySurvey(FreeKeys keys, SaveSurvey save)
{
    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (SurveyLibrary.Find(key) is not { } ready) return SurveysErrors.NotInLibrary(key);
        return await keys.FindAsync(key, actor, cancel) is not { } free ? SurveysErrors.Edited(key) : await save.RunAsync(new(free, ready.Json), actor, cancel);
    }
}
