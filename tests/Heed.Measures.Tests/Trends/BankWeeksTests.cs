using Heed.Measures.Tests.Trends.Evaluation;

namespace Heed.Measures.Tests.Trends;

public class BankWeeksTests
{
    // docs/demo.md: about +20 in quiet weeks, −55 in the second to sixth week of the failure, 27 after.
    [Theory]
    [InlineData(BankWeeks.Before, BankWeeks.FailureFrom + BankWeeks.Before, 20)]
    [InlineData(BankWeeks.FailureFrom + BankWeeks.Before + 1, BankWeeks.FailureFrom + BankWeeks.Before + 6, -55)]
    [InlineData(BankWeeks.FailureFrom + BankWeeks.Before + 14, BankWeeks.Before + BankWeeks.Weeks, 27)]
    public void The_simulated_region_goes_the_demos_course(int from, int to, double score)
    {
        var bank = new BankWeeks(1);
        var weeks = Enumerable.Range(0, 400).SelectMany(_ => bank.Failing(10)[from..to]).ToArray();
        var (promoters, detractors, n) = (weeks.Sum(week => week.Promoters), weeks.Sum(week => week.Detractors), weeks.Sum(week => week.N));
        (100 * (promoters - detractors) / n).ShouldBe(score, 5);
        (n / weeks.Length).ShouldBe(10, 0.2);
    }

    [Fact]
    public void The_same_seed_is_the_same_bank() =>
        new BankWeeks(4).Healthy(5).ShouldBe(new BankWeeks(4).Healthy(5));
}
