using Heed.Base.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Heed.Base.Tests.Database;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData("/var/lib/heed")]
    [InlineData("/var/lib/a;b=c")]
    public void Nothing_configured_means_a_file_in_the_data_folder(string folder)
    {
        var settings = DatabaseSettings.From(" ", folder);
        settings.Engine.ShouldBe(DatabaseEngine.Sqlite);
        new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource.ShouldBe(Path.Combine(folder, "heed.db"));
    }

    [Fact]
    public void An_address_is_taken_apart_with_its_escapes()
    {
        var settings = DatabaseSettings.From("postgres://us%40er:p%3Aw%2F@db.example:6543/heed", "/x");
        settings.Engine.ShouldBe(DatabaseEngine.Postgres);
        var read = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        (read.Host, read.Port, read.Database, read.Username, read.Password).ShouldBe(("db.example", 6543, "heed", "us@er", "p:w/"));
    }

    [Fact]
    public void An_address_without_a_port_means_5432() =>
        new NpgsqlConnectionStringBuilder(DatabaseSettings.From("postgresql://u@db/heed", "/x").ConnectionString).Port.ShouldBe(5432);

    [Fact]
    public void What_an_address_asks_of_the_connection_is_not_dropped()
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseSettings.From("postgres://u:p@db/heed?sslmode=verify-full&Application Name=heed-1", "/x").ConnectionString);
        read.SslMode.ShouldBe(SslMode.VerifyFull);
        read.ApplicationName.ShouldBe("heed-1");
    }

    [Fact]
    public void A_connection_string_is_taken_as_it_is() =>
        DatabaseSettings.From("Host=db;Database=heed", "/x").ShouldBe(new DatabaseSettings(DatabaseEngine.Postgres, "Host=db;Database=heed"));
}
