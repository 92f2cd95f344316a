namespace Heed.TestSupport;

/// <summary>A fact about PostgreSQL alone.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Needs.WhyNoPostgres;
}

/// <summary>A theory about PostgreSQL alone.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Needs.WhyNoPostgres;
}

/// <summary>A fact that PSPP is asked about.</summary>
public sealed class PsppFactAttribute : FactAttribute
{
    public PsppFactAttribute() => Skip = Needs.WhyNoPspp;
}

/// <summary>A fact seen through a browser.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Needs.WhyNoChromium;
}

/// <summary>A theory seen through a browser.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Needs.WhyNoChromium;
}
