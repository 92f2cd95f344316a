using Heed.Measures.Fields;

namespace Heed.Measures.Anonymity;

/// <summary>
/// Answers shown together: what is true of all of them, and what was counted. Each field has its own counts, since a question few answered waits for
/// larger groups; an answer stands in one group of a field at most.
/// </summary>
public sealed class AnswerGroup(Guid id, IReadOnlyList<string> path, GroupLabel label)
{
    /// <summary>The name under which answers as such are counted, whatever was said in them.</summary>
    public const string Rows = "";

    public Guid Id { get; } = id;
    public IReadOnlyList<string> Path { get; } = path;
    public GroupLabel Label { get; } = label;

    /// <summary>What may be shown, by field.</summary>
    public Dictionary<string, Tally> Shown { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What waits for more, by field: too few answered it, or all alike.</summary>
    public Dictionary<string, Tally> Waiting { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Places in the log of answers whose words may be shown.</summary>
    public List<long> Words { get; init; } = [];

    public List<long> WaitingWords { get; init; } = [];

    /// <summary>Whether it has changed since it was stored.</summary>
    public bool IsChanged { get; set; }

    public bool IsEmpty => Shown.Count == 0 && Waiting.Count == 0 && Words.Count == 0 && WaitingWords.Count == 0;

    public string Key => KeyOf(Path, Label);

    public static string KeyOf(IReadOnlyList<string> path, GroupLabel label) => $"{string.Join('\u001f', path)}\u001d{label.Key}";

    internal static void Add(Dictionary<string, Tally> to, string field, Tally tally) => to[field] = to.TryGetValue(field, out var before) ? before.Merge(tally) : tally;
}
