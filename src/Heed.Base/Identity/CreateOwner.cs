using System.Globalization;
using System.Text;
using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>Makes a workspace with its owner; a person who is known already becomes the owner of one more.</summary>
public sealed class CreateOwner(HeedDatabase database, UserManager<User> users, TimeProvider time)
{
    public sealed record Input(string Email, string Password, string Workspace, string TimeZone, string? Key = null);

    public async Task<Result<WorkspaceId>> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.Workspace.Trim() is not { Length: > 0 and <= IdentityErrors.LongestName } name) return IdentityErrors.BadWorkspace($"must be 1 to {IdentityErrors.LongestName} characters");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.TimeZone, out _)) return IdentityErrors.BadWorkspace($"needs a known time zone, not \"{input.TimeZone}\"");
        var user = await users.FindByEmailAsync(input.Email);
        if (user is null)
        {
            user = User.Create(input.Email, time.GetUtcNow());
            var created = await users.CreateAsync(user, input.Password);
            if (!created.Succeeded) return IdentityErrors.BadUser(created.Errors);
        }

        await using var db = database.ForSystem();
        var wanted = input.Key ?? KeyFrom(name);
        var key = wanted;
        for (var n = 2; await db.Workspaces.AnyAsync(w => w.Key == key, cancel); n++) key = $"{wanted}-{n}";
        var workspace = Workspace.Create(key, name, input.TimeZone, time.GetUtcNow());
        db.Workspaces.Add(workspace);
        await db.SaveChangesAsync(cancel);
        db.Memberships.Add(Membership.Create(user.Id, workspace.Id, Role.Owner));
        await db.SaveChangesAsync(cancel);
        return workspace.Id;
    }

    private static string KeyFrom(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) key.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            else if (key.Length > 0 && key[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) key.Append('-');
        }

        var text = key.ToString().Trim('-');
        return text.Length switch { 0 => "workspace", > 50 => text[..50].Trim('-'), _ => text };
    }
}
