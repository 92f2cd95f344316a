using System.Text.Json.Nodes;
using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

/// <summary>Random trees, the same for the same seed.</summary>
internal static class RandomExpressions
{
    private static readonly string[] Names = ["nps", "unit", "Flight Distance", "and", "IN", "answered", "a\"b", "1st", "größe", "x.y-z", "_", " ", "'", "true", "contains", "if", "today"];
    private static readonly string[] Texts = ["", "de", "it's", "''", "a\nb", "\"", "2026-01-01", "дом", "ДОМ", "😀", "7", "-1.5", "1e3", "yes", "no", "İ"];

    /// <summary>Conditions of every kind.</summary>
    public static Expression Tree(Random random, int depth) => (depth == 0 ? 3 + random.Next(4) : random.Next(10)) switch
    {
        0 => new Expression.And(Tree(random, depth - 1), Tree(random, depth - 1)),
        1 => new Expression.Or(Tree(random, depth - 1), Tree(random, depth - 1)),
        2 => new Expression.Not(Tree(random, depth - 1)),
        3 => new Expression.Compare(Pick(random, Names), (Comparison)random.Next(6), Constant(random)),
        4 => new Expression.In(Pick(random, Names), [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Constant(random))]),
        5 => new Expression.Answered(Pick(random, Names)),
        6 => new Expression.NotApplicable(Pick(random, Names)),
        7 => Expression.Of(Term(random, depth - 1), (Comparison)random.Next(6), Term(random, depth - 1)),
        8 => Expression.OfAny(Term(random, depth - 1), [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Term(random, depth - 1))]),
        _ => new Expression.Contains(Term(random, depth - 1), Term(random, depth - 1)),
    };

    public static Term Term(Random random, int depth) => (depth == 0 ? random.Next(2) : random.Next(9)) switch
    {
        0 => new Term.Literal(Constant(random)),
        1 => new Term.Named(Pick(random, Names)),
        2 => new Term.Negated(Term(random, depth - 1)),
        3 => new Term.Either(Tree(random, depth - 1), Term(random, depth - 1), Term(random, depth - 1)),
        4 => new Term.Condition(Tree(random, depth - 1)),
        5 or 6 => Call(random, (Function)random.Next(Enum.GetValues<Function>().Length), depth),
        _ => new Term.Arithmetic(Term(random, depth - 1), (ArithmeticOperator)random.Next(4), Term(random, depth - 1)),
    };

    private static Term.Call Call(Random random, Function function, int depth) => new(
        function, [.. Enumerable.Range(0, random.Next(function.Least(), Math.Min(function.Most(), 4) + 1)).Select(_ => Term(random, depth - 1))]);

    public static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];

    /// <summary>Answers to some of the names, of every kind.</summary>
    public static JsonObject Answers(Random random) => new(Names.Where(_ => random.Next(4) > 0).Select(name => KeyValuePair.Create(name, Answer(random))));

    private static JsonNode? Answer(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => new JsonObject { ["na"] = true },
        2 => new JsonObject { ["words"] = Pick(random, Texts) },
        3 => new JsonObject { ["day"] = Value.Of(new DateOnly(2026, 1, 1).AddDays(random.Next(-500, 500))).AsText() },
        4 => new JsonArray([.. Texts.Where(_ => random.Next(4) == 0).Select(t => (JsonNode)t)]),
        5 => random.Next(2) == 0,
        6 => (double)random.Next(-10, 11),
        _ => Pick(random, Texts),
    };

    private static Constant Constant(Random random) => random.Next(7) switch
    {
        6 => new Constant.Truth(random.Next(2) == 0),
        0 => new Constant.Number(random.Next(-10, 11)),
        1 => new Constant.Number((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300))),
        2 => new Constant.Number(-1.5),
        3 => new Constant.Day(new DateOnly(1, 1, 1).AddDays(random.Next(3_000_000))),
        _ => new Constant.Text(Pick(random, Texts)),
    };
}
