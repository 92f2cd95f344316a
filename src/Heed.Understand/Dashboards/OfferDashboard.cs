using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Readings.Anonymity;
using Heed.Readings.Own;

namespace Heed.Understand.Dashboards;

/// <summary>Says what can be asked of a source: its measures, and the columns in which something stands.</summary>
public sealed class OfferDashboard(SourceCatalogue catalogue, IFactStore facts, FindMeasure measures, PublishAnswers publish, ListUnits listUnits)
{
    private static readonly string[] s_dimensions = [Dimensions.Touchpoint, Dimensions.Channel, Dimensions.Language];

    public async Task<Result<DashboardOffer>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, key, cancel) is not { } source) return SourcesErrors.Unknown(key);
        var choices = MeasureChoices.Offered(source, await measures.BookAsync(actor.Workspace, cancel));
        if (source.Mode != Mode.Identified) return new DashboardOffer(source, choices, await PromisedAsync(source, actor, cancel));
        var heard = (await facts.ColumnsAsync(actor.Workspace.Value, key, cancel)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var holds = await facts.DimensionsAsync(actor.Workspace.Value, key, cancel);
        List<string> columns = [];
        if (holds.Contains(Dimensions.Unit)) columns.AddRange([Dimensions.Unit, .. Levels(await listUnits.RunAsync(actor, cancel))]);
        columns.AddRange(s_dimensions.Where(holds.Contains));
        columns.AddRange(source.Attributes.Where(heard.Contains));
        columns.AddRange(source.Fields.Where(f => heard.Contains(f.Name) && (f.FieldType().IsCoded || f.FieldType().IsScale)).Select(f => f.Name));
        return new DashboardOffer(source, choices, columns);
    }

    /// <summary>What groups that may be shown can be told apart by.</summary>
    private async Task<IReadOnlyList<string>> PromisedAsync(Source source, Actor actor, CancellationToken cancel)
    {
        var names = (await publish.RunAsync(source, actor, cancel)).Names;
        string[] units = names.ContainsKey(Dimensions.Unit) ? [Dimensions.Unit, .. Levels(await listUnits.RunAsync(actor, cancel))] : [];
        return [.. units, .. s_dimensions.Concat(source.Attributes).Where(names.ContainsKey)];
    }

    /// <summary>The tree's levels that have several units, the lowest first; its last level is the units themselves.</summary>
    private static IEnumerable<string> Levels(UnitTree tree)
    {
        var units = tree.All.CountBy(u => tree.Path(u.Code).Count).ToList();
        return units.Where(level => level.Value > 1 && level.Key < units.Max(l => l.Key)).OrderByDescending(level => level.Key).Select(level => $"{Dimensions.Unit}.{level.Key}");
    }
}
