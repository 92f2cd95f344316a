using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Act.Promises.Changes;

/// <summary>What a change may ask while it is made.</summary>
/// <param name="Turn">Who, when.</param>
/// <param name="Actor">The same with their role.</param>
/// <param name="Db">Where further rows are found.</param>
/// <param name="Scope">What they may know of.</param>
/// <param name="Units">The workspace's units.</param>
public sealed record PromiseContext(CaseTurn Turn, Actor Actor, HeedDb Db, CaseScope Scope, UnitTree Units);
