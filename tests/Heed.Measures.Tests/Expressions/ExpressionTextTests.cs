using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

public sealed class ExpressionTextTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_tree()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var tree = RandomExpressions.Tree(random, random.Next(6));
            var text = tree.ToText();
            ExpressionParser.Parse(text).ShouldBe(new(tree, null), text);
            var term = RandomExpressions.Term(random, random.Next(5));
            if (term is not Term.Condition) ExpressionParser.ParseTerm(term.ToText()).ShouldBe(new(term, null), term.ToText());
        }
    }

    [Theory]
    [InlineData("a = 1 and b = 2 and c = 3")]
    [InlineData("a = 1 and (b = 2 and c = 3)")]
    [InlineData("a = 1 and (b = 2 or c = 3)")]
    [InlineData("not (a = 1 or b = 2) or not not \"and\" <= 'it''s'")]
    [InlineData("\"Flight Distance\" not in (1, -2.5, 2026-01-31) and answered(x.y)")]
    [InlineData("a - (b - c) - d * (e + 1) / -f = -(5) and na(x)")]
    [InlineData("if(a = 1 or b = 2, 'x', lower(c)) not in (d, true) or (a = 1) != answered(b)")]
    [InlineData("concat(a, 'x') contains \"true\" and if < today")]
    public void It_is_written_with_no_more_parentheses_than_needed(string text) => ExpressionParser.Parse(text).Tree!.ToText().ShouldBe(text);
}
