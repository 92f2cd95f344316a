using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys;

/// <summary>What a survey asks, for answers that were given elsewhere: as published last, or as drafted where it never was.</summary>
public sealed class FindQuestions(HeedDatabase database)
{
    public async Task<Result<PublishedSurvey>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Surveys.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key, cancel) is not { } survey) return SurveysErrors.Unknown(key);
        var version = survey.Published == 0 ? null : await db.SurveyVersions.AsNoTracking().FirstOrDefaultAsync(v => v.SurveyId == survey.Id && v.Number == survey.Published, cancel);
        if (SurveyJson.Read(version?.Definition ?? survey.Draft).Failed(out var problem, out var definition)) return problem;
        var places = SurveyRules.Check(definition);
        return places.Count > 0 ? SurveysErrors.Invalid(places) : new PublishedSurvey(survey, survey.Published, definition);
    }
}
