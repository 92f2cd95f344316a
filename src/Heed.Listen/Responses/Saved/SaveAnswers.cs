using System.Text.Json;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Listen.Responses.Saved.Tables;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Responses.Saved;

/// <summary>Keeps what somebody has answered so far. Saved again it keeps its address.</summary>
public sealed class SaveAnswers(HeedDatabase database, SignalReader log, KeepUploads uploads, TimeProvider time)
{
    /// <param name="Response">The response they will be.</param>
    /// <param name="Form">Each input's name with what it would send.</param>
    /// <param name="Answers">The same as answers, for the files they name.</param>
    /// <param name="Token">Where it was saved before; null the first time.</param>
    public sealed record Input(Guid Response, IReadOnlyDictionary<string, string[]> Form, Answers Answers, ResumeToken? Token);

    /// <param name="Token">Leads back to it.</param>
    /// <param name="ExpiresAt">Until then.</param>
    public sealed record Outcome(ResumeToken Token, DateTimeOffset ExpiresAt);

    /// <returns>Null where the response was sent already: what came after could never be.</returns>
    public async Task<Outcome?> RunAsync(PublishedSurvey survey, Input input, CancellationToken cancel)
    {
        if (await log.FindAsync(survey.Workspace, input.Response, cancel) is not null) return null;
        await using var db = database.For(survey.Workspace);
        var token = input.Token ?? ResumeToken.Make();
        var hash = token.Hash;
        var saved = await db.SavedAnswers.FirstOrDefaultAsync(s => s.TokenHash == hash && s.Survey == survey.Key, cancel);
        if (saved is null)
        {
            // An address that is not known, or no longer, is not taken over: it may be another survey's.
            if (input.Token is not null) token = ResumeToken.Make();
            db.SavedAnswers.Add(saved = SavedAnswers.Of(survey.Workspace, token, survey.Key, input.Response));
        }

        saved.Save(JsonSerializer.Serialize(input.Form), time.GetUtcNow());
        uploads.Hold(survey, input.Answers, saved.ExpiresAt);
        await db.SaveChangesAsync(cancel);
        return new(token, saved.ExpiresAt);
    }
}
