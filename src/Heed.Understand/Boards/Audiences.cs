using Heed.Base.Workspaces;

namespace Heed.Understand.Boards;

/// <summary>Roles in their order. They are kept by name, so that a role put between two others moves no board.</summary>
internal static class Audiences
{
    private static readonly Dictionary<Role, List<Role>> s_upTo = Enum.GetValues<Role>().ToDictionary(role => role, role => Enum.GetValues<Role>().Where(other => other <= role).ToList());

    /// <summary>A role and all below: those whose boards it sees.</summary>
    public static List<Role> UpTo(Role role) => s_upTo[role];
}
