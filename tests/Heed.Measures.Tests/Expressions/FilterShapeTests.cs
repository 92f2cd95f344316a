using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

public sealed class FilterShapeTests
{
    [Theory]
    [InlineData("nps <= 6 and not (country in ('de') or answered(comment))")]
    [InlineData("smoker = true")]
    public void A_name_against_constants_is_a_filter(string text) => Reject(text).ShouldBeNull();

    [Theory]
    [InlineData("nps = 1 and country = de", 13, "'de'")]
    [InlineData("nps = 1 or not nps + 1 > 2", 16, "nps + 1 > 2")]
    [InlineData("6 >= nps", 1, "6 >= nps")]
    [InlineData("a contains 'x'", 1, "a contains 'x'")]
    [InlineData("na(a)", 1, "na(a)")]
    public void What_goes_further_is_pointed_at(string text, int column, string found)
    {
        var problem = Reject(text).ShouldNotBeNull();
        problem.Column.ShouldBe(column);
        problem.Message.ShouldContain(found);
        problem.Message.ShouldContain("a filter compares a name with a constant");
    }

    private static ExpressionProblem? Reject(string text)
    {
        var columns = new ExpressionColumns();
        return FilterShape.Reject(ExpressionParser.Parse(text, columns).Tree!, columns);
    }
}
