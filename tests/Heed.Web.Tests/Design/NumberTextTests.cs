using System.Globalization;
using Heed.Measures.Scores;
using Heed.Web.Design;

namespace Heed.Web.Tests.Design;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(45.46, "45.5 s")]
    [InlineData(59.96, "1 min")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(3_599.6, "1 h")]
    [InlineData(3_900, "1 h 5 min")]
    [InlineData(7_170, "2 h")]
    [InlineData(183_600, "2 d 3 h")]
    [InlineData(-90, "−1 min 30 s")]
    public void Durations_are_told_in_the_units_people_use(double seconds, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        NumberText.Of(seconds, MeasureUnits.Seconds).ShouldBe(text);
    }
}
