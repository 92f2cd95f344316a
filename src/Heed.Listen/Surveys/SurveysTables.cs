using Heed.Base.Database;
using Heed.Listen.Surveys.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys.Tables;

public sealed class SurveysTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var survey = model.Entity<Survey>();
        survey.ToTable("listen_surveys");
        db.Own(survey);
        survey.Property(s => s.Key).HasMaxLength(64);
        survey.Property(s => s.Address).HasMaxLength(80);
        survey.Property(s => s.Title).HasMaxLength(200);
        survey.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        survey.Property(s => s.Version).IsConcurrencyToken();
        survey.HasIndex(s => new { s.WorkspaceId, s.Key }).IsUnique();
        survey.HasIndex(s => s.Address).IsUnique();

        var version = model.Entity<SurveyVersion>();
        version.ToTable("listen_survey_versions");
        version.HasKey(v => new { v.SurveyId, v.Number });
        db.Own(version);

        var revision = model.Entity<SurveyRevision>();
        revision.ToTable("listen_survey_revisions");
        revision.HasKey(r => new { r.SurveyId, r.Number });
        revision.Property(r => r.What).HasMaxLength(60);
        revision.Property(r => r.By).HasMaxLength(200);
        db.Own(revision);
    }
}

public static class SurveysTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Survey> Surveys => db.Set<Survey>();

        public DbSet<SurveyVersion> SurveyVersions => db.Set<SurveyVersion>();

        public DbSet<SurveyRevision> SurveyRevisions => db.Set<SurveyRevision>();
    }
}
