using Microsoft.Data.Sqlite;
using Npgsql;

namespace Heed.Base.Database;

/// <summary>Where the system of record is.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="ConnectionString">How to reach it.</param>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    /// <summary>A file in the data folder, or PostgreSQL where <paramref name="configured"/> is a <c>postgres://</c> address or an Npgsql connection string.</summary>
    public static DatabaseSettings From(string? configured, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(configured)) return new(DatabaseEngine.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "heed.db") }.ConnectionString);
        if (!Uri.TryCreate(configured, UriKind.Absolute, out var address) || address.Scheme is not ("postgres" or "postgresql"))
        {
            return new(DatabaseEngine.Postgres, configured);
        }

        var login = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
            Database = address.AbsolutePath.Trim('/'),
            Username = Uri.UnescapeDataString(login[0]),
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
        };
        // sslmode=verify-full and the like: dropping them would quietly connect without.
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (Uri.UnescapeDataString(option.Split('=')[0]), Uri.UnescapeDataString(option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            builder[name] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return new(DatabaseEngine.Postgres, builder.ConnectionString);
    }
}

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}
