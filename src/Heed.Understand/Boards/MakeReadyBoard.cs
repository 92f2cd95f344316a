using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards;

/// <summary>Makes a role's board to begin with, and makes it that role's start page where it has none.</summary>
public sealed class MakeReadyBoard(SourceCatalogue catalogue, OfferDashboard offers, ListBoards list, MakeBoard make)
{
    /// <param name="Audience">Whom it is for.</param>
    /// <param name="Title">What it is called.</param>
    public sealed record Input(Role Audience, string Title);

    public async Task<Result<Board>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        List<DashboardOffer> found = [];
        foreach (var source in await catalogue.AllAsync(actor.Workspace, cancel))
        {
            if ((await offers.RunAsync(source.Key, actor, cancel)).Failed(out var problem, out var offer)) return problem;
            if (offer.Choices.Count > 0) found.Add(offer);
        }

        if (found.Count == 0) return BoardsErrors.NothingToShow;
        var board = ReadyBoards.Make(input.Audience, input.Title, [.. found.OrderBy(o => MeasureChoices.Rank(o.Choices[0]))]);
        var hasStart = (await list.RunAsync(actor, cancel)).Any(b => b.StartFor == input.Audience);
        return await make.RunAsync(new(board, Start: !hasStart), actor, cancel);
    }
}
