using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class ImportancePerformanceTests
{
    [Theory]
    [InlineData(40, 9, DriverPlace.Concentrate)]
    [InlineData(80, 9, DriverPlace.KeepUp)]
    [InlineData(40, 1, DriverPlace.LowPriority)]
    [InlineData(80, 1, DriverPlace.Overkill)]
    [InlineData(60, 5, DriverPlace.KeepUp)]
    public void Each_quarter_of_the_map_has_its_advice(double performance, double importance, DriverPlace expected)
    {
        var lines = ImportancePerformance.AtMeans([(40, 9), (80, 9), (40, 1), (80, 1)]);
        lines.ShouldBe(new ImportancePerformance(60, 5));
        lines.Of(performance, importance).ShouldBe(expected);
    }
}
