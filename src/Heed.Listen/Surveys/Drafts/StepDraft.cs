using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Takes the draft a step back in its history, or forward again.</summary>
public sealed class StepDraft(HeedDatabase database, TimeProvider time)
{
    public sealed record Input(string Key, long Version, bool Forward);

    public async Task<Result<Survey>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == input.Key, cancel) is not { } survey) return SurveysErrors.Unknown(input.Key);
        // A step back from a draft one has not seen would take back someone else's.
        if (survey.Version != input.Version) return SurveysErrors.Edited(input.Key);
        var kept = db.SurveyRevisions.Where(r => r.SurveyId == survey.Id);
        var to = input.Forward
            ? await kept.Where(r => r.Number > survey.Revision).OrderBy(r => r.Number).FirstOrDefaultAsync(cancel)
            : await kept.Where(r => r.Number < survey.Revision).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        if (to is null) return survey;
        if (SurveyJson.Read(to.Definition).Failed(out var problem, out var definition)) return problem;
        DraftHistory.Write(survey, to.Definition, definition, to.Outdated, time.GetUtcNow());
        survey.StandAt(to.Number);
        to.StandsAgain(survey.Version);
        try
        {
            await db.SaveChangesAsync(cancel);
            return survey;
        }
        catch (DbUpdateException)
        {
            return SurveysErrors.Edited(input.Key);
        }
    }
}
