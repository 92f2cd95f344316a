using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Outbox.Tables;

public sealed class OutboxTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var mail = model.Entity<OutboxMail>();
        mail.ToTable("base_outbox");
        db.Own(mail);
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Kind).HasMaxLength(40);
        mail.Property(m => m.Channel).HasConversion<string>().HasMaxLength(20).HasDefaultValue(OutboxChannel.Mail).HasSentinel(OutboxChannel.Mail);
        mail.Property(m => m.To).HasMaxLength(WebhookAddresses.Longest);
        mail.Property(m => m.SigningKey).HasMaxLength(200);
        mail.Ignore(m => m.ShownTo);
        mail.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        mail.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MailId).OnDelete(DeleteBehavior.Cascade);
        mail.HasIndex(m => new { m.State, m.NextAt });
        mail.HasIndex(m => new { m.WorkspaceId, m.CreatedAt });

        var attachment = model.Entity<OutboxAttachment>();
        attachment.ToTable("base_outbox_attachments");
        db.Own(attachment);
        attachment.HasKey(a => new { a.MailId, a.Number });
        attachment.Property(a => a.Name).HasMaxLength(200);
        attachment.Property(a => a.MediaType).HasMaxLength(100);
    }
}

public static class OutboxTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<OutboxMail> Outbox => db.Set<OutboxMail>();

        public DbSet<OutboxAttachment> OutboxAttachments => db.Set<OutboxAttachment>();

        /// <summary>Puts a mail into the outbox together with whatever else is saved with it: both are there, or neither.</summary>
        public void Post(Message message, DateTimeOffset now) => db.Outbox.Add(OutboxMail.Create(db.Workspace, message, now));
    }
}
