using Heed.Base.Database;
using Heed.Base.Units.Tables;
using Heed.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Units;

public static class UnitsApi
{
    /// <param name="Code">What signals call it.</param>
    /// <param name="Name">What people call it.</param>
    /// <param name="Parent">The code of the unit above.</param>
    public sealed record UnitView(string Code, string Name, string? Parent);

    public static async Task<IReadOnlyList<UnitView>> List(Caller caller, HeedDatabase database, CancellationToken cancel)
    {
        await using var db = database.For(caller.Workspace.Id);
        return await db.Units.AsNoTracking().OrderBy(u => u.Code).Select(u => new UnitView(u.Code, u.Name, u.Parent)).ToListAsync(cancel);
    }
}
