using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Changes;

/// <summary>What a change may ask while it is made.</summary>
/// <param name="Turn">Who, when.</param>
/// <param name="Actor">The same with their role.</param>
/// <param name="Db">Where further rows go, saved with the case.</param>
/// <param name="Colleagues">The people of the workspace.</param>
/// <param name="Units">Its units.</param>
/// <param name="Load">Who would get a case next.</param>
public sealed record ChangeContext(CaseTurn Turn, Actor Actor, HeedDb Db, IReadOnlyList<Colleague> Colleagues, UnitTree Units, Func<string?, string?> Load)
{
    public bool IsManager => Actor.Role >= Role.Manager;

    public Colleague? Worker(string account) => Colleagues.FirstOrDefault(c => c.Account == account && c.Role >= Role.Agent);
}
