using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>Initiatives not over yet that bear on what is measured on a source in a unit: those done in it, in one above it, or in one below it.</summary>
public sealed class FindKindred(HeedDatabase database, ListUnits units)
{
    /// <param name="Sources">Keys of the sources.</param>
    /// <param name="Unit">The unit's code; null for everything.</param>
    /// <param name="Field">What is measured; those that move it come first.</param>
    public sealed record Input(IReadOnlyList<string> Sources, string? Unit, string? Field = null);

    public async Task<IReadOnlyList<Initiative>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var tree = await units.RunAsync(actor, cancel);
        await using var db = database.For(actor.Workspace);
        var pursued = await db.Initiatives.AsNoTracking().Where(i => i.State != InitiativeState.Finished && i.State != InitiativeState.Abandoned).ToListAsync(cancel);
        return
        [
            .. pursued.Where(i => input.Sources.Contains(i.Plan.Measure.Source, StringComparer.Ordinal) && Touches(i.Plan.Units, input.Unit, tree))
                .OrderByDescending(i => i.Plan.Measure.Field == input.Field).ThenByDescending(i => i.State).ThenByDescending(i => i.Plan.Start).ThenBy(i => i.Id),
        ];
    }

    private static bool Touches(IReadOnlyList<string> places, string? unit, UnitTree tree) =>
        unit is null || places.Count == 0 || places.Any(place => tree.Within(place).Contains(unit, StringComparer.Ordinal) || tree.Within(unit).Contains(place, StringComparer.Ordinal));
}
