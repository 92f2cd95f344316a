using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>Lets one more person into a workspace, with a role. Someone who signs in elsewhere already keeps their password.</summary>
public sealed class AddColleague(HeedDatabase database, UserManager<User> users, TimeProvider time)
{
    /// <param name="Email">Who.</param>
    /// <param name="Password">The password they sign in with; not looked at where they have one.</param>
    /// <param name="Role">What they may do.</param>
    public sealed record Input(string Email, string Password, Role Role);

    /// <summary>Whether this person has a password already.</summary>
    public async Task<bool> KnowsAsync(string email) => await users.FindByEmailAsync(email) is not null;

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return IdentityErrors.OwnersOnly;
        var user = await users.FindByEmailAsync(input.Email);
        if (user is null)
        {
            user = User.Create(input.Email, time.GetUtcNow());
            var created = await users.CreateAsync(user, input.Password);
            if (!created.Succeeded) return IdentityErrors.BadUser(created.Errors);
        }

        await using var db = database.ForSystem();
        if (await db.Memberships.AnyAsync(m => m.UserId == user.Id && m.WorkspaceId == actor.Workspace, cancel)) return IdentityErrors.AlreadyThere(input.Email);
        db.Memberships.Add(Membership.Create(user.Id, actor.Workspace, input.Role));
        await db.SaveChangesAsync(cancel);
        return user.Id;
    }
}
