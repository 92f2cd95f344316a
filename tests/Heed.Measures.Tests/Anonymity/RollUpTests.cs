using Heed.Measures.Anonymity;

namespace Heed.Measures.Tests.Anonymity;

public sealed class RollUpTests
{
    private const int Floor = 5;

    [Fact]
    public void What_is_large_enough_where_it_stands_is_shown_there()
    {
        var batches = Due(isOver: false, ("a/x", 6), ("a/y", 2));
        batches.ShouldBe([("a/x", 6)]);
    }

    [Fact]
    public void When_time_is_over_small_neighbours_join_one_step_up_and_what_is_too_little_waits()
    {
        Due(isOver: true, ("a/x", 3), ("a/y", 2), ("b/x", 4)).ShouldBe([("a", 5)]);
        Due(isOver: true, ("a/x", 3), ("b/y", 2)).ShouldBe([("", 5)]);
        Due(isOver: true, ("a/x", 3), ("b/y", 1)).ShouldBeEmpty();
    }

    [Fact]
    public void While_more_may_come_neighbours_join_only_once_twice_as_many_wait_as_are_shown()
    {
        Due(isOver: false, shown: 3, ("a/x", 3), ("a/y", 2)).ShouldBeEmpty();
        Due(isOver: false, shown: 3, ("a/x", 4), ("a/y", 2)).ShouldBe([("a", 6)]);
    }

    [Fact]
    public void No_batch_is_under_the_floor_and_nothing_is_shown_twice_or_lost()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var dice = new Random(seed);
            var waiting = Enumerable.Range(0, dice.Next(60)).Select(i => new RollUp.Waiting<int>(Path($"{dice.Next(3)}/{dice.Next(3)}/{dice.Next(3)}"), i)).ToList();
            var batches = RollUp.Due(waiting, Rules(dice.Next(2) == 0, dice.Next(4)));
            batches.ShouldAllBe(b => b.Items.Count >= Floor);
            var shown = batches.SelectMany(b => b.Items).ToList();
            shown.ShouldBeUnique();
            foreach (var batch in batches) batch.Items.ShouldAllBe(item => waiting[item].Path.Take(batch.Path.Count).SequenceEqual(batch.Path));
            if (waiting.Count >= Floor && dice.Next(2) == 0) RollUp.Due(waiting, Rules(true, 0)).Sum(b => b.Items.Count).ShouldBeGreaterThan(waiting.Count - Floor);
        }
    }

    private static List<(string Path, int Count)> Due(bool isOver, params (string Path, int Count)[] waiting) => Due(isOver, 100, waiting);

    private static List<(string Path, int Count)> Due(bool isOver, long shown, params (string Path, int Count)[] waiting) =>
        [.. RollUp.Due([.. waiting.SelectMany(w => Enumerable.Range(0, w.Count).Select(i => new RollUp.Waiting<int>(Path(w.Path), i)))], Rules(isOver, shown)).Select(b => (string.Join('/', b.Path), b.Items.Count))];

    private static RollUp.Rules<int> Rules(bool isOver, long shown) => new(items => items.Count >= Floor, items => items.Count, _ => shown, _ => isOver, _ => 2);

    private static string[] Path(string path) => path.Split('/');
}
