using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Units;

/// <summary>Names a unit and gives it its place in the tree; makes it where its code is new.</summary>
public sealed class ChangeUnit(HeedDatabase database)
{
    public sealed record Input(string Code, string Name, string? Parent);

    public async Task<Result<Unit>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Code.Trim() is not { Length: > 0 and <= 200 } code) return UnitsErrors.Code;
        if (input.Name.Trim() is not { Length: > 0 and <= 200 } name) return UnitsErrors.Name;
        var parent = string.IsNullOrWhiteSpace(input.Parent) ? null : input.Parent;
        await using var db = database.For(actor.Workspace);
        var all = await db.Units.ToListAsync(cancel);
        var tree = new UnitTree(all);
        if (parent is not null && tree.Find(parent) is null) return UnitsErrors.UnknownParent(parent);
        if (parent is not null && tree.Within(code).Contains(parent, StringComparer.Ordinal)) return UnitsErrors.Circle(code, parent);
        var unit = all.Find(u => u.Code == code);
        if (unit is null)
        {
            unit = Unit.Create(actor.Workspace, code, name, parent);
            db.Units.Add(unit);
        }

        unit.Rename(name);
        unit.Move(parent);
        await db.SaveChangesAsync(cancel);
        database.Units.Move();
        return unit;
    }
}
