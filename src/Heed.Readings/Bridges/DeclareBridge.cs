using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Bridges.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Bridges;

/// <summary>Declares that a field goes on with what another asked in other words, or takes that back.</summary>
public sealed class DeclareBridge(HeedDatabase database, SourceCatalogue catalogue, FindBridges bridges, TimeProvider time)
{
    /// <param name="Source">Where the new words are asked.</param>
    /// <param name="Field">The field that goes on.</param>
    /// <param name="OldSource">Where the old words were asked.</param>
    /// <param name="OldField">The field that ended.</param>
    /// <param name="From">First day on which both were asked.</param>
    /// <param name="To">Last such day.</param>
    public sealed record Input(string Source, string Field, string OldSource, string OldField, DateOnly From, DateOnly To);

    public async Task<Result<SeriesBridge>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (await catalogue.FindAsync(actor.Workspace, input.OldSource, cancel) is not { } oldSource) return SourcesErrors.Unknown(input.OldSource);
        if (source.Field(input.Field) is not { } field) return BridgesErrors.UnknownField("field", input.Field, input.Source);
        if (oldSource.Field(input.OldField) is not { } oldField) return BridgesErrors.UnknownField("oldField", input.OldField, input.OldSource);
        if (input.Source == input.OldSource && input.Field == input.OldField) return BridgesErrors.Itself;
        if (field.FieldType() != oldField.FieldType()) return BridgesErrors.OtherType(oldField.FieldType().Name, field.FieldType().Name);
        if (input.From > input.To) return BridgesErrors.BadDays;

        await using var db = database.For(actor.Workspace);
        if (await db.SeriesBridges.AnyAsync(b => b.Source == input.OldSource && b.Field == input.OldField, cancel)) return BridgesErrors.OldIsBridged(input.OldSource, input.OldField);
        var bridge = await db.SeriesBridges.FirstOrDefaultAsync(b => b.Source == input.Source && b.Field == input.Field, cancel);
        if (bridge is null)
        {
            bridge = SeriesBridge.Declare(actor, input.Source, input.Field);
            db.SeriesBridges.Add(bridge);
        }

        bridge.Span(input.OldSource, input.OldField, input.From, input.To, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        bridges.Forget(actor.Workspace);
        return bridge;
    }

    public async Task<Result<SeriesBridge>> RemoveAsync(string source, string field, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.SeriesBridges.FirstOrDefaultAsync(b => b.Source == source && b.Field == field, cancel) is not { } bridge) return BridgesErrors.Unknown(source, field);
        db.SeriesBridges.Remove(bridge);
        await db.SaveChangesAsync(cancel);
        bridges.Forget(actor.Workspace);
        return bridge;
    }
}
