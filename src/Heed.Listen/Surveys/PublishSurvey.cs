using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys;

/// <summary>Makes the draft the version that customers answer, and tells the readings what its answers mean.</summary>
public sealed class PublishSurvey(HeedDatabase database, RegisterSource register, SourceCatalogue catalogue, FindPublishedSurvey published, TimeProvider time)
{
    public const string Kind = "survey";

    public async Task<Result<Survey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        if (SurveyJson.Read(survey.Draft).Failed(out var problem, out var definition)) return problem;
        var places = SurveyRules.Check(definition);
        if (places.Count > 0) return SurveysErrors.Invalid(places);

        if (survey.Published == 0 && await catalogue.FindAsync(actor.Workspace, key, cancel) is { Kind: not Kind }) return SurveysErrors.KeyTaken(key);
        var now = time.GetUtcNow();
        var changes = await ChangesAsync(db, survey, definition, now, cancel);
        var source = await register.RunAsync(new(key, Kind, survey.Title, definition.Mode, SurveySource.Schema(definition, changes)), actor, cancel);
        if (source.Failed(out problem, out var registered)) return problem;
        catalogue.Keep(registered);
        db.SurveyVersions.Add(survey.Publish(now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return SurveysErrors.Edited(key);
        }

        published.Forget(survey.Address);
        return survey;
    }

    /// <summary>The fields whose question is another than in the version before: their series begins anew.</summary>
    private static async Task<Dictionary<string, FieldChange>> ChangesAsync(HeedDb db, Survey survey, SurveyDefinition definition, DateTimeOffset now, CancellationToken cancel)
    {
        var before = await db.SurveyVersions.AsNoTracking().Where(v => v.SurveyId == survey.Id && v.Number == survey.Published).Select(v => v.Definition).FirstOrDefaultAsync(cancel);
        if (before is null || SurveyJson.Read(before).Failed(out _, out var asked)) return [];
        return SurveyChange.Between(SurveyExpansion.Expand(asked), SurveyExpansion.Expand(definition)).Where(c => c.StartsNewSeries)
            .SelectMany(c => c.Question.Fields().Select(f => (f.Name, Change: new FieldChange(now, c.Kind == SurveyChangeKind.Wording ? FieldChangeKind.Wording : FieldChangeKind.Answers))))
            .GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Change, StringComparer.Ordinal);
    }
}
