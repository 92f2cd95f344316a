using Heed.Base.Identity;
using Heed.Base.Workspaces;

namespace Heed.Web.Access;

/// <summary>Who may pass a route. Every route states one; a route that states none lets nobody pass.</summary>
public abstract record Gate
{
    private Gate() { }

    /// <summary>Anyone, also other sites' forms: survey pages and health checks. What they send is told apart by an id of their own.</summary>
    public sealed record Everyone : Gate;

    /// <summary>Anyone, but what changes something must come from our own page.</summary>
    public sealed record EveryoneFromOurPage : Gate;

    /// <summary>People who signed in, with at least this role in the workspace they are in.</summary>
    public sealed record SignedIn(Role Role) : Gate;

    /// <summary>Programs with a key of this scope.</summary>
    public sealed record Key(KeyScopes Scope) : Gate;
}
