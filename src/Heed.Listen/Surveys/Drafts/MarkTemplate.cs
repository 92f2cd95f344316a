using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Offers a survey to colleagues as one to start from, or no longer.</summary>
public sealed class MarkTemplate(HeedDatabase database)
{
    public async Task<Result<Survey>> RunAsync(string key, bool template, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        survey.MarkTemplate(template);
        await db.SaveChangesAsync(cancel);
        return survey;
    }
}
