using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Editing;
using Heed.Listen.Surveys.Tables;
using Heed.Listen.Surveys.Translations;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>
/// Applies an edit to a draft. An edit made on an older draft still goes in where nobody changed what it is about; else it is refused, and the one who
/// made it decides.
/// </summary>
public sealed class EditDraft(HeedDatabase database, TimeProvider time)
{
    /// <param name="Key">The survey's key.</param>
    /// <param name="Version">The survey's version that was before the editor's eyes.</param>
    /// <param name="Edit">What is to change.</param>
    public sealed record Input(string Key, long Version, SurveyEdit Edit);

    public async Task<Result<Survey>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), SurveysErrors.Edited(input.Key));
    }

    private async Task<Result<Survey>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == input.Key, cancel) is not { } survey) return SurveysErrors.Unknown(input.Key);
        if (SurveyJson.Read(survey.Draft).Failed(out var problem, out var draft)) return problem;
        var applied = input.Edit.Apply(draft);
        // What is asked for may stand there already: a field left for the button saves by itself, and the button saves it again.
        var outdated = applied.Ok ? input.Edit.Settle(OutdatedTexts.Read(survey.Outdated).Follow(draft, applied.Value), applied.Value) : OutdatedTexts.None;
        if (applied.Ok && outdated.Write() == survey.Outdated && SurveyJsonWriter.Write(applied.Value) == SurveyJsonWriter.Write(draft)) return survey;
        if (input.Version != survey.Version && !await FitsAsync(db, survey, draft, input, cancel)) return SurveysErrors.Edited(input.Key);
        if (applied.Failed(out problem, out var edited)) return problem;
        var json = SurveyJsonWriter.Write(edited);
        if (json.Length > SurveyJson.Longest) return SurveysErrors.Malformed("", $"A survey has at most {SurveyJson.Longest} characters; this would have {json.Length}.");
        await db.WriteDraftAsync(survey, json, edited, outdated, input.Edit.What, actor, time.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return survey;
    }

    private static async Task<bool> FitsAsync(HeedDb db, Survey survey, SurveyDefinition draft, Input input, CancellationToken cancel)
    {
        var seen = await db.SurveyRevisions.AsNoTracking().Where(r => r.SurveyId == survey.Id && r.Version <= input.Version).OrderByDescending(r => r.Version).Select(r => r.Definition).FirstOrDefaultAsync(cancel);
        if (seen is null || SurveyJson.Read(seen).Failed(out _, out var before)) return false;
        return input.Edit.Seen(before) == input.Edit.Seen(draft);
    }
}
