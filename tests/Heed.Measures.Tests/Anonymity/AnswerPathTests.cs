using Heed.Measures.Anonymity;

namespace Heed.Measures.Tests.Anonymity;

public sealed class AnswerPathTests
{
    private static readonly int s_november = GroupLabel.MonthOf(new(2026, 11, 3));

    [Fact]
    public void The_way_goes_from_the_year_to_the_columns()
    {
        GroupLabel label = new(s_november, s_november, new(["north", "oslo"], true), new Dictionary<string, string> { ["gender"] = "f" }, []);
        AnswerPath.Of(label, ["gender", "role"]).ShouldBe(["2026", "2026-Q4", "2026-11", "u:north", "u:oslo", "u.", "c:gender=f", "c:role"]);
        AnswerPath.Of(label with { Unit = UnitPlace.None }, ["a", "b", "c", "d", "e"]).ShouldBe(["2026", "2026-Q4", "2026-11", "u.", "c:a", "c:b", "c:c", "c:d"]);
        string[] quarters = [.. new[] { 1, 3, 4, 6, 7, 9, 10, 12 }.Select(month => AnswerPath.Of(label with { FirstMonth = GroupLabel.MonthOf(new(987, month, 1)) }, [])[1])];
        quarters.ShouldBe(["0987-Q1", "0987-Q1", "0987-Q2", "0987-Q2", "0987-Q3", "0987-Q3", "0987-Q4", "0987-Q4"]);
    }

    [Theory]
    [InlineData("2026", 2026, 12, false)]
    [InlineData("2026", 2027, 1, true)]
    [InlineData("2026/2026-Q3", 2026, 9, false)]
    [InlineData("2026/2026-Q3", 2026, 10, true)]
    [InlineData("2026/2026-Q4/2026-11", 2026, 11, false)]
    [InlineData("2026/2026-Q4/2026-11", 2026, 12, true)]
    [InlineData("2026/2026-Q4/2026-11/u:north/u.", 2026, 11, false)]
    [InlineData("2026/2026-Q4/2026-11/u:north/u.", 2026, 12, true)]
    public void A_stretch_is_over_once_the_next_has_begun(string path, int year, int month, bool over) =>
        AnswerPath.IsOver(path.Split('/'), GroupLabel.MonthOf(new(year, month, 1))).ShouldBe(over);

    [Fact]
    public void Where_a_unit_would_be_lost_twice_as_many_must_wait()
    {
        AnswerPath.Patience([]).ShouldBe(2);
        AnswerPath.Patience(["2026"]).ShouldBe(2);
        AnswerPath.Patience(["2026", "u:oslo"]).ShouldBe(2);
        AnswerPath.Patience(["2026", "u:oslo", "u."]).ShouldBe(1);
        AnswerPath.Patience(["2026", "u.", "c:gender=f"]).ShouldBe(1);
    }
}
