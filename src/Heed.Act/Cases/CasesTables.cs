using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Queue;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Solved;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Tables;

public sealed class CasesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        MapCase(model, db);
        MapRoundIt(model, db);
        MapDesk(model, db);
    }

    private static void MapCase(ModelBuilder model, HeedDb db)
    {
        var one = model.Entity<Case>();
        one.ToTable("act_cases");
        db.Own(one);
        one.Property(c => c.Title).HasMaxLength(Case.LongestTitle);
        one.Property(c => c.Matter).HasMaxLength(64);
        one.Property(c => c.Customer).HasMaxLength(200);
        one.Property(c => c.Unit).HasMaxLength(200);
        one.Property(c => c.Language).HasMaxLength(200);
        one.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        one.Property(c => c.Owner).HasMaxLength(256);
        one.Property(c => c.Cause).HasMaxLength(100);
        one.Property(c => c.OpenKey).HasMaxLength(300);
        one.Property(c => c.Pauses).HasJson();
        one.Property(c => c.Steps).HasJson();
        one.Property(c => c.Version).IsConcurrencyToken();
        one.Ignore(c => c.Written);
        one.HasIndex(c => new { c.WorkspaceId, c.Number }).IsUnique();
        // Empty keys don't clash: only what is open, has a customer and came by a rule has one.
        one.HasIndex(c => new { c.WorkspaceId, c.OpenKey }).IsUnique();
        one.HasIndex(c => new { c.WorkspaceId, c.State, c.DueAt });
        one.HasIndex(c => new { c.WorkspaceId, c.Customer });
        one.HasIndex(c => c.EscalateAt);

        var entry = model.Entity<CaseEntry>();
        entry.ToTable("act_case_entries");
        db.Own(entry);
        entry.HasKey(e => new { e.CaseId, e.Number });
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.By).HasMaxLength(256);
        entry.Property(e => e.State).HasMaxLength(20);
        entry.Property(e => e.Data).HasJson();
        entry.HasIndex(e => new { e.WorkspaceId, e.Id }).IsUnique();
        entry.HasIndex(e => e.Published);

        var signal = model.Entity<CaseSignal>();
        signal.ToTable("act_case_signals");
        db.Own(signal);
        signal.HasKey(s => new { s.WorkspaceId, s.SignalId, s.RuleId });
        signal.HasIndex(s => s.CaseId);
    }

    private static void MapRoundIt(ModelBuilder model, HeedDb db)
    {
        var link = model.Entity<CaseLink>();
        link.ToTable("act_case_links");
        db.Own(link);
        link.HasKey(l => new { l.CaseId, l.OtherId });

        var mention = model.Entity<CaseMention>();
        mention.ToTable("act_case_mentions");
        db.Own(mention);
        mention.HasKey(m => new { m.CaseId, m.Account });
        mention.Property(m => m.Account).HasMaxLength(256);
        mention.HasIndex(m => new { m.WorkspaceId, m.Account });

        var grant = model.Entity<CaseGrant>();
        grant.ToTable("act_case_grants");
        db.Own(grant);
        grant.Property(g => g.Customer).HasMaxLength(200);
        grant.Property(g => g.What).HasMaxLength(300);
        grant.Property(g => g.By).HasMaxLength(256);
        grant.HasIndex(g => new { g.WorkspaceId, g.Customer, g.At });
        grant.HasIndex(g => g.CaseId);

        var question = model.Entity<SolvedQuestion>();
        question.ToTable("act_case_questions");
        db.Own(question);
        question.HasKey(q => q.TokenHash);
        question.Property(q => q.TokenHash).HasMaxLength(64);
        question.Property(q => q.Language).HasMaxLength(20);
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasIndex(q => q.CaseId);
    }

    private static void MapDesk(ModelBuilder model, HeedDb db)
    {
        var rule = model.Entity<CaseRule>();
        rule.ToTable("act_case_rules");
        db.Own(rule);
        rule.Property(r => r.Name).HasMaxLength(CaseRule.LongestName);
        rule.Property(r => r.Matter).HasMaxLength(64);
        rule.Property(r => r.Unit).HasMaxLength(200);
        rule.Property(r => r.Owner).HasMaxLength(256);
        rule.Property(r => r.Routing).HasConversion<string>().HasMaxLength(20);
        rule.Property(r => r.Sources).HasJson();
        rule.Property(r => r.Steps).HasJson();
        rule.Property(r => r.Editions).HasJson();
        rule.Property(r => r.Version).IsConcurrencyToken();
        rule.HasIndex(r => r.WorkspaceId);

        var agent = model.Entity<CaseAgent>();
        agent.ToTable("act_case_agents");
        db.Own(agent);
        agent.HasKey(a => new { a.WorkspaceId, a.Account });
        agent.Property(a => a.Account).HasMaxLength(256);
        agent.Property(a => a.Units).HasJson();
        agent.Property(a => a.Version).IsConcurrencyToken();

        var desk = model.Entity<CaseDesk>();
        desk.ToTable("act_case_desks");
        db.Own(desk);
        desk.HasKey(d => d.WorkspaceId);
        desk.Property(d => d.WorkspaceId).ValueGeneratedNever();
        desk.Property(d => d.Settings).HasJson();
        desk.Property(d => d.Version).IsConcurrencyToken();

        var view = model.Entity<SavedView>();
        view.ToTable("act_case_views");
        db.Own(view);
        view.Property(v => v.Account).HasMaxLength(256);
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        view.Property(v => v.Query).HasMaxLength(2_000);
        view.HasIndex(v => new { v.WorkspaceId, v.Account, v.Name }).IsUnique();
    }
}

public static class CasesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Case> Cases => db.Set<Case>();

        public DbSet<CaseEntry> CaseEntries => db.Set<CaseEntry>();

        public DbSet<CaseSignal> CaseSignals => db.Set<CaseSignal>();

        public DbSet<CaseLink> CaseLinks => db.Set<CaseLink>();

        public DbSet<CaseMention> CaseMentions => db.Set<CaseMention>();

        public DbSet<SolvedQuestion> SolvedQuestions => db.Set<SolvedQuestion>();

        public DbSet<CaseGrant> CaseGrants => db.Set<CaseGrant>();

        public DbSet<CaseRule> CaseRules => db.Set<CaseRule>();

        public DbSet<CaseAgent> CaseAgents => db.Set<CaseAgent>();

        public DbSet<CaseDesk> CaseDesks => db.Set<CaseDesk>();

        public DbSet<SavedView> CaseViews => db.Set<SavedView>();
    }
}
