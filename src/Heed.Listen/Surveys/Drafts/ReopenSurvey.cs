using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Takes answers again after closing, to the version that stood then.</summary>
public sealed class ReopenSurvey(HeedDatabase database, FindPublishedSurvey published, TimeProvider time)
{
    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        survey.Reopen(time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        published.Forget(survey.Address);
        return survey;
    }
}
