using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Understand.Reports;
using Heed.Understand.Shares.Tables;

namespace Heed.Understand.Shares;

/// <summary>Makes an address by which people who don't sign in see one view of the numbers; its secret is returned here and nowhere else.</summary>
public sealed class ShareView(HeedDatabase database, SourceCatalogue catalogue, OpenBoard openBoard, TimeProvider time)
{
    public const int MostDays = 366;

    /// <param name="Title">For whom or what.</param>
    /// <param name="View">What is seen.</param>
    /// <param name="Days">How long.</param>
    /// <param name="WithComments">Whether what people wrote is seen too.</param>
    public sealed record Input(string Title, KeptView View, int Days, bool WithComments = false);

    public async Task<Result<string>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SharesErrors.ManagersOnly;
        if (input.Title.Trim() is not { Length: > 0 and <= 200 }) return SharesErrors.BadTitle;
        if (input.Days is < 1 or > MostDays) return SharesErrors.BadDays;
        if (input.View.Board is { } board)
        {
            if ((await openBoard.RunAsync(board, actor, cancel)).Failed(out var problem)) return problem;
        }
        else if (await catalogue.FindAsync(actor.Workspace, input.View.Source, cancel) is null)
        {
            return SourcesErrors.Unknown(input.View.Source);
        }

        var (link, code) = SharedLink.Create(input, actor, time.GetUtcNow());
        await using var db = database.For(actor.Workspace);
        db.SharedLinks.Add(link);
        await db.SaveChangesAsync(cancel);
        return code;
    }
}
