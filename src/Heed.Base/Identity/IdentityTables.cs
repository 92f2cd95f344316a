using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity.Tables;

public sealed class IdentityTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var user = model.Entity<User>();
        user.ToTable("base_users");
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.UserName).HasMaxLength(256);
        user.Property(u => u.NormalizedUserName).HasMaxLength(256);
        user.Property(u => u.Email).HasMaxLength(256);
        user.Property(u => u.NormalizedEmail).HasMaxLength(256);
        user.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        user.HasIndex(u => u.NormalizedUserName).IsUnique();
        user.HasIndex(u => u.NormalizedEmail);

        model.Entity<IdentityUserClaim<Guid>>().ToTable("base_user_claims");
        var login = model.Entity<IdentityUserLogin<Guid>>();
        login.ToTable("base_user_logins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        var token = model.Entity<IdentityUserToken<Guid>>();
        token.ToTable("base_user_tokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });

        var membership = model.Entity<Membership>();
        membership.ToTable("base_memberships");
        membership.HasKey(m => new { m.UserId, m.WorkspaceId });
        membership.Property(m => m.WorkspaceId).HasConversion(id => id.Value, value => new WorkspaceId(value));
        membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
        membership.HasIndex(m => m.WorkspaceId);

        var key = model.Entity<ApiKey>();
        key.ToTable("base_api_keys");
        db.Own(key);
        key.Property(k => k.Name).HasMaxLength(200);
        key.HasIndex(k => k.WorkspaceId);
    }
}

public static class IdentityTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<User> Users => db.Set<User>();

        public DbSet<Membership> Memberships => db.Set<Membership>();

        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();
    }
}
