using Heed.Base.Signals;
using Heed.Facts;
using Heed.Measures.Anonymity;

namespace Heed.Readings.Anonymity;

/// <summary>A source's ledger in memory, with what of it is stored. One at a time works on it.</summary>
internal sealed class Book
{
    /// <summary>A column with more names than this says nothing about who is hidden.</summary>
    private const int MostNames = 500;

    private readonly HashSet<Guid> _stored = [];
    private Dictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    public SemaphoreSlim Turn { get; } = new(1, 1);
    public Ledger? Ledger { get; set; }
    public long? Version { get; private set; }

    /// <summary>How signals are read, by the tree as it was when the last of them came.</summary>
    public ReadAnswers? Answers { get; set; }

    public LogPosition Position { get; set; }
    public long LastSeq { get; set; }

    /// <summary>The place of the last page that held any of the source.</summary>
    public LogPosition UpTo { get; set; }

    /// <summary>What may be shown: no more than what is stored.</summary>
    public Published? Stored { get; private set; }

    public bool IsStored(Guid group) => _stored.Contains(group);

    public void Open(Ledger ledger, Publication? stored)
    {
        Ledger = ledger;
        Version = stored?.Version;
        Position = LogPosition.Parse(stored?.Position);
        UpTo = Position;
        LastSeq = stored?.LastSeq ?? 0;
        _names = (stored?.Names ?? []).ToDictionary(n => n.Key, n => new SortedSet<string>(n.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        _stored.Clear();
        Remember();
    }

    public void Keep(long version)
    {
        Version = version;
        Remember();
    }

    public void AddNames(IEnumerable<GroupLabel> labels)
    {
        foreach (var label in labels)
        {
            if (label.Unit.Code is { } unit) Add(Dimensions.Unit, unit);
            foreach (var (column, value) in label.Values) Add(column, value);
        }
    }

    public Dictionary<string, List<string>> NamesToStore() => _names.ToDictionary(n => n.Key, n => n.Value.ToList(), StringComparer.Ordinal);

    private void Add(string column, string value)
    {
        if (!_names.TryGetValue(column, out var names)) _names[column] = names = new(StringComparer.Ordinal);
        if (names.Count < MostNames) names.Add(value);
    }

    private void Remember()
    {
        var groups = Ledger!.Groups;
        _stored.UnionWith(groups.Select(g => g.Id));
        Stored = new(
            [.. groups.Where(g => g.Shown.Count + g.Words.Count > 0).Select(g => new PublishedPart(g.Label, g.Shown.ToDictionary(StringComparer.Ordinal), [.. g.Words]))],
            NamesToStore(),
            Ledger.Waiting.Select(w => w.Seq).ToHashSet(),
            LastSeq,
            UpTo,
            Ledger.Floors);
    }
}
