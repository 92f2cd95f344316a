using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Advice;

/// <summary>Puts a piece of advice aside: the one who writes the survey knows better.</summary>
public sealed class DismissAdvice(HeedDatabase database)
{
    private const int Longest = 200;

    public async Task<Result<Survey>> RunAsync(string key, string advice, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        if (advice.Length is > 0 and <= Longest && !advice.Contains('\n', StringComparison.Ordinal)) survey.Dismiss(advice);
        await db.SaveChangesAsync(cancel);
        return survey;
    }
}
