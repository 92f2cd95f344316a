using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

/// <summary>Random trees, the same for the same seed.</summary>
internal static class RandomExpressions
{
    private static readonly string[] Names = ["nps", "unit", "Flight Distance", "and", "IN", "answered", "a\"b", "1st", "größe", "x.y-z", "_", " ", "'"];
    private static readonly string[] Texts = ["", "de", "it's", "''", "a\nb", "\"", "2026-01-01", "дом", "😀"];

    public static Expression Tree(Random random, int depth) => (depth == 0 ? 3 + random.Next(3) : random.Next(6)) switch
    {
        0 => new Expression.And(Tree(random, depth - 1), Tree(random, depth - 1)),
        1 => new Expression.Or(Tree(random, depth - 1), Tree(random, depth - 1)),
        2 => new Expression.Not(Tree(random, depth - 1)),
        3 => new Expression.Compare(Pick(random, Names), (Comparison)random.Next(6), Constant(random)),
        4 => new Expression.In(Pick(random, Names), [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Constant(random))]),
        _ => new Expression.Answered(Pick(random, Names)),
    };

    public static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];

    private static Constant Constant(Random random) => random.Next(6) switch
    {
        0 => new Constant.Number(random.Next(-10, 11)),
        1 => new Constant.Number((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300))),
        2 => new Constant.Number(-1.5),
        3 => new Constant.Day(new DateOnly(1, 1, 1).AddDays(random.Next(3_000_000))),
        _ => new Constant.Text(Pick(random, Texts)),
    };
}
