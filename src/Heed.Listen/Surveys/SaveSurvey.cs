using System.Security.Cryptography;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Tables;
using Heed.Listen.Surveys.Translations;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys;

/// <summary>Keeps a draft, complete or not: it must be readable, but only publishing asks that everything be there.</summary>
public sealed class SaveSurvey(HeedDatabase database, TimeProvider time)
{
    public sealed record Input(string Key, string Definition)
    {
        /// <summary>The survey's version that was changed, 0 for a new one; null to save over whatever is there.</summary>
        public long? Version { get; init; }

        /// <summary>Which translations of a new one are outdated, where it is a copy.</summary>
        public string? Outdated { get; init; }
    }

    public async Task<Result<Survey>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (SourceRules.RejectKey(input.Key) is { } rule) return SurveysErrors.BadKey(rule);
        if (SurveyJson.Read(input.Definition).Failed(out var problem, out var definition)) return problem;
        await using var db = database.For(actor.Workspace);
        var survey = await db.Surveys.FirstOrDefaultAsync(s => s.Key == input.Key, cancel);
        if (survey is not null && input.Version == 0) return SurveysErrors.KeyUsed(input.Key);
        if (survey is not null && input.Version is { } seen && seen != survey.Version) return SurveysErrors.Edited(input.Key);
        if (survey is null)
        {
            if (FreeKeys.Reserved.Contains(input.Key, StringComparer.Ordinal)) return SurveysErrors.BadKey($"must not be {string.Join(" or ", FreeKeys.Reserved)}, which are pages of the console");
            // Addresses are shared by all workspaces; one that is taken gets a few letters more.
            var taken = await db.Surveys.IgnoreQueryFilters().AnyAsync(s => s.Address == input.Key, cancel);
            survey = Survey.Create(actor.Workspace, input.Key, taken ? $"{input.Key}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}" : input.Key, time.GetUtcNow());
            db.Surveys.Add(survey);
        }

        if (survey.Draft != input.Definition)
        {
            var outdated = survey.Draft.Length == 0 || SurveyJson.Read(survey.Draft).Failed(out _, out var before) ? OutdatedTexts.Read(input.Outdated) : OutdatedTexts.Read(survey.Outdated).Follow(before, definition);
            await db.WriteDraftAsync(survey, input.Definition, definition, outdated, "WriteWhole", actor, time.GetUtcNow(), cancel);
        }

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
