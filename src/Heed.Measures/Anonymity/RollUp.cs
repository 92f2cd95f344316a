namespace Heed.Measures.Anonymity;

/// <summary>
/// Decides what of that which waits is shown now, and with how much detail: from the finest groups up, whatever is large enough where it stands is
/// shown there; what is not joins its neighbours one step up. While more may still come, neighbours are joined only once as many of them wait as
/// <see cref="Rules{T}.Patience"/> says; when time is over, at once. Nothing is ever shown with fewer than the floor.
/// </summary>
public static class RollUp
{
    /// <param name="Enough">Whether these may be shown together.</param>
    /// <param name="Size">How many answers they are.</param>
    /// <param name="Shown">How many a node shows already, by its path.</param>
    /// <param name="IsOver">Whether a node's stretch of time is over; asked of paths of one step or more.</param>
    /// <param name="Patience">How many times what is shown must wait before neighbours are joined.</param>
    public sealed record Rules<T>(
        Func<IReadOnlyList<T>, bool> Enough, Func<IReadOnlyList<T>, long> Size, Func<IReadOnlyList<string>, long> Shown, Func<IReadOnlyList<string>, bool> IsOver, Func<IReadOnlyList<string>, int> Patience);

    /// <summary>What waits, and where.</summary>
    public readonly record struct Waiting<T>(IReadOnlyList<string> Path, T Item);

    /// <summary>What is shown together, and of which node of the way all that is said of them is true.</summary>
    public sealed record Batch<T>(IReadOnlyList<string> Path, IReadOnlyList<T> Items);

    /// <summary>The batches due; what is in none of them goes on waiting.</summary>
    public static IReadOnlyList<Batch<T>> Due<T>(IReadOnlyList<Waiting<T>> waiting, Rules<T> rules)
    {
        List<Batch<T>> batches = [];
        Visit([], waiting, rules, batches);
        return batches;
    }

    private static List<Waiting<T>> Visit<T>(IReadOnlyList<string> path, IReadOnlyList<Waiting<T>> waiting, Rules<T> rules, List<Batch<T>> batches)
    {
        var depth = path.Count;
        var own = waiting.Where(w => w.Path.Count == depth).ToList();
        // What is large enough where it stands is shown as it is, and joins nobody.
        var left = own.Count > 0 && rules.Enough([.. own.Select(w => w.Item)]) ? Show(path, own, [], batches) : own.ToList();
        foreach (var below in waiting.Where(w => w.Path.Count > depth).GroupBy(w => w.Path[depth], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            left.AddRange(Visit([.. path, below.Key], [.. below], rules, batches));
        }

        if (left.Count == 0) return left;
        if (IsDue(path, left, rules)) return Show(path, left, [], batches);
        if (depth > 0) return left;
        // The whole is never over, but years are: what they left behind waits for nothing.
        var over = left.Where(w => w.Path.Count == 0 || rules.IsOver([w.Path[0]])).ToList();
        return over.Count > 0 && rules.Enough([.. over.Select(w => w.Item)]) ? Show(path, over, [.. left.Except(over)], batches) : left;
    }

    private static bool IsDue<T>(IReadOnlyList<string> path, List<Waiting<T>> left, Rules<T> rules)
    {
        T[] items = [.. left.Select(w => w.Item)];
        if (!rules.Enough(items)) return false;
        return (path.Count > 0 && rules.IsOver(path)) || rules.Size(items) >= rules.Patience(path) * rules.Shown(path);
    }

    private static List<Waiting<T>> Show<T>(IReadOnlyList<string> path, List<Waiting<T>> shown, List<Waiting<T>> left, List<Batch<T>> batches)
    {
        batches.Add(new(path, [.. shown.Select(w => w.Item)]));
        return left;
    }
}
