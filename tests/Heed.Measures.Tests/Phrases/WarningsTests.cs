using System.Reflection;
using Heed.Measures.Reports;

namespace Heed.Measures.Tests.Phrases;

public sealed class WarningsTests
{
    [Fact]
    public void Each_has_a_name_of_its_own_and_a_sentence()
    {
        Warning[] warnings = [.. typeof(Warnings).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Warning>(), Warnings.SmallN(7)];
        warnings.Length.ShouldBeGreaterThan(8);
        warnings.Select(warning => warning.Code).ShouldBeUnique();
        foreach (var (code, text) in warnings)
        {
            code.ShouldMatch("^[a-z]+(-[a-z]+)*$");
            text.ShouldMatch("^[A-Z].{20,}[.]$", code);
        }
    }

    [Fact]
    public void How_few_is_counted_in_words_that_fit()
    {
        Warnings.SmallN(1).Text.ShouldBe("Only 1 answer, fewer than 30: look at the interval rather than the value.");
        Warnings.SmallN(2).Text.ShouldStartWith("Only 2 answers,");
    }

    [Fact]
    public void Refusals_have_the_names_programs_know()
    {
        Refusal.WrongField("text").ShouldBe(new("wrong-field", "text"));
        Refusal.WrongMethod("text").ShouldBe(new("wrong-method", "text"));
        Refusal.WrongOf("text").ShouldBe(new("wrong-of", "text"));
    }

    [Fact]
    public void A_difference_is_significant_below_the_risk_and_not_at_it()
    {
        Difference difference = new() { Unit = "points", Method = "welch", Level = new(0.5), P = 0.4999 };
        difference.Significant.ShouldBeTrue();
        (difference with { P = 0.5 }).Significant.ShouldBeFalse();
        (difference with { P = null }).Significant.ShouldBeFalse();
    }

    [Theory]
    [InlineData(5.0, 5.0, 7.0, true)]
    [InlineData(7.0, 5.0, 7.0, true)]
    [InlineData(4.9, 5.0, 7.0, false)]
    [InlineData(7.1, 5.0, 7.0, false)]
    [InlineData(null, 5.0, 7.0, false)]
    [InlineData(6.0, null, 7.0, false)]
    [InlineData(6.0, 5.0, null, false)]
    public void An_interval_holds_a_value_up_to_its_ends(double? value, double? low, double? high, bool holds)
    {
        new Estimate { Unit = "points", Method = "wald", Value = value, Low = low, High = high }.IntervalHoldsValue.ShouldBe(holds);
        new Difference { Unit = "points", Method = "wald", Value = value, Low = low, High = high }.IntervalHoldsValue.ShouldBe(holds);
    }
}
