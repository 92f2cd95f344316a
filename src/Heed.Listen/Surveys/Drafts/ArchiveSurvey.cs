using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Puts a survey out of the way, closing it, or brings it back. Its answers stay either way.</summary>
public sealed class ArchiveSurvey(HeedDatabase database, FindPublishedSurvey published, TimeProvider time)
{
    public async Task<Result<Survey>> RunAsync(string key, bool away, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        survey.Archive(away, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        published.Forget(survey.Address);
        return survey;
    }
}
