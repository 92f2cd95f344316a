using Heed.Measures.Reports;

namespace Heed.Base.Workspaces;

/// <summary>What a role is called within a sentence.</summary>
public static class RoleWords
{
    public static Phrase Of(Role role) => role switch
    {
        Role.Owner => (Phrase)"owner",
        Role.Manager => "manager",
        Role.Analyst => "analyst",
        Role.Agent => "agent",
        _ => "viewer",
    };
}
