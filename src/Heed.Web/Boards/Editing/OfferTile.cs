using System.Text.Json.Nodes;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Dashboards;

namespace Heed.Web.Boards.Editing;

/// <summary>Puts a tile's form together: the sources, and what the chosen one has to choose from; or the goals.</summary>
public sealed class OfferTile(SourceCatalogue catalogue, OfferDashboard offers, FindMeasure measures, FindGoals goals)
{
    public async Task<TileFormView> RunAsync(TileKind kind, JsonObject members, Actor actor, CancellationToken cancel)
    {
        if (kind.Members.Contains(TileMember.Goal)) return new(kind, members, [], null) { Goals = await goals.RunAsync(actor, cancel) };
        if (!kind.Members.Contains(TileMember.Source)) return new(kind, members, [], null);
        List<Source> sources = [.. (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Fields.Count > 0)];
        var chosen = sources.Find(s => s.Key == members["source"]?.ToString()) ?? sources.OrderBy(s => MeasureChoices.Of(s).Count == 0).FirstOrDefault();
        if (chosen is null) return new(kind, members, sources, null);
        var offer = await offers.RunAsync(chosen.Key, actor, cancel);
        return new(kind, members, sources, offer.Ok ? offer.Value : null) { Kept = await KeptAsync(chosen, members["measure"]?.ToString(), members["field"]?.ToString(), actor, cancel) };
    }

    /// <summary>What the tile reads now, offered or not: an older version of a measure, or a retired one, stays until someone chooses another.</summary>
    private async Task<MeasureChoice?> KeptAsync(Source source, string? measure, string? field, Actor actor, CancellationToken cancel)
    {
        if (measure is null || field is null || (await measures.RunAsync(measure, actor.Workspace, cancel)).Failed(out _, out var asked)) return null;
        return asked.FieldOn(field, [source]).Failed(out _, out var found) ? null : new(asked.Measure, found, asked.Definition);
    }
}
