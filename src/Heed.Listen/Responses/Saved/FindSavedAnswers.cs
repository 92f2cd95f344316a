using System.Text.Json;
using Heed.Base.Database;
using Heed.Listen.Responses.Saved.Tables;
using Heed.Listen.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Responses.Saved;

/// <summary>Finds what was saved to go on with, and forgets it once it was sent.</summary>
public sealed class FindSavedAnswers(HeedDatabase database, TimeProvider time)
{
    /// <returns>The form as it was; null where there is none, or no longer.</returns>
    public async Task<IReadOnlyDictionary<string, string[]>?> RunAsync(PublishedSurvey survey, ResumeToken token, CancellationToken cancel)
    {
        await using var db = database.For(survey.Workspace);
        var (hash, now) = (token.Hash, time.GetUtcNow());
        var saved = await db.SavedAnswers.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == hash && s.Survey == survey.Key && s.ExpiresAt > now, cancel);
        return saved is null ? null : JsonSerializer.Deserialize<Dictionary<string, string[]>>(saved.Form);
    }

    public async Task ForgetAsync(PublishedSurvey survey, ResumeToken token, CancellationToken cancel)
    {
        await using var db = database.For(survey.Workspace);
        var hash = token.Hash;
        await db.SavedAnswers.Where(s => s.TokenHash == hash && s.Survey == survey.Key).ExecuteDeleteAsync(cancel);
    }
}
