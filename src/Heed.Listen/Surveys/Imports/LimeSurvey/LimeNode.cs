namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>A piece of one of LimeSurvey's expressions.</summary>
internal abstract record LimeNode
{
    private LimeNode() { }

    public sealed record Number(double Value) : LimeNode;

    public sealed record Text(string Value) : LimeNode;

    /// <summary><c>Q1_SQ2.NAOK</c>: the name, and what is asked of it.</summary>
    public sealed record Name(string Value, string Part) : LimeNode;

    public sealed record Call(string Function, IReadOnlyList<LimeNode> Arguments) : LimeNode;

    /// <summary><c>== != &lt; &lt;= &gt; &gt;= and or + - * /</c>.</summary>
    public sealed record Binary(string Operator, LimeNode Left, LimeNode Right) : LimeNode;

    public sealed record Not(LimeNode Inner) : LimeNode;

    public sealed record Minus(LimeNode Inner) : LimeNode;
}
