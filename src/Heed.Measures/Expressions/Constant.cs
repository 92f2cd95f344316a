namespace Heed.Measures.Expressions;

/// <summary>A constant in an expression.</summary>
public abstract record Constant
{
    private Constant() { }

    /// <summary><c>6</c>, <c>-1.5</c>; finite.</summary>
    public sealed record Number(double Value) : Constant;

    /// <summary><c>'de'</c>; a quote inside is written twice.</summary>
    public sealed record Text(string Value) : Constant;

    /// <summary><c>2026-01-01</c>, a day that begins at midnight in the zone asked in.</summary>
    public sealed record Day(DateOnly Value) : Constant;

    /// <summary><c>true</c> or <c>false</c>; the codes <c>yes</c> and <c>no</c> say the same.</summary>
    public sealed record Truth(bool Value) : Constant;
}

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
