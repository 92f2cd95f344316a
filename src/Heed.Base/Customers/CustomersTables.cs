using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Customers.Tables;

public sealed class CustomersTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var customer = model.Entity<Customer>();
        customer.ToTable("base_customers");
        db.Own(customer);
        customer.Property(c => c.ExternalId).HasMaxLength(200);
        customer.Property(c => c.Attributes).HasJson();
        customer.HasIndex(c => new { c.WorkspaceId, c.ExternalId }).IsUnique();
    }
}

public static class CustomersTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Customer> Customers => db.Set<Customer>();
    }
}
