using Heed.Base;
using Heed.Base.Database;
using Heed.Listen;
using Heed.Readings;
using Microsoft.EntityFrameworkCore.Design;

namespace Heed.Migrations.Sqlite;

/// <summary>What the migrations tool opens: the model of every area, and no database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<HeedDb>
{
    public HeedDb CreateDbContext(string[] args) =>
        new HeedDatabase(new DatabaseSettings(DatabaseEngine.Sqlite, "Data Source=design.db"), [.. BaseModule.Tables, .. ReadingsModule.Tables, .. ListenModule.Tables]).ForSystem();
}
