using Heed.Base.Units;
using Heed.Web.Api;

namespace Heed.Web.Units;

public static class UnitsApi
{
    /// <param name="Code">What signals call it.</param>
    /// <param name="Name">What people call it.</param>
    /// <param name="Parent">The code of the unit above.</param>
    public sealed record UnitView(string Code, string Name, string? Parent);

    public static async Task<IReadOnlyList<UnitView>> List(Caller caller, ListUnits list, CancellationToken cancel) =>
        [.. (await list.RunAsync(caller.Actor, cancel)).All.OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new UnitView(u.Code, u.Name, u.Parent))];
}
