using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;

namespace Heed.Understand.Dashboards;

/// <summary>Says what can be asked of a source.</summary>
public sealed class OfferDashboard(SourceCatalogue catalogue)
{
    public async Task<Result<DashboardOffer>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, key, cancel) is not { } source) return SourcesErrors.Unknown(key);
        return new DashboardOffer(source, MeasureChoices.Of(source), Columns(source));
    }

    /// <summary>What groups can be made by, where the units come first.</summary>
    private static IReadOnlyList<string> Columns(Source source) =>
        ["unit", "unit.2", "unit.1", "touchpoint", "channel", "language", .. source.Attributes, .. source.Fields.Where(f => f.FieldType().IsCoded || f.FieldType().IsScale).Select(f => f.Name)];
}
