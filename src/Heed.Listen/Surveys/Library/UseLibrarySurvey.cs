using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Library;

/// <summary>Makes a draft of a ready survey, under a key that is still free.</summary>
public sealed class UseLibrarySurvey(ListSurveys list, SaveSurvey save)
{
    private const int MostCopies = 1_000;

    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (SurveyLibrary.Find(key) is not { } ready) return SurveysErrors.NotInLibrary(key);
        var taken = (await list.RunAsync(actor, cancel)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(1, MostCopies).Select(n => n == 1 ? key : $"{key}-{n}").FirstOrDefault(k => !taken.Contains(k));
        return free is null ? SurveysErrors.Edited(key) : await save.RunAsync(new(free, ready.Json), actor, cancel);
    }
}
