using System.Data.Common;
using System.Text.Json;
using Heed.Base.Database;
using Heed.Listen.Responses.Saved.Tables;
using Heed.Listen.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Listen.Responses.Saved;

/// <summary>Finds what was saved to go on with, and forgets it once it was sent.</summary>
public sealed partial class FindSavedAnswers(HeedDatabase database, TimeProvider time, ILogger<FindSavedAnswers> logger)
{
    /// <returns>The form as it was; null where there is none, or no longer.</returns>
    public async Task<IReadOnlyDictionary<string, string[]>?> RunAsync(PublishedSurvey survey, ResumeToken token, CancellationToken cancel)
    {
        await using var db = database.For(survey.Workspace);
        var (hash, now) = (token.Hash, time.GetUtcNow());
        var saved = await db.SavedAnswers.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == hash && s.Survey == survey.Key && s.ExpiresAt > now, cancel);
        return saved is null ? null : JsonSerializer.Deserialize<Dictionary<string, string[]>>(saved.Form);
    }

    /// <summary>The response was sent: all that was saved of it goes. Failing is no reason to tell a respondent anything; it goes with its time.</summary>
    public async Task ForgetAsync(PublishedSurvey survey, Guid response)
    {
        try
        {
            await using var db = database.For(survey.Workspace);
            await db.SavedAnswers.Where(s => s.Response == response && s.Survey == survey.Key).ExecuteDeleteAsync(CancellationToken.None);
        }
        catch (DbException failure)
        {
            NotForgotten(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Saved answers of a response that was sent could not be deleted; they go when their time is over.")]
    private partial void NotForgotten(Exception failure);
}
