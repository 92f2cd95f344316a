namespace Heed.Measures.Anonymity;

/// <summary>How many answers each node of the fixed way shows, itself and all below; counted when first asked.</summary>
internal sealed class ShownByNode(IEnumerable<AnswerGroup> groups, Func<AnswerGroup, long> size)
{
    private Dictionary<string, long>? _byNode;

    public long Of(IReadOnlyList<string> path) => (_byNode ??= Count()).GetValueOrDefault(Key(path, path.Count));

    private Dictionary<string, long> Count()
    {
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var shown = size(group);
            if (shown == 0) continue;
            for (var depth = 0; depth <= group.Path.Count; depth++)
            {
                var key = Key(group.Path, depth);
                counts[key] = counts.GetValueOrDefault(key) + shown;
            }
        }

        return counts;
    }

    private static string Key(IReadOnlyList<string> path, int depth) => string.Join('\u001f', path.Take(depth));
}
