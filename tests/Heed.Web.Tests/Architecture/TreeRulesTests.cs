using Heed.TestSupport;

namespace Heed.Web.Tests.Architecture;

public sealed class TreeRulesTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_source_file_is_longer_than_four_hundred_lines(string folder) => TreeRules.TooLong(RepoRoot.Of(folder)).ShouldBeEmpty();

    [Fact]
    public void No_page_opens_the_database() => TreeRules.PagesWithDatabase(RepoRoot.Of("src")).ShouldBeEmpty();

    [Fact]
    public void The_map_leads_to_files_that_exist()
    {
        TreeRules.MapPaths(RepoRoot.Path).Count.ShouldBeGreaterThan(10);
        TreeRules.DeadEnds(RepoRoot.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_four_hundred_and_one_lines_is_seen() => TreeRules.TooLong(Path.Combine(Fixture.Broken, "src")).ShouldBe([Path.Combine("Heed.Plums", "Long.cs")]);

    [Fact]
    public void A_page_with_a_database_is_seen() => TreeRules.PagesWithDatabase(Path.Combine(Fixture.Broken, "src")).ShouldBe([Path.Combine("Heed.Apples", "Pages", "Bowl.razor")]);

    [Fact]
    public void A_row_of_the_map_that_leads_nowhere_is_seen() => TreeRules.DeadEnds(Fixture.Broken).ShouldBe(["src/Heed.Pears/Gone.cs"]);
}
