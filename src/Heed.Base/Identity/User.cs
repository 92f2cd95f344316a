using Heed.Base.Workspaces;
using Microsoft.AspNetCore.Identity;

namespace Heed.Base.Identity;

/// <summary>A person who signs in. What they may do, and where, is a <see cref="Membership"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    public static User Create(string email, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), UserName = email, Email = email, Name = email.Split('@')[0] };
}

/// <summary>A person's role in a workspace.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid UserId { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public Role Role { get; private set; }

    public static Membership Create(Guid user, WorkspaceId workspace, Role role) => new() { UserId = user, WorkspaceId = workspace, Role = role };
}
