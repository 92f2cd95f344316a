using System.Globalization;
using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives.Telling;

/// <summary>"You said, we did": tells those who said it, each in their language and once, whoever presses the button how often.</summary>
public sealed class TellCustomers(HeedDatabase database, FindAudience find, FindWorkspace workspaces, TimeProvider time)
{
    /// <summary>The language of those whose own was not written.</summary>
    public const string Fallback = "en";

    private const int AtOnce = 200;
    private const int MostTries = 10;

    /// <param name="Initiative">What was done.</param>
    /// <param name="Whom">Who said it.</param>
    /// <param name="Words">By language, in two letters; English for all others.</param>
    public sealed record Input(Guid Initiative, AudienceQuestion Whom, IReadOnlyDictionary<string, TellingWords> Words);

    /// <returns>How many were told.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return InitiativesErrors.ManagersOnly;
        List<ProblemPlace> places = [.. input.Words.SelectMany(words => words.Value.Check(words.Key))];
        if (!input.Words.ContainsKey(Fallback)) places.Add(new($"text-{Fallback}", "must be given, for those whose language is not known."));
        if (places.Count > 0) return InitiativesErrors.Invalid(places);
        var company = (await workspaces.RunAsync(actor.Workspace, cancel))!.Name;
        for (var (told, tries) = (0, 0); ;)
        {
            if ((await find.RunAsync(input.Initiative, input.Whom, actor, cancel)).Failed(out var problem, out var audience)) return problem;
            if (audience.Members.Count == 0) return told > 0 ? await SayAsync(input.Initiative, told, actor, cancel) : InitiativesErrors.Nobody;
            foreach (var some in audience.Members.Chunk(AtOnce))
            {
                try
                {
                    if (!await PostAsync(input, some, company, actor, cancel)) return InitiativesErrors.Unknown;
                    told += some.Length;
                }
                catch (DbUpdateException)
                {
                    // Somebody else tells some of them at this moment: see who is left.
                    if (++tries == MostTries) return InitiativesErrors.Busy;
                    break;
                }
            }
        }
    }

    private async Task<bool> PostAsync(Input input, IReadOnlyList<AudienceMember> members, string company, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Initiatives.AsNoTracking().FirstOrDefaultAsync(i => i.Id == input.Initiative, cancel) is not { } its) return false;
        var turn = new InitiativeTurn(actor.Workspace, actor.Name, time.GetUtcNow());
        foreach (var member in members)
        {
            var language = member.Language is { } spoken && input.Words.ContainsKey(spoken) ? spoken : Fallback;
            var (words, mail, day) = (input.Words[language], Guid.CreateVersion7(turn.Now), member.Said.ToString("D", CultureInfo.GetCultureInfo(language)));
            db.ToldCustomers.Add(ToldCustomer.Of(its, member, language, mail, turn));
            db.Post(new() { Id = mail, Kind = "initiative", To = member.Address, Subject = TellingWords.Fill(words.Subject, member.Name, company, day), Text = TellingWords.Fill(words.Text, member.Name, company, day) }, turn.Now);
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<Result<int>> SayAsync(Guid initiative, int told, Actor actor, CancellationToken cancel)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            await using var db = database.For(actor.Workspace);
            if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == initiative, cancel) is not { } its) return InitiativesErrors.Unknown;
            its.Tell(told, new(actor.Workspace, actor.Name, time.GetUtcNow()));
            if ((await db.SaveAsync(its, cancel)).Ok) break;
        }

        return told;
    }
}
