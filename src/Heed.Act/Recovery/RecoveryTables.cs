using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Reviews;
using Heed.Act.Recovery.WinBacks;
using Heed.Act.Team.Coaching;
using Heed.Act.Team.Letters;
using Heed.Base.Customers;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Tables;

public sealed class RecoveryTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        MapRecovery(model, db);
        MapWinBacks(model, db);
        MapTeam(model, db);
    }

    private static void MapRecovery(ModelBuilder model, HeedDb db)
    {
        var desk = model.Entity<RecoveryDesk>();
        desk.ToTable("act_recovery_desks");
        db.Own(desk);
        desk.HasKey(d => d.WorkspaceId);
        desk.Property(d => d.WorkspaceId).ValueGeneratedNever();
        desk.Property(d => d.Ways).HasJson();
        desk.Property(d => d.Version).IsConcurrencyToken();

        var contact = model.Entity<RecoveryContact>();
        contact.ToTable("act_recovery_contacts");
        db.Own(contact);
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Customer).HasMaxLength(CustomerRules.LongestId);
        contact.Property(c => c.By).HasMaxLength(256);
        contact.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(20);
        contact.Property(c => c.Note).HasMaxLength(RecoveryContact.LongestNote);
        contact.HasIndex(c => new { c.WorkspaceId, c.Customer, c.At });
        contact.HasIndex(c => new { c.WorkspaceId, c.Outcome });

        var letter = model.Entity<OwnLetter>();
        letter.ToTable("act_recovery_letters");
        db.Own(letter);
        letter.HasKey(l => new { l.WorkspaceId, l.Kind, l.Language });
        letter.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
        letter.Property(l => l.Language).HasMaxLength(20);
        letter.Property(l => l.Subject).HasMaxLength(LetterWords.LongestSubject);
        letter.Property(l => l.ChangedBy).HasMaxLength(256);
        letter.Property(l => l.Version).IsConcurrencyToken();

        var invitation = model.Entity<ReviewInvitation>();
        invitation.ToTable("act_review_invitations");
        db.Own(invitation);
        invitation.HasKey(i => new { i.WorkspaceId, i.Customer });
        invitation.Property(i => i.Customer).HasMaxLength(CustomerRules.LongestId);
        invitation.Property(i => i.Times).IsConcurrencyToken();
    }

    private static void MapWinBacks(ModelBuilder model, HeedDb db)
    {
        var one = model.Entity<WinBack>();
        one.ToTable("act_win_backs");
        db.Own(one);
        one.Property(w => w.Id).ValueGeneratedNever();
        one.Property(w => w.Title).HasMaxLength(WinBack.LongestTitle);
        one.Property(w => w.Source).HasMaxLength(200);
        one.Property(w => w.LeftWhere).HasMaxLength(WinBack.LongestRule);
        one.Property(w => w.BackWhere).HasMaxLength(WinBack.LongestRule);
        one.Property(w => w.By).HasMaxLength(256);
        one.HasIndex(w => new { w.WorkspaceId, w.Number }).IsUnique();

        var member = model.Entity<WinBackMember>();
        member.ToTable("act_win_back_members");
        db.Own(member);
        member.HasKey(m => new { m.WinBackId, m.Customer });
        member.Property(m => m.Customer).HasMaxLength(CustomerRules.LongestId);
        member.Property(m => m.Reason).HasMaxLength(1_000);
        member.HasIndex(m => new { m.WorkspaceId, m.Customer });
    }

    private static void MapTeam(ModelBuilder model, HeedDb db)
    {
        var entry = model.Entity<CoachingEntry>();
        entry.ToTable("act_coaching");
        db.Own(entry);
        entry.Property(c => c.Id).ValueGeneratedNever();
        entry.Property(c => c.Agent).HasMaxLength(256);
        entry.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        entry.Property(c => c.Goal).HasMaxLength(CoachingEntry.LongestGoal);
        entry.Property(c => c.SetBy).HasMaxLength(256);
        entry.Property(c => c.DoneBy).HasMaxLength(256);
        entry.Property(c => c.Signals).HasJson();
        entry.Property(c => c.Version).IsConcurrencyToken();
        entry.HasIndex(c => new { c.WorkspaceId, c.Agent });
        entry.HasIndex(c => c.DueOn);

        var letter = model.Entity<TeamLetter>();
        letter.ToTable("act_team_letters");
        db.Own(letter);
        letter.HasKey(l => new { l.WorkspaceId, l.Account });
        letter.Property(l => l.Account).HasMaxLength(256);
        letter.Property(l => l.Language).HasMaxLength(20);
        letter.HasIndex(l => l.NextAt);
    }
}

public static class RecoveryTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<RecoveryDesk> RecoveryDesks => db.Set<RecoveryDesk>();
        public DbSet<RecoveryContact> RecoveryContacts => db.Set<RecoveryContact>();
        public DbSet<OwnLetter> OwnLetters => db.Set<OwnLetter>();
        public DbSet<ReviewInvitation> ReviewInvitations => db.Set<ReviewInvitation>();
        public DbSet<WinBack> WinBacks => db.Set<WinBack>();
        public DbSet<WinBackMember> WinBackMembers => db.Set<WinBackMember>();
        public DbSet<CoachingEntry> Coaching => db.Set<CoachingEntry>();
        public DbSet<TeamLetter> TeamLetters => db.Set<TeamLetter>();
    }
}
