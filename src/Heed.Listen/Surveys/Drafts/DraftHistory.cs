using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Heed.Listen.Surveys.Translations;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>Writes a draft and keeps how it stood, the latest hundred times; a step after one taken back forgets what was taken back.</summary>
internal static class DraftHistory
{
    public const int Kept = 100;
    private const int LongestTitle = 200;

    public static async Task WriteDraftAsync(this HeedDb db, Survey survey, string draft, SurveyDefinition definition, OutdatedTexts outdated, string what, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.SurveyRevisions.Where(r => r.SurveyId == survey.Id).MaxAsync(r => (int?)r.Number, cancel) ?? 0;
        // Drafts older than the history begin it as they are.
        if (last == 0 && survey.Draft.Length > 0) db.SurveyRevisions.Add(SurveyRevision.Of(survey, ++last, "", actor.Name, survey.ChangedAt));
        db.SurveyRevisions.RemoveRange(await db.SurveyRevisions.Where(r => r.SurveyId == survey.Id && r.Number > survey.Revision && survey.Revision > 0).ToListAsync(cancel));
        db.SurveyRevisions.RemoveRange(await db.SurveyRevisions.Where(r => r.SurveyId == survey.Id && r.Number <= survey.Revision).OrderByDescending(r => r.Number).Skip(Kept - 1).ToListAsync(cancel));
        Write(survey, draft, definition, outdated.Write(), now);
        db.SurveyRevisions.Add(SurveyRevision.Of(survey, last + 1, what, actor.Name, now));
        survey.StandAt(last + 1);
    }

    public static void Write(Survey survey, string draft, SurveyDefinition definition, string outdated, DateTimeOffset now)
    {
        var title = definition.Title.GetValueOrDefault(definition.DefaultLanguage) ?? survey.Key;
        survey.Write(draft, title.Length <= LongestTitle ? title : title[..LongestTitle], outdated, now);
    }
}
