using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

public sealed class EasterTests
{
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(1990, 4, 15)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2100, 3, 28)]
    public void Falls_where_the_tables_have_it(int year, int month, int day) => Easter.Sunday(year).ShouldBe(new(year, month, day));

    [Fact]
    public void Is_a_sunday_from_22_march_to_25_april()
    {
        for (var year = 1583; year <= 4000; year++)
        {
            var easter = Easter.Sunday(year);
            easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            (easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25)).ShouldBeTrue();
        }
    }
}
