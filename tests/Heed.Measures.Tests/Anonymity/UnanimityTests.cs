using Heed.Measures.Anonymity;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Anonymity;

public sealed class UnanimityTests
{
    [Fact]
    public void The_same_number_from_everyone_says_what_each_answered()
    {
        Tallies.Of(4, 4, 4).IsUnanimous().ShouldBeTrue();
        Tallies.Of(4, 4, 4).WithSkipped(2, 1).IsUnanimous().ShouldBeTrue();
        Tallies.Of(4, 4, 5).IsUnanimous().ShouldBeFalse();
        Tally.Empty.WithSkipped(9, 0).IsUnanimous().ShouldBeFalse();
    }

    [Fact]
    public void So_does_a_label_that_all_gave_also_among_several()
    {
        Tallies.Labels(("yes", 6)).IsUnanimous().ShouldBeTrue();
        Tallies.Labels(("yes", 6), ("no", 1)).IsUnanimous().ShouldBeFalse();
        Several(("price", 3), ("queue", 1)).IsUnanimous().ShouldBeTrue();
        Several(("price", 2), ("queue", 2)).IsUnanimous().ShouldBeFalse();
    }

    [Fact]
    public void Numbers_beside_labels_are_not_alike()
    {
        (Tallies.Of(4, 4) with { Rows = 4, CodedRows = 2, Codes = new Dictionary<string, long> { ["yes"] = 2 } }).IsUnanimous().ShouldBeFalse();
        (Tallies.Of(4, 5) with { Rows = 4, CodedRows = 2, Codes = new Dictionary<string, long> { ["yes"] = 2 } }).IsUnanimous().ShouldBeFalse();
    }

    // Three rows with one or several labels each.
    private static Tally Several(params (string Label, long Count)[] labels) => Tallies.Labels(labels) with { Rows = 3, CodedRows = 3 };
}
