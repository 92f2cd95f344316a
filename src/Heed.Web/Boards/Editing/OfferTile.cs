using System.Text.Json.Nodes;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Dashboards;

namespace Heed.Web.Boards.Editing;

/// <summary>Puts a tile's form together: the sources, and what the chosen one has to choose from.</summary>
public sealed class OfferTile(SourceCatalogue catalogue, OfferDashboard offers)
{
    public async Task<TileFormView> RunAsync(TileKind kind, JsonObject members, Actor actor, CancellationToken cancel)
    {
        if (!kind.Members.Contains(TileMember.Source)) return new(kind, members, [], null);
        List<Source> sources = [.. (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Fields.Count > 0)];
        var chosen = sources.Find(s => s.Key == members["source"]?.ToString()) ?? sources.OrderBy(s => MeasureChoices.Of(s).Count == 0).FirstOrDefault();
        if (chosen is null) return new(kind, members, sources, null);
        var offer = await offers.RunAsync(chosen.Key, actor, cancel);
        // A tile is read by measures built in; one's own stand on the source's page.
        return new(kind, members, sources, offer.Ok ? offer.Value with { Choices = [.. offer.Value.Choices.Where(c => c.Definition is null)] } : null);
    }
}
