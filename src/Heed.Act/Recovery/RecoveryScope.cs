using Heed.Act.Cases;

namespace Heed.Act.Recovery;

/// <summary>Whose customers in trouble somebody may know of: as with cases, those of their units, of no unit, and their own.</summary>
internal static class RecoveryScope
{
    public static bool Covers(this CaseScope scope, string? unit, string? owner) =>
        scope.All || unit is null || owner == scope.Account || scope.Units.Contains(unit, StringComparer.Ordinal);
}
