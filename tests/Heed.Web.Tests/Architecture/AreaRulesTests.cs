using Heed.TestSupport;

namespace Heed.Web.Tests.Architecture;

public sealed class AreaRulesTests
{
    [Fact]
    public void Areas_know_each_other_only_as_the_table_says() => AreaRules.Check(RepoRoot.Path).ShouldBeEmpty();

    [Fact]
    public void The_checker_sees_every_fault_of_a_broken_tree_and_nothing_else() => AreaRules.Check(Fixture.Broken).ShouldBe(
        [
            "Heed.Quinces stands in the table but not under src.",
            "Heed.Plums stands under src but not in the table.",
            "Heed.Apples references Heed.Pears.",
            "src/Heed.Apples/Eat.cs names Heed.Pears.",
            "src/Heed.Apples/Eat.cs names Heed.Plums.",
            "src/Heed.Apples/Pages/Bowl.razor names Heed.Base.",
            "src/Heed.Apples/Pages/Bowl.razor names Heed.Pears.",
        ], ignoreOrder: true);
}

internal static class Fixture
{
    public static string Broken { get; } = RepoRoot.Of("tests", "Heed.Web.Tests", "Architecture", "Fixtures", "Broken");
}
