using Heed.Act.Cases.Desks;
using Heed.Base.Workspaces;

namespace Heed.Act.Cases;

/// <summary>Who does something to a case or a promise, when, and by the ways of which desk.</summary>
/// <param name="Workspace">Whose.</param>
/// <param name="By">The account of a person, or what did it for them.</param>
/// <param name="Now">The instant.</param>
/// <param name="Desk">Business hours and limits.</param>
/// <param name="IsPerson">Whether it counts as somebody acting, which stops a case from going up.</param>
/// <param name="Once">The sender's own id for it: sent twice, it is done once.</param>
public sealed record CaseTurn(WorkspaceId Workspace, string By, DateTimeOffset Now, Desk Desk, bool IsPerson = true, Guid? Once = null)
{
    /// <summary>What a rule does.</summary>
    public const string ByRule = "rule";

    /// <summary>What the program does when time has run.</summary>
    public const string ByClock = "clock";

    /// <summary>What a customer does on a page of ours.</summary>
    public const string ByCustomer = "customer";
}
