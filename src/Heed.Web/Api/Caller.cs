using Heed.Base.Workspaces;

namespace Heed.Web.Api;

/// <summary>Who makes a request, once that has been checked: a person who signed in, or a program with a key.</summary>
/// <param name="Actor">Who, where, with which role.</param>
/// <param name="Workspace">The workspace.</param>
public sealed record Caller(Actor Actor, Workspace Workspace)
{
    private static readonly object s_key = new();

    /// <summary>An instant by the workspace's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Workspace.Zone);

    public void Attach(HttpContext context) => context.Items[s_key] = this;

    public static Caller? Of(HttpContext context) => context.Items[s_key] as Caller;

    /// <summary>Handlers take a caller as a parameter; a route that lets one run without a check is a programmer's mistake.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Caller?>(Of(context) ?? throw new InvalidOperationException("The route takes a caller but checks for none."));
}
