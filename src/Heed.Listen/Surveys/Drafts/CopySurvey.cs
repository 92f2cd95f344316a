using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Makes a draft of a survey's draft, under a key that is still free.</summary>
public sealed class CopySurvey(ListSurveys list, SaveSurvey save)
{
    private const int MostCopies = 1_000;
    private const int LongestKey = 56;

    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (await list.FindAsync(key, actor, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        var taken = (await list.RunAsync(actor, cancel)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var stem = key.Length <= LongestKey ? key : key[..LongestKey];
        var free = Enumerable.Range(2, MostCopies).Select(n => $"{stem}-{n}").FirstOrDefault(k => !taken.Contains(k));
        return free is null ? SurveysErrors.Edited(key) : await save.RunAsync(new(free, survey.Draft), actor, cancel);
    }
}
