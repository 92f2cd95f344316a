using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>A draft with what an editor needs beside it.</summary>
/// <param name="Survey">Whose draft.</param>
/// <param name="Definition">As it stands.</param>
/// <param name="Published">What customers answer; null before the first time.</param>
/// <param name="Undo">Which edit a step back takes back; null where there is none.</param>
/// <param name="Redo">Which edit a step forward brings again.</param>
public sealed record Draft(Survey Survey, SurveyDefinition Definition, SurveyDefinition? Published, string? Undo, string? Redo)
{
    /// <summary>Whether publishing would change anything.</summary>
    public bool Differs => Published is null || SurveyJsonWriter.WritePart(Definition) != SurveyJsonWriter.WritePart(Published);
}

/// <summary>Opens a draft for editing.</summary>
public sealed class OpenDraft(HeedDatabase database)
{
    public async Task<Result<Draft>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        if (SurveyJson.Read(survey.Draft).Failed(out var problem, out var definition)) return problem;
        var published = survey.Published == 0 ? null
            : await db.SurveyVersions.AsNoTracking().Where(v => v.SurveyId == survey.Id && v.Number == survey.Published).Select(v => v.Definition).FirstOrDefaultAsync(cancel);
        var steps = await db.SurveyRevisions.AsNoTracking().Where(r => r.SurveyId == survey.Id).OrderBy(r => r.Number).Select(r => new { r.Number, r.What }).ToListAsync(cancel);
        var undo = steps.Exists(s => s.Number < survey.Revision) ? steps.Find(s => s.Number == survey.Revision)?.What : null;
        return new Draft(survey, definition, published is null ? null : SurveyJson.Read(published).Value, undo, steps.Find(s => s.Number > survey.Revision)?.What);
    }
}
