namespace Heed.TestSupport;

/// <summary>What some tests need of the machine. On a developer's machine they are skipped where it is missing, with CI=true they fail.</summary>
public static class Needs
{
    public const string Chromium = "/usr/bin/chromium";

    /// <summary>The connection string of a PostgreSQL on which databases may be made and dropped; <c>./test</c> starts one.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") is { Length: > 0 } address ? address : null;

    public static string? WhyNoPostgres => Skip(Postgres is not null, "HEED_TEST_POSTGRES is not set; ./test starts a PostgreSQL and sets it.");

    public static string? WhyNoChromium => Skip(File.Exists(Chromium), $"{Chromium} is not there; apt-get install chromium.");

    /// <summary>Reads system files of SPSS.</summary>
    public const string Pspp = "/usr/bin/pspp";

    public static string? WhyNoPspp => Skip(File.Exists(Pspp), $"{Pspp} is not there; apt-get install pspp.");

    private static string? Skip(bool there, string why) => there || Environment.GetEnvironmentVariable("CI") == "true" ? null : why;
}
