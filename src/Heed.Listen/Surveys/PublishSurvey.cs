using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
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
        var source = await register.RunAsync(new(key, Kind, survey.Title, definition.Mode, SurveySource.Schema(definition)), actor, cancel);
        if (source.Failed(out problem, out var registered)) return problem;
        catalogue.Keep(registered);
        db.SurveyVersions.Add(survey.Publish(time.GetUtcNow()));
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
}
